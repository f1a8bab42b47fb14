import { FileUp } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { cn } from '@/lib/cn';

interface DropZoneProps {
  onFile: (file: File) => void;
}

/** Takes a file by drop, by click or by keyboard. */
export function DropZone({ onFile }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the input within does the same by click and by keyboard
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'grid cursor-pointer justify-items-center gap-1.5 rounded-xl border-2 border-dashed border-line-strong bg-surface px-6 py-14 text-center transition-colors hover:border-accent hover:bg-accent-soft/40 has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent',
        over && 'border-accent bg-accent-soft',
      )}
    >
      <span className="mb-2 grid size-12 place-items-center rounded-xl bg-accent-soft text-accent"><FileUp className="size-6" aria-hidden /></span>
      <span className="text-[0.9375rem] font-semibold">Drop your broker’s file here</span>
      <span className="text-ink-faint">or <span className="font-medium text-accent underline underline-offset-2">choose a file</span>, CSV up to 50 MB</span>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.xlsx,text/csv"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}
