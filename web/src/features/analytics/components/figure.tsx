import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Explained } from '@/components/ui/explained';
import { cn } from '@/lib/cn';
import { definitionsQuery } from '../api/get-definitions';
import { reasonText } from './undefined-reasons';

interface FigureProps {
  /** The figure's name in the API, which finds its definition. */
  name: string;
  label: string;
  /** The formatted value; undefined when there is none. */
  value: ReactNode | undefined;
  /** The code of why there is none. */
  reason?: string;
  /** How many observations it rests on, such as "128 closed trades". */
  population: string;
  /** Lines that put it into context. */
  notes?: readonly string[];
  className?: string;
  children?: ReactNode;
}

/** One key figure: its label explains it, its notes put it into context. */
export function Figure({ name, label, value, reason, population, notes = [], className, children }: FigureProps) {
  const { data: definitions } = useQuery(definitionsQuery);
  const definition = definitions?.get(name);
  return (
    <div className={cn('relative flex min-w-0 flex-col gap-1 bg-surface p-4 sm:px-5', className)}>
      <div className="text-[0.8125rem] text-ink-soft">
        <Explained label={label}>
          <p className="font-medium text-ink">{label}</p>
          {definition && <p className="mt-1">{definition.text}</p>}
          <p className="mt-2 text-xs text-ink-faint">Based on {population}.</p>
          {value === undefined && <p className="mt-2 rounded-md bg-warn-soft px-2 py-1.5 text-xs text-warn">{reasonText(reason)}</p>}
        </Explained>
      </div>
      <p className="truncate text-xl font-semibold tracking-tight tabular-nums">{value ?? <span className="text-ink-faint">–</span>}</p>
      {(value === undefined ? [shortReason(reason)] : notes).map((note) => (
        <p key={note} className="truncate text-xs text-ink-faint tabular-nums">{note}</p>
      ))}
      {children}
    </div>
  );
}

const short: Record<string, string> = {
  NO_STARTING_BALANCE: 'needs a balance',
  NO_LOSSES: 'no losing trade yet',
  NO_TRADES: 'no closed trades yet',
};

function shortReason(reason?: string): string {
  return (reason && short[reason]) ?? 'not enough data yet';
}
