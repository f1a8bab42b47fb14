import { FileUp } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { cn } from '@/lib/cn';
import { addFiles, refusalOf } from '../api/import-queue';

const endings = '.csv,.tsv,.txt,.xlsx,.html,.htm,.xml,text/csv';

/** Takes files by drop anywhere on the page, by paste, by click or by keyboard. */
export function DropZone() {
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  useEffect(() => {
    const take = (files: readonly File[]) => {
      setRefused(files.flatMap((file) => refusalOf(file) ?? []));
      addFiles(files.filter((file) => !refusalOf(file)));
    };
    return listen(take, setOver);
  }, []);
  const choose = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    setRefused(chosen.flatMap((file) => refusalOf(file) ?? []));
    addFiles(chosen.filter((file) => !refusalOf(file)));
  };
  return (
    <div className="grid gap-3">
      <label
        htmlFor={id}
        className={cn(
          'grid cursor-pointer justify-items-center gap-1.5 rounded-xl border-2 border-dashed border-line-strong bg-surface px-6 py-14 text-center transition-colors hover:border-accent hover:bg-accent-soft/40 has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent',
          over && 'border-accent bg-accent-soft',
        )}
      >
        <span className="mb-2 grid size-12 place-items-center rounded-xl bg-accent-soft text-accent"><FileUp className="size-6" aria-hidden /></span>
        <span className="text-[0.9375rem] font-semibold">Drop your broker’s file here</span>
        <span className="text-ink-faint">or <span className="font-medium text-accent underline underline-offset-2">choose files</span>, or paste them; up to 50 MB each</span>
        <input
          id={id}
          type="file"
          multiple
          accept={endings}
          className="sr-only"
          onChange={(event) => {
            choose(event.target.files);
            event.target.value = '';
          }}
        />
      </label>
      {refused.length > 0 && (
        <ul role="alert" className="grid gap-1 rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem]">
          {refused.map((reason) => <li key={reason}>{reason}</li>)}
        </ul>
      )}
    </div>
  );
}

/** The whole page takes files: one dropped beside the frame would otherwise leave the journal. */
function listen(take: (files: readonly File[]) => void, setOver: (over: boolean) => void): () => void {
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...(event.dataTransfer?.files ?? [])]);
  };
  const paste = ({ target, clipboardData }: ClipboardEvent) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || !clipboardData) return;
    const text = clipboardData.getData('text/plain');
    if (clipboardData.files.length > 0) take([...clipboardData.files]);
    else if (text.includes('\n')) take([new File([text], 'pasted.csv', { type: 'text/csv' })]);
  };
  addEventListener('dragover', drag);
  addEventListener('dragleave', drag);
  addEventListener('drop', drop);
  addEventListener('paste', paste);
  return () => {
    removeEventListener('dragover', drag);
    removeEventListener('dragleave', drag);
    removeEventListener('drop', drop);
    removeEventListener('paste', paste);
  };
}
