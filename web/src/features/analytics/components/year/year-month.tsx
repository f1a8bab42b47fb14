import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Amount } from '@/components/ui/amount';
import { Card } from '@/components/ui/card';
import { Multiple } from '@/components/ui/result';
import { cn } from '@/lib/cn';
import { formatMonth, isoWeek, weeksOf, type LocalDate, type YearMonth } from '@/lib/dates';
import { countOf } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import type { CalendarYear } from '../../api/calendar-year';
import type { ClosedBy } from '../../api/use-closed-by';
import { weekdays } from '../calendar-grid';
import { Short } from '../short';
import { YearCell } from './year-cell';

interface YearMonthProps {
  month: YearMonth;
  year: CalendarYear;
  closedBy: ClosedBy;
  strongest: number;
  currency: string;
  hrefOf: (date: LocalDate) => string;
  /** The day the Tab key stops at, where it is of this month. */
  reached?: LocalDate;
}

const columns = 'grid grid-cols-[repeat(7,minmax(0,1fr))_minmax(0,1.15fr)] gap-1';

/** One month of twelve: its days, the totals of its whole weeks, and its own. */
export const MonthOfYear = memo(function MonthOfYear({ month, year, closedBy, strongest, currency, hrefOf, reached }: YearMonthProps) {
  const inR = useInR();
  const total = year.months.get(month);
  const name = formatMonth(month).split(' ')[0]!;
  return (
    <Card className="px-3 pt-2.5 pb-3">
      <header className="mb-1.5 flex items-baseline justify-between gap-2 px-0.5">
        <h2 className="text-[0.8125rem] font-semibold tracking-tight"><Link to="/" search={{ month }} className="rounded underline-offset-4 hover:underline">{name}</Link></h2>
        {total && (
          <span className="flex items-baseline gap-1.5 truncate text-xs text-ink-faint">
            {inR ? <Multiple value={closedBy.month?.get(month)?.expectancyR ?? null} className="text-[0.8125rem] font-semibold" /> : <Amount value={total.pnl} currency={currency} precision="whole" coloured className="text-[0.8125rem] font-semibold" />}
            <span className="tabular-nums">{countOf(total.n, 'trade')}</span>
          </span>
        )}
      </header>
      <div role="table" aria-label={`${inR ? 'Mean R' : 'Profit and loss'} by day, ${formatMonth(month)}`}>
        <div role="row" className={cn(columns, 'pb-1 text-center text-[0.625rem] font-medium text-ink-faint')}>
          {weekdays.map((day) => <span role="columnheader" key={day}><span className="sr-only">{day}</span><span aria-hidden>{day[0]}</span></span>)}
          <span role="columnheader">Week</span>
        </div>
        <div role="rowgroup" className="grid gap-1">
          {weeksOf(month).map((dates) => (
            <div role="row" key={dates[0]} className={columns}>
              {dates.map((date) =>
                date.startsWith(month) ? (
                  <YearCell key={date} date={date} day={year.days.get(date)} strongest={strongest} currency={currency} href={hrefOf(date)} reached={date === reached} />
                ) : (
                  <div role="cell" key={date} />
                ),
              )}
              <WeekTotal week={isoWeek(dates[0]!)} year={year} closedBy={closedBy} currency={currency} />
            </div>
          ))}
        </div>
      </div>
    </Card>
  );
});

function WeekTotal({ week, year, closedBy, currency }: Pick<YearMonthProps, 'year' | 'closedBy' | 'currency'> & { week: string }) {
  const inR = useInR();
  const total = year.weeks.get(week);
  return (
    <div role="cell" className="grid min-w-0 items-center rounded-md bg-sunken px-0.5 text-center text-[0.625rem] leading-none font-semibold">
      {inR ? <Short value={total && closedBy.week?.get(week)?.expectancyR} /> : <Amount value={total?.pnl ?? null} currency={currency} precision="short" coloured className="truncate" />}
    </div>
  );
}
