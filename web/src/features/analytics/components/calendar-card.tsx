import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Amount } from '@/components/ui/amount';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { addMonths, formatMonth, type YearMonth } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import type { AnalyticsFilter } from '../api/analytics-filter';
import { calendarQuery } from '../api/get-calendar';
import { CalendarGrid } from './calendar-grid';

interface CalendarCardProps {
  filter: AnalyticsFilter;
  month: YearMonth;
  currency: string;
  onMonth: (month: YearMonth) => void;
}

/** A month, day by day, with the totals of its weeks. */
export function CalendarCard({ filter, month, currency, onMonth }: CalendarCardProps) {
  const { data: calendar, error, refetch } = useQuery(calendarQuery(filter, month));
  return (
    <Card className="flex flex-col">
      <CardHeader title={formatMonth(month)}>
        {calendar?.month === month && (
          <span className="mr-1 text-[0.8125rem] text-ink-faint">
            <Amount value={calendar.total.pnl} currency={currency} precision="whole" coloured className="font-semibold" />
            <span className="max-sm:hidden"> · {formatCount(calendar.total.n)} trades</span>
          </span>
        )}
        <span className="flex">
          <Button look="quiet" size="icon" aria-label="Previous month" onClick={() => onMonth(addMonths(month, -1))}><ChevronLeft aria-hidden /></Button>
          <Button look="quiet" size="icon" aria-label="Next month" onClick={() => onMonth(addMonths(month, 1))}><ChevronRight aria-hidden /></Button>
        </span>
      </CardHeader>
      <div className="grow px-3 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!calendar && !error && <Skeleton className="h-86" />}
        {calendar && <CalendarGrid calendar={calendar} month={month} currency={currency} />}
      </div>
    </Card>
  );
}
