import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Amount } from '@/components/ui/amount';
import { Card, CardHeader } from '@/components/ui/card';
import { Multiple } from '@/components/ui/result';
import { Segmented } from '@/components/ui/segmented';
import { formatDate, formatMonth, isoWeek, weeksOf, type LocalDate } from '@/lib/dates';
import { formatCount, formatPercent } from '@/lib/numbers';
import type { CalendarYear } from '../../api/calendar-year';
import { monthsOf, type Year } from '../../api/calendar-window';
import type { ClosedBy, Period } from '../../api/use-closed-by';
import { Term } from '../term';

interface YearTableProps {
  year: Year;
  calendar: CalendarYear;
  closedBy: ClosedBy;
  currency: string;
  hrefOf: (date: LocalDate) => string;
}

const choices = [['day', 'Days'], ['week', 'Weeks'], ['month', 'Months']] as const;

/** The numbers of the calendar, newest first. */
export function YearTable({ year, calendar, closedBy, currency, hrefOf }: YearTableProps) {
  const [by, setBy] = useState<Period>('month');
  const outcomes = { day: calendar.days, week: calendar.weeks, month: calendar.months }[by];
  const keys = keysOf(year, by).filter((key) => outcomes.has(key));
  return (
    <Card>
      <CardHeader title={`${year} in numbers`} note={by === 'week' ? 'Weeks are whole, also where they reach into the year beside.' : undefined}>
        <Segmented label="What a row is" value={by} options={choices} onChange={setBy} />
      </CardHeader>
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label={`${year} as a table`}
        className="overflow-x-auto px-4 pt-2 pb-4 sm:px-5"
      >
        <table className="w-full text-right text-xs whitespace-nowrap tabular-nums sm:text-[0.8125rem]">
          <thead className="text-xs text-ink-soft">
            <tr className="border-b [&>th]:py-2 [&>th]:pl-2 sm:[&>th]:pl-3 [&>th]:font-medium [&>th]:first:pl-0">
              <th scope="col" className="text-left">{{ day: 'Day', week: 'Week', month: 'Month' }[by]}</th>
              <th scope="col"><Term name="realizedPnl" label="Net P&L realised">P&L</Term></th>
              <th scope="col"><Term name="n" label="Closed trades">Trades</Term></th>
              <th scope="col"><Term name="winRate" label="Win rate">Won</Term></th>
              <th scope="col"><Term name="expectancyR" label="Mean R">R</Term></th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {keys.toReversed().map((key) => {
              const row = closedBy[by]?.get(key);
              return (
                <tr key={key} className="[&>td]:py-2 [&>td]:pl-2 sm:[&>td]:pl-3">
                  <th scope="row" className="text-left font-normal"><RowName by={by} name={key} hrefOf={hrefOf} /></th>
                  <td><Amount value={outcomes.get(key)!.pnl} currency={currency} coloured /></td>
                  <td>{formatCount(outcomes.get(key)!.n)}</td>
                  <td>{row?.winRate === null || row === undefined ? '–' : formatPercent(row.winRate)}</td>
                  <td><Multiple value={row?.expectancyR ?? null} /></td>
                </tr>
              );
            })}
          </tbody>
          {by !== 'week' && (
            <tfoot>
              <tr className="border-t font-semibold [&>*]:pt-2 [&>td]:pl-3">
                <th scope="row" className="text-left">{year}</th>
                <td><Amount value={calendar.total.pnl} currency={currency} coloured /></td>
                <td>{formatCount(calendar.total.n)}</td>
                <td colSpan={2} aria-label="No total" />
              </tr>
            </tfoot>
          )}
        </table>
        {keys.length === 0 && <p className="py-6 text-center text-ink-faint">Nothing was realised in {year}.</p>}
      </div>
    </Card>
  );
}

/** The keys of the rows a year has, in order. */
function keysOf(year: Year, by: Period): string[] {
  const months = monthsOf(year);
  if (by === 'month') return months;
  const dates = months.flatMap((month) => weeksOf(month).flat().filter((date) => date.startsWith(month)));
  return by === 'day' ? dates : [...new Set(dates.map(isoWeek))];
}

const look = 'rounded underline decoration-line-strong underline-offset-4 hover:decoration-ink-faint';

/** A day opens its sheet, a month its calendar. */
function RowName({ by, name, hrefOf }: Pick<YearTableProps, 'hrefOf'> & { by: Period; name: string }): ReactNode {
  if (by === 'day') return <a href={hrefOf(name)} data-date={name} className={look}>{formatDate(name)}</a>;
  return by === 'month' ? <Link to="/" search={{ month: name }} className={look}>{formatMonth(name).split(' ')[0]}</Link> : name.replace('-', ' ');
}
