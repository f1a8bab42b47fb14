import { Link } from '@tanstack/react-router';
import { NotebookPen } from 'lucide-react';
import { Amount, useMoneyFormat } from '@/components/ui/amount';
import type { CalendarDay } from '@/lib/api-types';
import { cn } from '@/lib/cn';
import { formatLongDate, type LocalDate } from '@/lib/dates';
import { formatR } from '@/lib/numbers';
import { Short } from './short';

interface CalendarCellProps {
  date: LocalDate;
  /** The day belongs to a month beside. */
  outside: boolean;
  day?: CalendarDay;
  /** What the day came to: its P&L, or its mean R; null where it has none. */
  result: number | null;
  inR: boolean;
  /** 0 to 1. */
  strength: number;
  currency: string;
}

const box = 'relative isolate flex h-full min-h-14 flex-col justify-between overflow-hidden rounded-lg px-0.5 py-1 sm:min-h-16 sm:p-2';
const figure = 'truncate text-[0.625rem] font-semibold sm:text-[0.8125rem]';
const number = 'text-[0.6875rem] tabular-nums max-sm:px-0.5';

/** A day opens its sheet: its figures, its trades, what was written about it. */
export function CalendarCell({ date, outside, day, result, inR, strength, currency }: CalendarCellProps) {
  const money = useMoneyFormat(currency);
  const dayOfMonth = Number(date.slice(8));
  const sheet = (search: object) => ({ ...search, day: date });
  if (!day && outside) {
    return (
      <div role="cell" className={cn(box, 'border border-transparent')}>
        <span className={cn(number, 'text-ink-faint')}>{dayOfMonth}</span>
      </div>
    );
  }
  if (!day) {
    return (
      <div role="cell">
        <Link to="/" search={sheet} resetScroll={false} className={cn(box, 'border border-dashed transition-colors hover:border-line-strong hover:bg-sunken/60')}>
          <span className="sr-only">{formatLongDate(date)}: no trades</span>
          <span aria-hidden className={cn(number, 'text-ink-faint')}>{dayOfMonth}</span>
        </Link>
      </div>
    );
  }
  const traded = day.n > 0 || day.pnl !== 0;
  const loses = (result ?? 0) < 0;
  return (
    <div role="cell">
      <Link
        to="/"
        search={sheet}
        resetScroll={false}
        className={cn(box, 'ring-inset transition-shadow hover:ring-2', loses ? 'ring-loss-line' : 'ring-gain-line')}
      >
        <span
          aria-hidden
          className={cn('absolute inset-0 -z-10', loses ? 'bg-loss-line' : 'bg-gain-line')}
          style={{ opacity: !result ? 0.04 : 0.07 + 0.17 * strength }}
        />
        <span className="sr-only">{formatLongDate(date)}: {inR ? (result === null ? 'no R' : `mean ${formatR(result)}`) : money(day.pnl, 'always')}, {day.n} {day.n === 1 ? 'trade' : 'trades'}{day.hasJournal && ', with notes'}</span>
        <span aria-hidden className={cn(number, 'flex items-center gap-1 text-ink-soft')}>{dayOfMonth}{day.hasJournal && <NotebookPen className="size-2.5 sm:size-3" />}</span>
        <span aria-hidden className="grid max-sm:text-center">
          {traded && (inR ? <Short value={result} className={figure} /> : <Amount value={day.pnl} currency={currency} precision="short" coloured className={figure} />)}
        </span>
      </Link>
    </div>
  );
}
