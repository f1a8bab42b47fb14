import { Children, type ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Term } from './term';
import { shortReason } from './undefined-reasons';

interface FigureProps {
  /** The figure's name in the API, which finds its definition. */
  name: string;
  label: string;
  /** What it says, where the API has no definition of it. */
  text?: string;
  /** The formatted value; undefined when there is none. */
  value: ReactNode | undefined;
  /** The code of why there is none. */
  reason?: string;
  /** How many observations it rests on, such as "128 closed trades". */
  population: string;
  /** Lines that put it into context. */
  notes?: readonly ReactNode[];
  className?: string;
  children?: ReactNode;
}

/** One key figure: its label explains it, its notes put it into context. */
export function Figure({ name, label, text, value, reason, population, notes = [], className, children }: FigureProps) {
  return (
    <div className={cn('relative flex min-w-0 flex-col gap-1 bg-surface p-4 sm:px-5', className)}>
      <div className="text-[0.8125rem] text-ink-soft">
        <Term name={name} label={label} text={text} population={population} missing={value === undefined ? (reason ?? null) : undefined} />
      </div>
      <p className="truncate text-xl font-semibold tracking-tight tabular-nums">{value ?? <span className="text-ink-faint">–</span>}</p>
      {Children.map(value === undefined ? shortReason(reason) : notes, (note) => note && <p className="-mb-1 truncate pb-1 text-xs text-ink-faint tabular-nums">{note}</p>)}
      {children}
    </div>
  );
}
