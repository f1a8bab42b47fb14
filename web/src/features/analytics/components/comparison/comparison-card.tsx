import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { comparisonQuery } from '../../api/get-comparison';
import { ComparisonTable } from './comparison-table';

interface ComparisonCardProps {
  a: AnalyticsFilter;
  b: AnalyticsFilter;
}

/** Two sets of trades beside each other. */
export function ComparisonCard({ a, b }: ComparisonCardProps) {
  const { data: comparison, error, refetch } = useQuery({ ...comparisonQuery(a, b), placeholderData: keepPreviousData });
  return (
    <Card>
      <CardHeader title="First and second" note="The first set is that of the filters above" />
      <div className="px-3 pt-3 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!comparison && !error && <div role="status" aria-label="Loading: Comparison"><Skeleton className="h-115" /></div>}
        {comparison && !error && <ComparisonTable comparison={comparison} a={a} b={b} />}
      </div>
    </Card>
  );
}
