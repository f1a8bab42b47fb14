import { useRef, useState, type KeyboardEvent } from 'react';
import { addDays, type LocalDate } from '@/lib/dates';
import { useInR } from '@/lib/preferences';
import type { CalendarYear } from '../../api/calendar-year';
import { monthsOf, type Year } from '../../api/calendar-window';
import type { ClosedBy } from '../../api/use-closed-by';
import { MonthOfYear } from './year-month';

interface YearGridProps {
  year: Year;
  calendar: CalendarYear;
  closedBy: ClosedBy;
  currency: string;
  hrefOf: (date: LocalDate) => string;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months; the Tab key stops at one day, the arrow keys go through the year. */
export function YearGrid({ year, calendar, closedBy, currency, hrefOf }: YearGridProps) {
  const inR = useInR();
  const grid = useRef<HTMLDivElement>(null);
  const shown = [...calendar.days].filter(([date]) => date.startsWith(year));
  const [chosen, setChosen] = useState<LocalDate>();
  const reached = chosen?.startsWith(year) ? chosen : (shown.at(-1)?.[0] ?? `${year}-01-01`);
  const strongest = shown.reduce((most, [, day]) => Math.max(most, Math.abs((inR ? day.meanR : day.pnl) ?? 0)), 0);
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const from = (event.target as HTMLElement).dataset.date;
    if (!by || !from) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-date="${addDays(from, by)}"]`);
    event.preventDefault();
    cell?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to keys of the days in it
    <div ref={grid} onKeyDown={step} onFocus={({ target }) => target.dataset.date && setChosen(target.dataset.date)} className="grid gap-4 md:grid-cols-2 xl:grid-cols-3 xl:gap-5">
      {monthsOf(year).map((month) => (
        <MonthOfYear key={month} month={month} year={calendar} closedBy={closedBy} strongest={strongest} currency={currency} hrefOf={hrefOf} reached={reached.startsWith(month) ? reached : undefined} />
      ))}
    </div>
  );
}
