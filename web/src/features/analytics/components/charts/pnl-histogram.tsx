import { useQuery } from '@tanstack/react-query';
import { useMoneyFormat } from '@/components/ui/amount';
import type { Schema } from '@/lib/operation';
import { countOf, formatCount } from '@/lib/numbers';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { drillBin } from '../../api/drill-down';
import { statisticsQuery } from '../../api/get-statistics';
import { BarChart, type Bar } from './bar-chart';
import { BinTable } from './bin-table';
import { ChartCard } from './chart-card';
import { toneOfBin } from './measures';

type Bin = Schema<'Bin'>;

/** How often which result occurred, in bins of equal width. */
export function PnlHistogram({ filter, currency }: { filter: AnalyticsFilter; currency: string }) {
  const { data: statistics, error, refetch } = useQuery(statisticsQuery(filter));
  const compact = useMoneyFormat(currency, 'compact');
  const exact = useMoneyFormat(currency);
  const bins = statistics?.pnlHistogram;
  const barsOf = (all: readonly Bin[]): Bar[] => all.map((bin, i) => ({
    key: String(i),
    label: compact(bin.from!),
    value: bin.n,
    tone: toneOfBin(bin),
    text: `${exact(bin.from!)} to ${exact(bin.to!)}: ${countOf(bin.n, 'trade')}`,
    drill: drillBin(filter, bin, i === all.length - 1),
  }));
  return (
    <ChartCard
      title="Outcomes"
      note="Closed trades by net P&L, in twenty bins of equal width"
      data={bins}
      error={error}
      retry={refetch}
      empty={bins?.length === 0 ? 'No closed trade to tell.' : undefined}
      renderChart={(all) => <BarChart label="Closed trades by net P&L" bars={barsOf(all)} axis={formatCount} />}
      renderTable={(all) => <BinTable label="Outcomes as a table" what="Net P&L" bars={barsOf(all)} />}
    />
  );
}
