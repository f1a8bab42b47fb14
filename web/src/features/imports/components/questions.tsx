import { Input } from '@/components/ui/field';
import { OptionCards } from '@/components/ui/option-cards';
import type { ImportQuestion } from '../api/types';
import { inWords } from './field-names';
import { zoneChoices } from './statement-zone';
import type { Reading } from './use-reading';

interface QuestionsProps {
  questions: readonly ImportQuestion[];
  answers: Record<string, string>;
  reading: Reading;
  onAnswer: (code: string, answer: string) => void;
}

/** What the file leaves open and only its owner knows. */
export function Questions({ questions, answers, reading, onAnswer }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions" className="grid gap-4 rounded-lg border border-accent/25 bg-accent-soft/40 p-4">
      <div>
        <h3 id="questions" className="font-medium">{questions.length === 1 ? 'One question' : 'A few questions'}</h3>
        <p className="text-[0.8125rem] text-ink-soft">Only you can know. {questions.some(isOfOneFileOnly) ? 'The day is asked for each file; other answers are remembered for this account.' : 'The answers are remembered for this account.'}</p>
      </div>
      {questions.map((question) => (
        <Question key={question.code} question={question} answer={answers[question.code]} example={exampleFor(question, reading)} examples={reading.examples} onAnswer={(text) => onAnswer(question.code, text)} />
      ))}
    </section>
  );
}

interface QuestionProps {
  question: ImportQuestion;
  answer?: string;
  example?: string;
  /** Cells of a column, for an option that is one. */
  examples: Reading['examples'];
  onAnswer: (answer: string) => void;
}

function Question({ question: { code, column, message, options, freedom }, answer, example, examples, onAnswer }: QuestionProps) {
  const free = freeAnswers[freedom];
  const label = (
    <>
      <span className="font-medium">{message}</span>
      <span className="mt-0.5 block text-ink-soft">
        {column && <>Column <code className="rounded bg-sunken px-1 py-0.5 text-xs text-ink">{column}</code></>}
        {example && <>, for example <code className="rounded bg-sunken px-1 py-0.5 text-xs text-ink">{example}</code></>}
      </span>
      {!answer && <span data-open className="sr-only">not answered yet</span>}
    </>
  );
  return (
    <OptionCards label={label} value={answer} onChange={onAnswer} options={options.map((option) => ({ value: option, title: optionTitle(option), text: (example && readAs(option, example)) || examples(option).join(' · ') }))}>
      {free && (
        <label className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
          <span className="text-ink-soft">{free.label}</span>
          <Input
            className="w-52"
            type={free.type}
            list={free.zones ? `zones-${code}` : undefined}
            inputMode={free.zones || free.type === 'date' ? undefined : 'decimal'}
            value={answer && !options.includes(answer) ? answer : ''}
            onChange={(event) => onAnswer(event.target.value.trim())}
          />
          {free.zones && <datalist id={`zones-${code}`}>{zoneChoices([]).all.map((zone) => <option key={zone}>{zone}</option>)}</datalist>}
        </label>
      )}
    </OptionCards>
  );
}

/** What stands beside options that are only suggestions. */
const freeAnswers = {
  NONE: undefined,
  ZONE: { label: 'Another zone', zones: true, type: 'text' },
  AMOUNT: { label: 'Another number', zones: false, type: 'text' },
  DAY: { label: 'Day', zones: false, type: 'date' },
};

/** What the server does not remember: of the next file it says nothing. */
function isOfOneFileOnly({ freedom }: ImportQuestion): boolean {
  return freedom === 'DAY';
}

const titles: Record<string, string> = {
  DAY_FIRST: 'The day comes first',
  MONTH_FIRST: 'The month comes first',
  POINT: 'The comma parts thousands',
  COMMA: 'The comma is the decimal mark',
};

export function optionTitle(option: string): string {
  if (titles[option]) return titles[option];
  const words = /^[A-Z_]+$/.test(option) ? inWords(option) : option;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const shortDate = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})\b/;
const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** The example as the option reads it: what one sees is easier to decide than a rule. */
export function readAs(option: string, example: string): string | undefined {
  const date = shortDate.exec(example);
  if (date && (option === 'DAY_FIRST' || option === 'MONTH_FIRST')) {
    const [first, second] = [Number(date[1]), Number(date[2])];
    const [day, month] = option === 'DAY_FIRST' ? [first, second] : [second, first];
    return `${date[0]} is ${longDate.format(Date.UTC(2000, month - 1, day))}`;
  }
  if (option === 'POINT' && example.includes(',')) return `${example} is ${example.replaceAll(',', '')}`;
  if (option === 'COMMA' && example.includes(',')) return `${example} is ${example.replace(',', '.')}`;
  return undefined;
}

/** A cell of the column that shows what the question is about. */
function exampleFor({ code, column }: ImportQuestion, { examples }: Reading): string | undefined {
  if (!column) return undefined;
  const cells = examples(column);
  const telling = { DATE_ORDER: shortDate, DECIMAL_MARK: /,/ }[code];
  return telling ? cells.find((cell) => telling.test(cell)) : cells[0];
}
