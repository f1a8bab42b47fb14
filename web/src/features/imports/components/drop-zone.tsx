import { FileUp } from 'lucide-react';
import { useId } from 'react';
import { cn } from '@/lib/cn';

const endings = '.csv,.tsv,.txt,.xlsx,.xls,.html,.htm,.xml,text/csv';

interface DropZoneProps {
  /** Whether files are held above the page. */
  over: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Asks for files, by click or by keyboard; drops and pastes come from anywhere on the page. */
export function DropZone({ over, onFiles }: DropZoneProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={cn(
        'grid cursor-pointer justify-items-center gap-1.5 rounded-xl border-2 border-dashed border-line-strong bg-surface px-6 py-14 text-center transition-colors hover:border-accent hover:bg-accent-soft/40 has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent',
        over && 'border-accent bg-accent-soft',
      )}
    >
      <span className="mb-2 grid size-12 place-items-center rounded-xl bg-accent-soft text-accent"><FileUp className="size-6" aria-hidden /></span>
      <span className="text-[0.9375rem] font-semibold">Drop your broker’s file here</span>
      <span className="text-ink-faint">or <span className="font-medium text-accent underline underline-offset-2">choose files</span>, or paste; up to 50 MB each</span>
      <input
        id={id}
        type="file"
        multiple
        accept={endings}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}

/** Why some files were not taken. */
export function RefusedFiles({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul role="alert" className="grid gap-1 rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem]">
      {reasons.map((reason) => <li key={reason}>{reason}</li>)}
    </ul>
  );
}
