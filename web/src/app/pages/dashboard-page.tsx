import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Page } from '@/components/layouts/page';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { AccountSelect } from '@/features/accounts/components/account-select';
import { StartingBalancePrompt } from '@/features/accounts/components/starting-balance-prompt';
import { ranges, startOf } from '@/features/analytics/api/analytics-filter';
import { equityCurveQuery } from '@/features/analytics/api/get-equity-curve';
import { summaryQuery } from '@/features/analytics/api/get-summary';
import { CalendarCard } from '@/features/analytics/components/calendar-card';
import { EquityCard } from '@/features/analytics/components/equity-card';
import { KeyFigures } from '@/features/analytics/components/key-figures';
import { SummaryNote } from '@/features/analytics/components/summary-note';
import { SymbolsCard } from '@/features/analytics/components/symbols-card';
import { SavedFilters } from '@/features/filters/components/saved-filters';
import { RecentTradesCard } from '@/features/trades/components/recent-trades-card';
import { dateInZone, monthOf } from '@/lib/dates';
import { useSession } from '@/lib/session';
import { dashboardFilters, type DashboardSearch } from './dashboard-search';
import { Welcome } from './welcome';

const DaySheet = lazy(() => import('./day-sheet'));

const route = getRouteApi('/app/');

/** The numbers at a glance. */
export function DashboardPage() {
  const search = route.useSearch();
  const { range = 'all', accountId, month, day } = search;
  const navigate = route.useNavigate();
  const { timeZone: zone, currency } = useSession((session) => session.workspace)!;
  const [today] = useState(() => dateInZone(new Date(), zone));
  const ofAccount = useMemo(() => ({ accountId }), [accountId]);
  const filter = useMemo(() => ({ ...ofAccount, from: startOf(range, today) }), [ofAccount, range, today]);
  const { data: summary } = useQuery({ ...summaryQuery(filter) });
  const { data: curve, isError: noCurve } = useQuery(equityCurveQuery(filter, 'daily'));
  const change = (part: Partial<DashboardSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });

  const { n, openTrades, needsReview } = summary?.data ?? { n: 1, openTrades: 0, needsReview: 0 };
  if (range === 'all' && !accountId && n + openTrades + needsReview === 0) return <Welcome />;
  // The last month with trades is known only with the curve: until then no other month is asked for.
  const shownMonth = month ?? ((curve || noCurve) && monthOf(curve?.at(-1)?.date ?? today));
  return (
    <Page
      title="Dashboard"
      note={<SummaryNote envelope={summary} zone={zone} />}
      actions={
        <>
          <AccountSelect label="Account" value={accountId} none="All accounts" onChange={(chosen) => change({ accountId: chosen })} />
          <Segmented label="Range" value={range} options={ranges} onChange={(chosen) => change({ range: chosen === 'all' ? undefined : chosen, month: undefined })} />
          <SavedFilters search={search} names={dashboardFilters} onApply={(filters) => change({ ...filters, month: undefined })} />
        </>
      }
    >
      <div className="grid gap-4 xl:gap-5">
        <KeyFigures filter={filter} />
        <StartingBalancePrompt />
        <div className="grid gap-4 xl:grid-cols-5 xl:gap-5 *:min-w-0 xl:*:odd:col-span-3 xl:*:even:col-span-2">
          <EquityCard filter={filter} currency={currency} />
          <SymbolsCard filter={filter} currency={currency} />
          {shownMonth ? (
            <CalendarCard filter={filter} month={shownMonth} currency={currency} onMonth={(chosen) => change({ month: chosen })} />
          ) : (
            <Skeleton className="min-h-110 rounded-xl" />
          )}
          <RecentTradesCard accountId={accountId} zone={zone} />
        </div>
      </div>
      {day && (
        <Suspense fallback={null}>
          <DaySheet date={day} filter={ofAccount} currency={currency} zone={zone} onDay={(chosen) => change({ day: chosen })} />
        </Suspense>
      )}
    </Page>
  );
}
