import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatCount } from '@/lib/numbers';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { crossingOf } from '../../api/crossing';
import { dimensionText, type Dimension } from '../../api/dimensions';
import { breakdownQuery } from '../../api/get-breakdown';
import { BreakdownTable } from './breakdown-table';
import { ChartCard } from './chart-card';
import { HeatMap } from './heat-map';
import { MeasureSelect } from './measure-select';
import { useMeasure } from './use-measure';

interface CrossingCardProps {
  filter: AnalyticsFilter;
  by: Dimension;
  by2: Dimension;
  currency: string;
  title?: string;
  controls?: ReactNode;
  className?: string;
}

/** Two dimensions crossed, as a heat map or as the rows behind it. */
export function CrossingCard({ filter, by, by2, currency, title = `${dimensionText(by)} × ${dimensionText(by2).toLowerCase()}`, controls, className }: CrossingCardProps) {
  const { data: rows, error, refetch } = useQuery(breakdownQuery(filter, by, by2));
  const [measure, setMeasure] = useMeasure();
  const crossing = rows && crossingOf(by, by2, rows);
  return (
    <ChartCard
      title={title}
      note={crossing && leftOut(crossing)}
      data={rows}
      error={error}
      retry={refetch}
      empty={rows?.length === 0 ? 'No closed trade has both.' : undefined}
      controls={<>{controls}<MeasureSelect title={title} value={measure} onChange={setMeasure} /></>}
      renderChart={() => <HeatMap crossing={crossing!} filter={filter} by={by} by2={by2} measure={measure} currency={currency} label={title} />}
      renderTable={(data) => <BreakdownTable rows={data} filter={filter} by={by} by2={by2} currency={currency} label={title} initial={{ column: 'pnl', descending: true }} />}
      className={className}
    />
  );
}

function leftOut({ rows, columns, total }: ReturnType<typeof crossingOf>): string | undefined {
  if (rows.length === total.rows && columns.length === total.columns) return undefined;
  return `${formatCount(rows.length)} of ${formatCount(total.rows)} rows, ${formatCount(columns.length)} of ${formatCount(total.columns)} columns: the table has all`;
}
