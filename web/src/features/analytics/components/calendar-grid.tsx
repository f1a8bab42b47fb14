import { Amount } from '@/components/ui/amount';
import type { CalendarDay, CalendarMonth } from '@/lib/api-types';
import { cn } from '@/lib/cn';
import { isoWeek, weeksOf, type YearMonth } from '@/lib/dates';
import type { ClosedBy } from '../api/use-closed-by';
import { CalendarCell } from './calendar-cell';
import { Short } from './short';
import { strengthOf } from './strength-of';

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const columns = 'grid grid-cols-[repeat(7,minmax(0,1fr))_minmax(0,1.1fr)] gap-1 sm:gap-1.5';

const figure = 'text-[0.625rem] font-semibold sm:text-[0.8125rem]';

interface CalendarGridProps {
  calendar: CalendarMonth;
  month: YearMonth;
  currency: string;
  /** What closed, where results are shown in R. */
  closedBy?: ClosedBy;
}

export function CalendarGrid({ calendar, month, currency, closedBy }: CalendarGridProps) {
  const days = new Map(calendar.days.map((day) => [day.date, day]));
  const weeks = new Map(calendar.weeks.map((week) => [week.week, week]));
  const resultOf = (day: CalendarDay) => (closedBy ? (closedBy.day?.get(day.date)?.expectancyR ?? null) : day.pnl);
  const strongest = Math.max(...calendar.days.map((day) => Math.abs(resultOf(day) ?? 0)));
  return (
    <div role="table" className="flex h-full flex-col" aria-label={`${closedBy ? 'Mean R' : 'Profit and loss'} by day, ${month}`}>
      <div role="row" className={cn(columns, 'pb-1.5 text-center text-[0.6875rem] font-medium text-ink-faint')}>
        {weekdays.map((name) => <span role="columnheader" key={name}>{name}</span>)}
        <span role="columnheader">Week</span>
      </div>
      <div role="rowgroup" className="grid grow auto-rows-fr gap-1 sm:gap-1.5">
        {weeksOf(month).map((dates) => {
          const week = weeks.get(isoWeek(dates[0]!));
          const traded = week !== undefined && (week.n > 0 || week.pnl !== 0);
          return (
            <div role="row" key={dates[0]} className={columns}>
              {dates.map((date) => {
                const day = days.get(date);
                const result = day ? resultOf(day) : null;
                return <CalendarCell key={date} date={date} outside={!date.startsWith(month)} day={day} result={result} inR={closedBy !== undefined} strength={strengthOf(result ?? 0, strongest)} currency={currency} />;
              })}
              <div role="cell" className="grid content-center justify-items-center gap-0.5 rounded-lg bg-sunken px-0.5 text-center">
                {closedBy ? (
                  <Short value={traded ? closedBy.week?.get(week.week)?.expectancyR : null} className={figure} />
                ) : (
                  <Amount value={traded ? week.pnl : null} currency={currency} precision="short" coloured className={figure} />
                )}
                {traded && <span className="text-[0.6875rem] text-ink-faint max-sm:hidden">{week.n} {week.n === 1 ? 'trade' : 'trades'}</span>}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
