import { Select } from '@/components/ui/select';
import type { ImportQuestion } from '@/lib/api-types';

interface QuestionsProps {
  questions: readonly ImportQuestion[];
  answers: Record<string, string>;
  onAnswer: (code: string, option: string) => void;
}

/** What the file leaves open and only its owner knows. */
export function Questions({ questions, answers, onAnswer }: QuestionsProps) {
  return questions.map(({ code, column, message, options }) => (
    <label key={code} className="grid gap-1.5 text-[0.8125rem]">
      <span className="font-medium">{message}{column && <span className="font-normal text-ink-faint"> ({column})</span>}</span>
      <Select value={answers[code] ?? ''} onChange={(event) => onAnswer(code, event.target.value)} className="max-w-xs">
        <option value="" disabled>Choose</option>
        {options.map((option) => <option key={option} value={option}>{option}</option>)}
      </Select>
    </label>
  ));
}
