import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '@/features/analytics/api/get-summary';
import { closedInPeriod } from '@/features/analytics/api/drill-down';
import { PnlHistogram } from '@/features/analytics/components/charts/pnl-histogram';
import { EquityCard } from '@/features/analytics/components/equity-card';
import { ResultFigures, SummaryFigures } from '@/features/analytics/components/figures/summary-figures';
import type { SectionProps } from './section-props';

/** The key figures, how the account grew, and how the outcomes are spread. */
export default function OverviewPage({ filter, currency }: SectionProps) {
  const { data: summary } = useQuery({ ...summaryQuery(filter), select: ({ data }) => data });
  if (!summary) return null;
  return (
    <div className="grid gap-4 *:min-w-0 xl:gap-5">
      <ResultFigures summary={summary} />
      <EquityCard filter={filter} currency={currency} drill={(date, period) => closedInPeriod(filter, date, period)} />
      <PnlHistogram filter={filter} currency={currency} />
      <SummaryFigures summary={summary} />
    </div>
  );
}
