import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { Amount } from '@/components/ui/amount';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Multiple } from '@/components/ui/result';
import { Skeleton } from '@/components/ui/skeleton';
import { addMonths, formatMonth, type YearMonth } from '@/lib/dates';
import { countOf } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import type { AnalyticsFilter } from '../api/analytics-filter';
import { monthWindow } from '../api/calendar-window';
import { calendarQuery } from '../api/get-calendar';
import { useClosedBy, type Period } from '../api/use-closed-by';
import { CalendarGrid } from './calendar-grid';
import { Term } from './term';

interface CalendarCardProps {
  filter: AnalyticsFilter;
  month: YearMonth;
  currency: string;
  onMonth: (month: YearMonth) => void;
}

const everyPeriod: readonly Period[] = ['day', 'week', 'month'];

/** A month, day by day, with the totals of its weeks; in R what closed, as the calendar itself is in money. */
export function CalendarCard({ filter, month, currency, onMonth }: CalendarCardProps) {
  const { data: calendar, error, refetch } = useQuery(calendarQuery(filter, month));
  const inR = useInR();
  const { accountId } = filter;
  const { closedBy, error: noR, retry } = useClosedBy(useMemo(() => ({ accountId, ...monthWindow(month) }), [accountId, month]), inR ? everyPeriod : undefined);
  return (
    <Card className="flex flex-col">
      <CardHeader title={formatMonth(month)}>
        {calendar?.month === month && (
          <span className="mr-1 text-[0.8125rem] text-ink-faint">
            {inR ? (
              <Term name="expectancyR" label="Mean R of the month"><Multiple value={closedBy.month?.get(month)?.expectancyR ?? null} className="font-semibold" /></Term>
            ) : (
              <Term name="realizedPnl" label="Net P&L realised"><Amount value={calendar.total.pnl} currency={currency} precision="whole" coloured className="font-semibold" /></Term>
            )}
            <span className="max-sm:hidden"> · <Term name="n" label="Closed trades">{countOf(calendar.total.n, 'trade')}</Term></span>
          </span>
        )}
        <span className="flex">
          <Button look="quiet" size="icon" aria-label="Previous month" onClick={() => onMonth(addMonths(month, -1))}><ChevronLeft aria-hidden /></Button>
          <Button look="quiet" size="icon" aria-label="Next month" onClick={() => onMonth(addMonths(month, 1))}><ChevronRight aria-hidden /></Button>
        </span>
      </CardHeader>
      <div className="grow px-3 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {noR && <ErrorNotice error={noR} retry={retry} />}
        {!calendar && !error && <Skeleton className="h-86" />}
        {calendar && <CalendarGrid calendar={calendar} month={month} currency={currency} closedBy={inR ? closedBy : undefined} />}
      </div>
    </Card>
  );
}
