import type { Statistics, Summary } from '@/lib/api-types';
import { countOf, formatCount, formatQuantity } from '@/lib/numbers';
import { BarChart, type Bar } from '../charts/bar-chart';
import { BinTable } from '../charts/bin-table';
import { ChartCard } from '../charts/chart-card';
import { toneOfBin } from '../charts/measures';

interface RCardProps {
  summary: Summary;
  statistics: Statistics;
}

type Bin = Statistics['rHistogram'][number];

const why = 'The list of trades cannot be narrowed by R multiple.';
const bound = (value: number | null) => (value === null ? '' : `${formatQuantity(value)} R`);

function textOf({ from, to }: Bin): string {
  if (from === null) return `Below ${bound(to)}`;
  return to === null ? `${bound(from)} or more` : `${bound(from)} to ${bound(to)}`;
}

/** How often which multiple of the risk came of it. */
export function RCard({ summary, statistics }: RCardProps) {
  const bars: Bar[] = trimmed(statistics.rHistogram).map((bin) => ({
    key: `${bin.from}`,
    label: bin.from === null ? `<${formatQuantity(bin.to!)}` : formatQuantity(bin.from),
    value: bin.n,
    tone: toneOfBin(bin),
    text: `${textOf(bin)}: ${countOf(bin.n, 'trade')}`,
    drill: { why },
  }));
  return (
    <ChartCard
      title="R multiples"
      note={`${countOf(summary.nR, 'trade')} of ${formatCount(summary.n)} with a known risk`}
      data={bars}
      error={null}
      retry={() => undefined}
      empty={bars.length === 0 ? 'No trade has a stop, so its risk is not known.' : undefined}
      renderChart={(all) => <BarChart label="Closed trades by R multiple" bars={all} axis={formatCount} />}
      renderTable={(all) => <BinTable label="R multiples as a table" what="R" bars={all} />}
    />
  );
}

/** Without the empty bins at both ends. */
function trimmed(bins: readonly Bin[]): readonly Bin[] {
  const first = bins.findIndex(({ n }) => n > 0);
  return first < 0 ? [] : bins.slice(first, bins.findLastIndex(({ n }) => n > 0) + 1);
}
