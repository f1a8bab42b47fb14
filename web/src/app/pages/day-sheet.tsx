import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Amount } from '@/components/ui/amount';
import { Button, buttonLook } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/notice';
import { Multiple } from '@/components/ui/result';
import { Skeleton } from '@/components/ui/skeleton';
import { UnsavedGuard } from '@/components/ui/unsaved-guard';
import type { AnalyticsFilter } from '@/features/analytics/api/analytics-filter';
import { calendarQuery } from '@/features/analytics/api/get-calendar';
import { useClosedBy, type Period } from '@/features/analytics/api/use-closed-by';
import { Term } from '@/features/analytics/components/term';
import { DayNote } from '@/features/journal/components/day-note';
import { dayTradesQuery } from '@/features/trades/api/get-trades';
import { TradeItem } from '@/features/trades/components/trade-item';
import type { CalendarDay } from '@/lib/api-types';
import { addDays, formatLongDate, monthOf, type LocalDate } from '@/lib/dates';
import { countOf, formatPercent } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';

interface DaySheetProps {
  date: LocalDate;
  /** What the calendar is narrowed to. */
  filter: Pick<AnalyticsFilter, 'accountId' | 'symbol' | 'strategy' | 'tag'>;
  currency: string;
  zone: string;
  onDay: (date?: LocalDate) => void;
}

/** A day of the calendar: what it brought, the trades it closed, and what one wrote about it. */
export default function DaySheet({ date, filter, currency, zone, onDay }: DaySheetProps) {
  const [dirty, setDirty] = useState(false);
  return (
    <Dialog title={formatLongDate(date)} place="side" onClose={() => onDay()}>
      <div className="grid gap-6">
        <div className="flex items-start justify-between gap-3">
          <DayFigures date={date} filter={filter} currency={currency} />
          <span className="-mt-1 -mr-2 flex">
            <Button look="quiet" size="icon" aria-label="Previous day" onClick={() => onDay(addDays(date, -1))}><ChevronLeft aria-hidden /></Button>
            <Button look="quiet" size="icon" aria-label="Next day" onClick={() => onDay(addDays(date, 1))}><ChevronRight aria-hidden /></Button>
          </span>
        </div>
        <DayNote key={date} date={date} onDirty={setDirty} />
        <DayTrades date={date} filter={filter} zone={zone} />
      </div>
      <UnsavedGuard unsaved={() => dirty} />
    </Dialog>
  );
}

type DayFiguresProps = Pick<DaySheetProps, 'date' | 'filter' | 'currency'>;

const byDay: readonly Period[] = ['day'];

function DayFigures({ date, filter, currency }: DayFiguresProps) {
  const { data: month, error, refetch } = useQuery(calendarQuery(filter, monthOf(date)));
  const inR = useInR();
  const { closedBy, error: noR, retry } = useClosedBy(useMemo(() => ({ ...filter, from: date, to: date }), [filter, date]), inR ? byDay : undefined);
  const day = month?.days.find((one) => one.date === date);
  if (noR) return <ErrorNotice error={noR} retry={retry} />;
  if (error && !month) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!month || (inR && !closedBy.day)) return <Skeleton className="h-14 w-40" />;
  const realised = <Amount value={day?.pnl ?? 0} currency={currency} coloured />;
  const meanR = closedBy.day?.get(date)?.expectancyR ?? null;
  return (
    <div>
      <p className="text-[0.8125rem] text-ink-faint">
        {inR ? <Term name="expectancyR" label="Mean R" missing={meanR === null ? (day?.n ? 'NO_RISK' : 'NO_TRADES') : undefined} /> : <Term name="realizedPnl" label="Net P&L realised" />}
      </p>
      <p className="text-2xl leading-tight font-semibold tracking-tight">{inR ? <Multiple value={meanR} /> : realised}</p>
      <p className="mt-0.5 text-[0.8125rem] text-ink-faint tabular-nums">
        {inR && day && <><Term name="realizedPnl" label="Net P&L realised">{realised}</Term> · </>}
        {day?.n ? <ClosedOn day={day} currency={currency} /> : day?.pnl ? 'By parts of trades that are still open.' : 'No trade closed on this day.'}
      </p>
    </div>
  );
}

function ClosedOn({ day, currency }: { day: CalendarDay; currency: string }) {
  const closed = countOf(day.n, 'trade');
  return (
    <>
      <Term name="n" label="Closed trades" population={`${closed} of this day`}>{closed} closed</Term>
      {day.winRate !== null && <>, <Term name="winRate" label="Win rate" population={`${closed} of this day`}>{formatPercent(day.winRate)} won</Term></>} · <Term name="fees" label="Fees" text="Fees realised on this day, those of parts of open trades too; rebates are negative." population="the lots closed on this day">fees <Amount value={day.fees} currency={currency} /></Term>
    </>
  );
}

function DayTrades({ date, filter, zone }: Pick<DaySheetProps, 'date' | 'filter' | 'zone'>) {
  const { data: trades, error, refetch } = useQuery(dayTradesQuery(date, filter));
  return (
    <section>
      <div className="mb-1 flex min-h-8 items-center justify-between gap-3">
        <h3 className="text-[0.9375rem] font-semibold tracking-tight">Trades</h3>
        {trades && trades.length > 0 && <Link to="/trades" search={{ ...filter, from: date, to: date }} className={buttonLook({ look: 'quiet', size: 'small' })}>In the list</Link>}
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!trades && !error && <Skeleton className="h-28" />}
      {trades?.length === 0 && <p className="text-[0.8125rem] text-ink-faint">None were closed.</p>}
      {trades && trades.length > 0 && (
        <div role="table" aria-label="Trades of the day" className="divide-y text-[0.8125rem] tabular-nums">
          {trades.map((trade) => (
            <div role="row" key={trade.id} className="relative -mx-2 px-2 py-2.5 transition-colors hover:bg-sunken/60"><TradeItem trade={trade} zone={zone} /></div>
          ))}
        </div>
      )}
    </section>
  );
}
