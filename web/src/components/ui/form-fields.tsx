import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Labelled, type FieldProps } from './labelled';
import { Select } from './select';

const area =
  'w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-ink shadow-card transition-colors placeholder:text-ink-faint hover:border-ink-faint focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/25 aria-invalid:border-loss';

/** An area of text without visible label. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cn(area, className)} {...rest} />;
}

/** A labelled select. */
export function SelectField({ label, hint, error, children, ...select }: FieldProps & ComponentProps<'select'>) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(control) => <Select {...control} {...select} className="w-full [&>select]:h-10 [&>svg]:top-3">{children}</Select>}
    </Labelled>
  );
}

/** A labelled area of plain text. */
export function TextAreaField({ label, hint, error, ...rest }: FieldProps & ComponentProps<'textarea'>) {
  return <Labelled label={label} hint={hint} error={error}>{(control) => <TextArea {...control} {...rest} />}</Labelled>;
}

/** Controls that answer one question together. */
export function FieldGroup({ label, hint, children, className }: { label: string; hint?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{label}</legend>
      <div className={className}>{children}</div>
      {hint && <p className="mt-1.5 text-[0.8125rem] text-ink-faint">{hint}</p>}
    </fieldset>
  );
}
