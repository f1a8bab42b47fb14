import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { statisticsQuery } from '@/features/analytics/api/get-statistics';
import { summaryQuery } from '@/features/analytics/api/get-summary';
import { RFigures } from '@/features/analytics/components/figures/r-figures';
import { DrawdownsCard } from '@/features/analytics/components/risk/drawdowns-card';
import { PercentilesCard } from '@/features/analytics/components/risk/percentiles-card';
import { RCard } from '@/features/analytics/components/risk/r-card';
import { StatisticsFigures } from '@/features/analytics/components/risk/statistics-figures';
import type { SectionProps } from './section-props';

// What stands further down is fetched after what is seen first.
const BreakdownChart = lazy(() => import('@/features/analytics/components/charts/breakdown-chart').then((module) => ({ default: module.BreakdownChart })));
const SimulationCard = lazy(() => import('@/features/analytics/components/risk/simulation-card').then((module) => ({ default: module.SimulationCard })));

/** What the result was paid with, and what may come. */
export default function RiskPage({ filter, currency }: SectionProps) {
  const { data: summary } = useQuery({ ...summaryQuery(filter), select: ({ data }) => data });
  const { data: statistics, error, refetch } = useQuery(statisticsQuery(filter));
  return (
    <div className="grid gap-4 *:min-w-0 xl:gap-5">
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!statistics && !error && <div role="status" aria-label="Loading: statistics"><Skeleton className="h-64 rounded-xl" /></div>}
      {statistics && <StatisticsFigures statistics={statistics} />}
      <DrawdownsCard filter={filter} currency={currency} />
      {summary && <RFigures summary={summary} />}
      {summary && statistics && (
        <div className="grid gap-4 *:min-w-0 xl:grid-cols-[2fr_1fr] xl:gap-5">
          <RCard summary={summary} statistics={statistics} />
          <PercentilesCard statistics={statistics} />
        </div>
      )}
      <Suspense fallback={<Skeleton className="h-80 rounded-xl" />}>
        <BreakdownChart filter={filter} by="sizeBucket" currency={currency} title="Position size" note="Five parts of as many trades each, by entry value" />
      </Suspense>
      <Suspense fallback={<Skeleton className="h-110 rounded-xl" />}><SimulationCard filter={filter} currency={currency} /></Suspense>
    </div>
  );
}
