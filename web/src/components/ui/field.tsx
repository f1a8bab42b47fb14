import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from '@/lib/cn';

const box =
  'h-9 w-full rounded-lg border border-line-strong bg-surface px-3 text-ink shadow-card transition-colors placeholder:text-ink-faint hover:border-ink-faint focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/25 aria-invalid:border-loss';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string;
}

/** A labelled text input; what is wrong with it stands beneath and is read with it. */
export function TextField({ label, hint, error, className, ...input }: FieldProps & ComponentProps<'input'>) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-ink">{label}</label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className={cn(box, 'h-10', className)}
        {...input}
      />
      {note && <p id={`${id}-note`} className={cn('text-[0.8125rem]', error ? 'text-loss' : 'text-ink-faint')}>{note}</p>}
    </div>
  );
}

/** An input without visible label, for bars of filters. */
export function Input({ className, ...input }: ComponentProps<'input'>) {
  return <input className={cn(box, className)} {...input} />;
}
