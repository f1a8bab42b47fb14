import { MarkdownEditor } from '@/components/ui/markdown-editor';
import { RatingInput } from '@/components/ui/rating';
import { TokenInput } from '@/components/ui/token-input';
import type { TradeFormValues } from './use-trade-form';

/** What people do most often against their own interest; others are typed. */
const commonMistakes = [
  'Chased the entry', 'Entered too early', 'Exited too early', 'Held too long', 'Moved the stop', 'No stop', 'Position too large', 'Averaged down', 'Revenge trade', 'Fear of missing out', 'Outside the plan',
];

/** Looking back: how well it was traded, whatever came of it. */
export function ReviewSection({ form: { values, set, errorOf }, tagNames }: { form: TradeFormValues; tagNames: readonly string[] }) {
  return (
    <div className="grid gap-4">
      <TokenInput label="Tags" value={values.tags} onChange={(tags) => set('tags', tags)} suggestions={tagNames} hint="Enter adds one; a new name makes a new tag." error={errorOf('tags')} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TokenInput label="Mistakes" value={values.mistakes} onChange={(mistakes) => set('mistakes', mistakes)} suggestions={commonMistakes} error={errorOf('mistakes')} />
        <RatingInput label="How well was it traded?" value={values.rating} onChange={(rating) => set('rating', rating)} />
      </div>
      <MarkdownEditor label="Notes" value={values.notes} onChange={(notes) => set('notes', notes)} error={errorOf('notes')} placeholder="Why this trade? What did you see, and what would you do again?" />
    </div>
  );
}
