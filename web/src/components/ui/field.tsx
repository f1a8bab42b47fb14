import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { Labelled, type FieldProps } from './labelled';

const box =
  'h-9 w-full rounded-lg border border-line-strong bg-surface px-3 text-ink shadow-card transition-colors placeholder:text-ink-faint hover:border-ink-faint focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/25 aria-invalid:border-loss';

/** A labelled text input; what is wrong with it stands beneath and is read with it. */
export function TextField({ label, hint, error, className, ...input }: FieldProps & ComponentProps<'input'>) {
  return <Labelled label={label} hint={hint} error={error}>{(control) => <input {...control} className={cn(box, 'h-10', className)} {...input} />}</Labelled>;
}

/** An input without visible label, for bars of filters. */
export function Input({ className, ...input }: ComponentProps<'input'>) {
  return <input className={cn(box, className)} {...input} />;
}
