import { Button } from '@/components/ui/button';
import { changeDraft, type Draft } from '../api/import-queue';
import type { ImportPreview, ImportQuestion } from '../api/types';
import { inWords } from './field-names';
import { optionTitle } from './questions';

/** What can be said instead, where the choices are always the same. */
const choices: Record<string, readonly [message: string, options: string[]]> = {
  DATE_ORDER: ['What comes first in a date?', ['DAY_FIRST', 'MONTH_FIRST']],
  DECIMAL_MARK: ['What is the comma in a number?', ['POINT', 'COMMA']],
  TIME_ZONE: ['In which zone are the times?', []],
};

/** An answer is remembered without what else might have been said. */
function freedomOf(code: string): ImportQuestion['freedom'] {
  if (code === 'TIME_ZONE') return 'ZONE';
  return code.startsWith('MULTIPLIER') ? 'AMOUNT' : 'NONE';
}

/** Answers to an earlier file of this account that hold for this one too: seen, and open to be changed. */
export function RememberedAnswers({ draft, preview }: { draft: Draft; preview: ImportPreview }) {
  const remembered = Object.entries(preview.answers).filter(([code]) => !draft.asked.some((asked) => asked.code === code));
  if (remembered.length === 0) return null;
  const change = (code: string, answer: string) => {
    const [message, options] = choices[code] ?? [`What is the ${inWords(code.replace(':', ' of '))}?`, [answer]];
    const question: ImportQuestion = { code, message, column: '', options: options.length > 0 ? options : [answer], freedom: freedomOf(code) };
    changeDraft(draft.id, { asked: [...draft.asked, question], answers: { ...draft.answers, [code]: answer } });
  };
  return (
    <ul aria-label="Answered before" className="flex flex-wrap gap-x-6 gap-y-1 text-[0.8125rem] text-ink-soft">
      {remembered.map(([code, answer]) => (
        <li key={code} className="flex items-center gap-1.5">
          As before{choices[code] ? '' : `, ${inWords(code.replace(':', ' of '))}`}: <span className="font-medium text-ink">{optionTitle(answer)}</span>
          <Button look="quiet" size="small" aria-label={`Change: ${optionTitle(answer)}`} onClick={() => change(code, answer)}>Change</Button>
        </li>
      ))}
    </ul>
  );
}
