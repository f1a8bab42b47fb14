import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Page } from '@/components/layouts/page';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { AnalyticsFilter } from '@/features/analytics/api/analytics-filter';
import { summaryQuery } from '@/features/analytics/api/get-summary';
import { CurrencyChoice } from '@/features/analytics/components/hub/currency-choice';
import { SectionLinks } from '@/features/analytics/components/hub/section-links';
import { SummaryNote } from '@/features/analytics/components/summary-note';
import { SavedFilters } from '@/features/filters/components/saved-filters';
import { dateInZone } from '@/lib/dates';
import { useSession } from '@/lib/session';
import { AnalyticsFilters } from './analytics/analytics-filters';
import { NothingToAnalyse } from './analytics/nothing-to-analyse';
import { analyticsFilters, type AnalyticsSearch } from './analytics-search';

const sections = {
  overview: lazy(() => import('./analytics/overview-page')),
  time: lazy(() => import('./analytics/time-page')),
  breakdown: lazy(() => import('./analytics/breakdown-page')),
  risk: lazy(() => import('./analytics/risk-page')),
  comparison: lazy(() => import('./analytics/comparison-page')),
};

const route = getRouteApi('/app/analytics');

/** Everything there is to know about the closed trades, under one set of filters. */
export function AnalyticsPage() {
  const { tab, by, by2, b, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone: zone, currency: own } = useSession((session) => session.workspace)!;
  const [today] = useState(() => dateInZone(new Date(), zone));
  const { data: summary, error, refetch } = useQuery(summaryQuery(filter));
  const change = (part: Partial<AnalyticsSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const narrow = (part: Partial<AnalyticsFilter>) => change(part);
  const clear = () => void navigate({ search: { tab, by, by2, b }, replace: true, resetScroll: false });
  const Content = sections[tab ?? 'overview'];
  return (
    <Page title="Analytics" note={<SummaryNote envelope={summary} zone={zone} />}>
      <div className="mb-4">
        <AnalyticsFilters label="Filters of the figures" filter={filter} onChange={narrow} onClear={clear} today={today}>
          <SavedFilters search={filter} names={analyticsFilters} onApply={(filters) => change(filters as Partial<AnalyticsSearch>)} />
        </AnalyticsFilters>
      </div>
      <CurrencyChoice filter={filter} own={own} others={summary?.meta.otherCurrencies ?? []} onChange={narrow} />
      <SectionLinks />
      {error && !summary && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!summary && !error && <Loading />}
      {summary?.data.n === 0 && <NothingToAnalyse filter={filter} onClear={clear} />}
      {summary && summary.data.n > 0 && (
        <Suspense fallback={<Loading />}>
          <Content filter={filter} currency={summary.data.currency} today={today} by={by} by2={by2} b={b} onChange={change} />
        </Suspense>
      )}
    </Page>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the figures" className="grid gap-4">
      <Skeleton className="h-64 rounded-xl" />
      <Skeleton className="h-80 rounded-xl" />
    </div>
  );
}
