import { FileCheck2, FileQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { ImportPreview } from '@/lib/api-types';
import { formatCount } from '@/lib/numbers';
import { PreviewTable } from './preview-table';
import { Questions } from './questions';
import { UnknownFile } from './unknown-file';

interface PreviewCardProps {
  file: File;
  preview: ImportPreview;
  answers: Record<string, string>;
  onAnswer: (code: string, option: string) => void;
  onOther: () => void;
  /** What to choose before the start, and the start itself. */
  children: ReactNode;
}

/** What was understood of the file: the broker, the first rows, what was odd and what must be decided. */
export function PreviewCard({ file, preview, answers, onAnswer, onOther, children }: PreviewCardProps) {
  const { format, rows, problems, questions } = preview;
  const Icon = format ? FileCheck2 : FileQuestion;
  return (
    <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
      <header className="flex flex-wrap items-center gap-3">
        <span className="grid size-10 place-items-center rounded-lg bg-accent-soft text-accent"><Icon className="size-5" aria-hidden /></span>
        <div className="min-w-0 flex-1 basis-40">
          <h2 className="truncate font-semibold">{file.name}</h2>
          <p className="text-[0.8125rem] text-ink-faint">{formatCount(Math.max(1, Math.round(file.size / 1024)))} KB</p>
        </div>
        {format ? <Badge look="gain">{format.name}</Badge> : <Badge look="warn">Unknown format</Badge>}
        <Button look="quiet" size="small" onClick={onOther}>Other file</Button>
      </header>
      {!format && <UnknownFile preview={preview} />}
      {problems.length > 0 && (
        <ul className="grid gap-1 rounded-lg bg-warn-soft px-3.5 py-3 text-[0.8125rem]">
          {problems.slice(0, 6).map((problem) => (
            <li key={`${problem.line}${problem.column}${problem.code}`}>
              {problem.line > 0 && <span className="font-medium">Line {problem.line}{problem.column && `, ${problem.column}`}: </span>}
              {problem.message}
            </li>
          ))}
          {problems.length > 6 && <li className="text-ink-soft">and {formatCount(problems.length - 6)} more</li>}
        </ul>
      )}
      <Questions questions={questions} answers={answers} onAnswer={onAnswer} />
      {rows.length > 0 && <PreviewTable rows={rows} />}
      {format && children}
    </Card>
  );
}
