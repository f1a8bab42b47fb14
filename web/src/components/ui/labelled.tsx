import { useId, type ReactNode } from 'react';
import { cn } from '@/lib/cn';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string;
}

interface LabelledProps extends FieldProps {
  /** The control, which takes the id, and the note that is read with it. */
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A label above any control, and beneath it what helps with it or is wrong with it. */
export function Labelled({ label, hint, error, children }: LabelledProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-ink">{label}</label>
      {children({ id, 'aria-describedby': note ? `${id}-note` : undefined, 'aria-invalid': error ? true : undefined })}
      {note && <p id={`${id}-note`} className={cn('text-[0.8125rem]', error ? 'text-loss' : 'text-ink-faint')}>{note}</p>}
    </div>
  );
}
