import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { usePreviewImport } from '../api/preview-import';
import { useStartImport } from '../api/start-import';
import { DropZone } from './drop-zone';
import { PreviewCard } from './preview-card';

interface ImportWizardProps {
  accountId?: string;
  /** The choice of the account, which belongs to another feature. */
  account: ReactNode;
  onStarted: (importId: string) => void;
}

/** File, look, go. */
export function ImportWizard({ accountId, account, onStarted }: ImportWizardProps) {
  const [file, setFile] = useState<File>();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const preview = usePreviewImport();
  const start = useStartImport();
  const choose = (chosen: File) => {
    setFile(chosen);
    setAnswers({});
    start.reset();
    preview.mutate({ file: chosen, accountId });
  };
  const answer = (code: string, option: string) => setAnswers({ ...answers, [code]: option });
  const begin = (chosen: File) => start.mutate({ file: chosen, accountId, answers }, { onSuccess: ({ id }) => onStarted(id) });
  const open = preview.data?.questions.some(({ code }) => !answers[code]);

  if (!file || preview.error) {
    return (
      <div className="grid gap-4">
        {preview.error && <ErrorNotice error={preview.error} />}
        <DropZone onFile={choose} />
      </div>
    );
  }
  if (!preview.data) {
    return (
      <Card role="status" aria-label={`Reading ${file.name}`} className="grid gap-4 p-6">
        <Skeleton className="h-10 w-64" />
        <Skeleton className="h-48" />
      </Card>
    );
  }
  return (
    <PreviewCard file={file} preview={preview.data} answers={answers} onAnswer={answer} onOther={() => setFile(undefined)}>
      {start.error && <ErrorNotice error={start.error} />}
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t pt-5">
        <span>{account}</span>
        <Button look="primary" size="large" busy={start.isPending} disabled={open} onClick={() => begin(file)}>Import</Button>
      </footer>
    </PreviewCard>
  );
}
