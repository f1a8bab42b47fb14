import { useQuery } from '@tanstack/react-query';
import { useMemo, type MouseEvent } from 'react';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { LocalDate } from '@/lib/dates';
import { useInR } from '@/lib/preferences';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { calendarYear } from '../../api/calendar-year';
import { yearWindow, type Year } from '../../api/calendar-window';
import { equityCurveQuery } from '../../api/get-equity-curve';
import { useClosedBy, type Period } from '../../api/use-closed-by';
import { YearFigures } from './year-figures';
import { YearGrid } from './year-grid';
import { YearTable } from './year-table';

interface YearViewProps {
  year: Year;
  filter: AnalyticsFilter;
  currency: string;
  asTable: boolean;
  /** The address of a day. */
  hrefOf: (date: LocalDate) => string;
  onDay: (date: LocalDate) => void;
}

const everyPeriod: readonly Period[] = ['day', 'week', 'month'];

/** A year day by day: what lots realised from the equity curve, what closed from the breakdown, as the month's calendar has both. */
export function YearView({ year, filter, currency, asTable, hrefOf, onDay }: YearViewProps) {
  const inR = useInR();
  const asked = useMemo(() => ({ ...filter, ...yearWindow(year) }), [filter, year]);
  const { data: points, error: noPoints, refetch } = useQuery(equityCurveQuery(asked, 'daily'));
  const { closedBy, error: noTrades, retry } = useClosedBy(asked, inR || asTable ? everyPeriod : everyPeriod.slice(0, 1));
  const calendar = useMemo(() => points && closedBy.day && calendarYear(year, points, closedBy.day), [year, points, closedBy.day]);
  const error = noPoints ?? noTrades;
  const again = () => {
    void refetch();
    retry();
  };
  if (error) return <ErrorNotice error={error} retry={again} />;
  if (!calendar) return <Loading />;
  const open = (event: MouseEvent) => {
    const date = (event.target as Element).closest<HTMLElement>('a[data-date]')?.dataset.date;
    // With a key held down the browser does what it always does with a link.
    if (!date || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onDay(date);
  };
  const shown = { year, calendar, closedBy, currency, hrefOf };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- it only listens to the links in it
    <div onClick={open}>
      <YearFigures year={year} filter={filter} calendar={calendar} currency={currency} />
      {asTable ? <YearTable {...shown} /> : <YearGrid {...shown} />}
    </div>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the year" className="grid gap-4 md:grid-cols-2 xl:grid-cols-3 xl:gap-5">
      <Skeleton className="col-span-full h-26 rounded-xl" />
      {Array.from({ length: 6 }, (_, i) => <Skeleton key={i} className="h-76 rounded-xl" />)}
    </div>
  );
}
