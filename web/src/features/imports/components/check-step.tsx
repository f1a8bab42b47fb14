import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatCount } from '@/lib/numbers';
import { changeDraft, dropDraft, type Draft } from '../api/import-queue';
import { previewQuery } from '../api/preview-import';
import type { ImportPreview, ImportQuestion } from '../api/types';
import { ColumnMeanings } from './column-meanings';
import { FileHeader } from './file-header';
import { PreviewTable } from './preview-table';
import { Questions } from './questions';
import { RememberedAnswers } from './remembered-answers';
import { ReadingChoices } from './reading-choices';
import { UnknownFile } from './unknown-file';
import { useReading } from './use-reading';
import { useSettled } from './use-settled';

const rest = 350;

/** What was understood of a file, what must be said about it, and everything that can be put right. */
export function CheckStep({ draft }: { draft: Draft }) {
  const settled = useSettled(draft, rest);
  const { data: preview, error, isFetching, refetch } = useQuery(previewQuery(settled));
  useRememberedQuestions(draft, preview);
  const questions = useRef<HTMLDivElement>(null);
  const open = draft.asked.filter(({ code }) => !draft.answers[code]);
  const goOn = () => {
    if (open.length === 0) changeDraft(draft.id, { step: 'review' });
    else questions.current?.querySelector<HTMLElement>('fieldset:has([data-open]) input')?.focus();
  };

  return (
    <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6" aria-busy={isFetching}>
      <FileHeader draft={draft} preview={preview} reading={isFetching} />
      {error && !isFetching && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!preview && isFetching && <Skeleton className="h-48" />}
      {preview && <Understood draft={draft} preview={preview} questions={questions} />}
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t pt-5">
        <Button look="quiet" onClick={() => dropDraft(draft.id)}>Other file</Button>
        {preview?.format && (
          <span className="flex flex-wrap items-center gap-3">
            {open.length > 0 && <span className="text-[0.8125rem] text-warn">{open.length === 1 ? 'One question is open' : `${formatCount(open.length)} questions are open`}</span>}
            <Button look="primary" size="large" disabled={isFetching || settled !== draft} onClick={goOn}>Continue</Button>
          </span>
        )}
      </footer>
    </Card>
  );
}

interface UnderstoodProps {
  draft: Draft;
  preview: ImportPreview;
  questions: RefObject<HTMLDivElement | null>;
}

function Understood({ draft, preview, questions }: UnderstoodProps) {
  const reading = useReading(draft, preview);
  const answer = (code: string, text: string) => changeDraft(draft.id, { answers: { ...draft.answers, [code]: text } });
  return (
    <>
      {!preview.format && <UnknownFile draft={draft} preview={preview} />}
      {preview.format && <ReadingChoices draft={draft} preview={preview} reading={reading} />}
      <div ref={questions} className="contents">
        <RememberedAnswers draft={draft} preview={preview} />
        <Questions questions={draft.asked} answers={draft.answers} reading={reading} onAnswer={answer} />
      </div>
      {preview.rows.length > 0 && <PreviewTable preview={preview} reading={reading} />}
      {preview.format && preview.rows.length === 0 && <p className="text-[0.8125rem] text-warn">This file has its header, but no rows beneath it. Was the period right when you exported it?</p>}
      <ColumnMeanings draft={draft} preview={preview} reading={reading} />
    </>
  );
}

/** Keeps what was asked once: the server asks only what has no answer yet, but an answer may be changed. */
function useRememberedQuestions({ id, asked }: Draft, preview?: ImportPreview) {
  useEffect(() => {
    const known = new Set(asked.map(({ code }) => code));
    const fresh: ImportQuestion[] = preview?.questions.filter(({ code }) => !known.has(code)) ?? [];
    if (fresh.length > 0) changeDraft(id, { asked: [...asked, ...fresh] });
  }, [id, asked, preview]);
}
