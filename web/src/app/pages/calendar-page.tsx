import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { CalendarDays, ChevronLeft, ChevronRight, Table2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Page } from '@/components/layouts/page';
import { Button } from '@/components/ui/button';
import { TextFilter } from '@/components/ui/text-filter';
import { AccountSelect } from '@/features/accounts/components/account-select';
import { addYears, type Year } from '@/features/analytics/api/calendar-window';
import { equityCurveQuery } from '@/features/analytics/api/get-equity-curve';
import { YearView } from '@/features/analytics/components/year/year-view';
import { SavedFilters } from '@/features/filters/components/saved-filters';
import { StrategySelect } from '@/features/strategies/components/strategy-select';
import { TagSelect } from '@/features/tags/components/tag-select';
import { dateInZone, type LocalDate } from '@/lib/dates';
import { useInR } from '@/lib/preferences';
import { useSession } from '@/lib/session';
import { calendarFilters, type CalendarSearch } from './calendar-search';

const DaySheet = lazy(() => import('./day-sheet'));

const route = getRouteApi('/app/calendar');

/** A year at a glance. */
export function CalendarPage() {
  const search = route.useSearch();
  const { year, day, table = false, accountId, symbol, strategy, tag } = search;
  const navigate = route.useNavigate();
  const { timeZone: zone, currency } = useSession((session) => session.workspace)!;
  const inR = useInR();
  const [thisYear] = useState(() => dateInZone(new Date(), zone).slice(0, 4));
  const filter = useMemo(() => ({ accountId, symbol, strategy, tag }), [accountId, symbol, strategy, tag]);
  // By month, all of it is a few points, the first and the last of which tell where the years begin and end, whatever they are narrowed to.
  const { data: history, isError: noHistory } = useQuery(equityCurveQuery({ accountId }, 'monthly'));
  const change = (part: Partial<CalendarSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });

  const shown = year?.toString() ?? ((history || noHistory) && (history?.at(-1)?.date.slice(0, 4) ?? thisYear));
  const router = useRouter();
  // One address for all days, and none of 365 links that each follow the router.
  const address = useMemo(() => router.buildLocation({ to: '/calendar', search: { year, ...filter, table: table || undefined, day: '' } }).href, [router, year, filter, table]);
  const hrefOf = useCallback((date: LocalDate) => address + date, [address]);
  const first = history?.[0]?.date.slice(0, 4) ?? thisYear;
  return (
    <Page
      title={shown ? `Calendar ${shown}` : 'Calendar'}
      note={inR ? 'The mean R of the trades closed. A day without a stop has none.' : 'What was realised, day by day, parts of open trades included.'}
      actions={
        <>
          <AccountSelect label="Account" value={accountId} none="All accounts" onChange={(chosen) => change({ accountId: chosen })} />
          <TextFilter label="Symbol" value={symbol} onChange={(typed) => change({ symbol: typed?.toUpperCase() })} />
          <StrategySelect value={strategy} onChange={(chosen) => change({ strategy: chosen })} />
          <TagSelect value={tag} onChange={(chosen) => change({ tag: chosen })} />
          <SavedFilters search={search} names={calendarFilters} onApply={(filters) => change(filters as Partial<CalendarSearch>)} />
          <Button aria-pressed={table} onClick={() => change({ table: table ? undefined : true })}>
            {table ? <CalendarDays aria-hidden /> : <Table2 aria-hidden />}{table ? 'Calendar' : 'Table'}
          </Button>
          {shown && <YearSteps shown={shown} first={first} last={thisYear} onYear={(chosen) => change({ year: Number(chosen) })} />}
        </>
      }
    >
      {shown && <YearView key={shown} year={shown} filter={filter} currency={currency} asTable={table} hrefOf={hrefOf} onDay={(chosen) => change({ day: chosen })} />}
      {day && (
        <Suspense fallback={null}>
          <DaySheet date={day} filter={filter} currency={currency} zone={zone} onDay={(chosen) => change({ day: chosen })} />
        </Suspense>
      )}
    </Page>
  );
}

/** From the first year with trades to this one; further on there is nothing. */
function YearSteps({ shown, first, last, onYear }: { shown: Year; first: Year; last: Year; onYear: (year: Year) => void }) {
  return (
    <span className="flex">
      <Button look="quiet" size="icon" aria-label="Previous year" disabled={shown <= first} onClick={() => onYear(addYears(shown, -1))}><ChevronLeft aria-hidden /></Button>
      <Button look="quiet" size="icon" aria-label="Next year" disabled={shown >= last} onClick={() => onYear(addYears(shown, 1))}><ChevronRight aria-hidden /></Button>
    </span>
  );
}
