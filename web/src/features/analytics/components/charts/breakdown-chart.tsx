import { useQuery } from '@tanstack/react-query';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { dimensionText, keyText, shortKeyText, type BreakdownRow, type Dimension } from '../../api/dimensions';
import { drillDown } from '../../api/drill-down';
import { breakdownQuery } from '../../api/get-breakdown';
import { alongAxis } from '../../api/series-of';
import { BarChart } from './bar-chart';
import { BreakdownTable } from './breakdown-table';
import { ChartCard } from './chart-card';
import { MeasureSelect } from './measure-select';
import { toneFor } from './measures';
import { useMeasure } from './use-measure';
import { useMeasureText } from './use-measure-text';

interface BreakdownChartProps {
  filter: AnalyticsFilter;
  by: Dimension;
  currency: string;
  title: string;
  note?: string;
  className?: string;
}

/** Closed trades by one dimension that has an order of its own, bar by bar. */
export function BreakdownChart({ filter, by, currency, title, note, className }: BreakdownChartProps) {
  const { data: rows, error, refetch } = useQuery(breakdownQuery(filter, by));
  const [measure, setMeasure] = useMeasure();
  const write = useMeasureText(currency);
  const barOf = (row: BreakdownRow) => ({
    key: String(row.key),
    label: shortKeyText(by, row.key, row.label),
    value: row[measure] ?? 0,
    tone: toneFor(row, measure),
    text: `${keyText(by, row.key, row.label)}: ${row.n === 0 ? 'no trades' : write.sentence(row)}`,
    drill: drillDown(filter, [by, row.key]),
  });
  return (
    <ChartCard
      title={title}
      note={note}
      data={rows}
      error={error}
      retry={refetch}
      empty={rows?.length === 0 ? 'No closed trade to tell.' : undefined}
      controls={<MeasureSelect title={title} value={measure} onChange={setMeasure} />}
      renderChart={(data) => <BarChart label={`${title}, by ${dimensionText(by).toLowerCase()}`} bars={alongAxis(by, data).map(barOf)} axis={(value) => write.axis(value, measure)} />}
      renderTable={(data) => <BreakdownTable rows={alongAxis(by, data).filter(({ n }) => n > 0)} filter={filter} by={by} currency={currency} label={title} />}
      className={className}
    />
  );
}
