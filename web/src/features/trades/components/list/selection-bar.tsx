import { Tag, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Trade } from '@/lib/api-types';
import { newKey } from '@/lib/new-key';
import { countOf } from '@/lib/numbers';
import { useMay } from '@/lib/permissions';
import { useBulk } from '../../api/bulk-trades';

const TagDialog = lazy(() => import('./tag-dialog'));

interface SelectionBarProps {
  trades: readonly Trade[];
  tagNames: readonly string[];
  onClear: () => void;
}

/** What can be done with the chosen trades, all of them or none. */
export function SelectionBar({ trades, tagNames, onClear }: SelectionBarProps) {
  const may = useMay();
  const [tagging, setTagging] = useState(false);
  const remove = useBulk();
  const ids = trades.map(({ id }) => id);
  // The same choice is the same change, however often it is tried.
  const [attempt, setAttempt] = useState({ of: '', key: '' });
  const deleteAll = () => {
    const of = ids.join();
    const key = attempt.of === of ? attempt.key : newKey();
    setAttempt({ of, key });
    remove.mutate({ ids, key }, { onSuccess: onClear });
  };
  const others = trades.filter(({ userId }) => !may('WRITE', userId)).length;
  return (
    <>
      <div role="region" aria-label="Chosen trades" className="pointer-events-none sticky bottom-20 z-20 mt-3 flex justify-center lg:bottom-6">
        <div className="pointer-events-auto flex items-center gap-1.5 rounded-xl border bg-raised p-1.5 pl-3.5 shadow-float duration-150 animate-in fade-in-0 slide-in-from-bottom-2">
          <span role="status" className="mr-1.5 text-[0.8125rem] font-medium whitespace-nowrap tabular-nums">{countOf(trades.length, 'trade')}</span>
          {others > 0 ? (
            <span className="text-[0.8125rem] text-ink-faint">{others === trades.length ? 'Another member’s: you cannot change them.' : `${countOf(others, 'trade')} of another member: choose only your own.`}</span>
          ) : (
            <>
              <Button size="small" onClick={() => setTagging(true)}><Tag aria-hidden />Tag</Button>
              <Button size="small" busy={remove.isPending} onClick={deleteAll}><Trash2 aria-hidden />Delete</Button>
            </>
          )}
          <Button size="icon" look="quiet" className="size-8" aria-label="Choose none" onClick={onClear}><X aria-hidden /></Button>
        </div>
      </div>
      {tagging && (
        <Suspense fallback={null}>
          <TagDialog
            ids={ids}
            tagNames={tagNames}
            onClose={() => setTagging(false)}
            onTagged={() => {
              setTagging(false);
              onClear();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
