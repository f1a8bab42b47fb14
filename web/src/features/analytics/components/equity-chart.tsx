import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Series } from '@/components/charts/series-panel';
import { TimeChart } from '@/components/charts/time-chart';
import { Amount, useMoneyFormat } from '@/components/ui/amount';
import type { EquityPoint } from '@/lib/api-types';
import { formatDate, type LocalDate } from '@/lib/dates';
import { formatPercent } from '@/lib/numbers';
import type { DrillDown } from '../api/drill-down';

interface EquityChartProps {
  points: readonly EquityPoint[];
  currency: string;
  drill?: (date: LocalDate) => DrillDown;
}

/** Equity (or cumulative P&L without a balance) over the drawdown from its peak. */
export function EquityChart({ points, currency, drill }: EquityChartProps) {
  const navigate = useNavigate();
  const choose = drill && ((index: number) => {
    const trades = drill(points[index]!.date);
    if ('to' in trades) void navigate({ to: '/trades', search: trades.to });
  });
  const compact = useMoneyFormat(currency, 'compact');
  const dates = useMemo(() => points.map((point) => point.date), [points]);
  const hasBalance = points[0]?.equity !== null;
  const inPercent = points.every((point) => point.drawdownPct !== null);
  const series: Series[] = [
    {
      label: hasBalance ? 'Equity' : 'Cumulative P&L',
      values: useMemo(() => points.map((point) => point.equity ?? point.cumulative), [points]),
      format: (value) => compact(value),
      tone: 'accent',
      height: 296,
      ticks: 5,
    },
    {
      label: 'Drawdown',
      values: useMemo(() => points.map((point) => (inPercent ? point.drawdownPct! : point.drawdown)), [points, inPercent]),
      format: (value) => (inPercent ? formatPercent(value) : compact(value)),
      tone: 'loss',
      height: 90,
      ticks: 3,
    },
  ];
  return (
    <TimeChart
      label={`${hasBalance ? 'Equity' : 'Cumulative P&L'} and drawdown from ${formatDate(dates[0]!)} to ${formatDate(dates.at(-1)!)}`}
      dates={dates}
      series={series}
      onChoose={choose}
      renderDetails={(index) => <PointDetails point={points[index]!} currency={currency} />}
    />
  );
}

function PointDetails({ point, currency }: { point: EquityPoint; currency: string }) {
  return (
    <>
      <p className="mb-1.5 text-xs font-medium">{formatDate(point.date)}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
        <Detail term="P&L"><Amount value={point.pnl} currency={currency} coloured /></Detail>
        <Detail term="Cumulative"><Amount value={point.cumulative} currency={currency} coloured /></Detail>
        {point.equity !== null && <Detail term="Equity"><Amount value={point.equity} currency={currency} /></Detail>}
        <Detail term="Drawdown">{point.drawdownPct === null ? <Amount value={point.drawdown} currency={currency} /> : formatPercent(point.drawdownPct)}</Detail>
      </dl>
    </>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{term}</dt>
      <dd className="text-right font-medium tabular-nums">{children}</dd>
    </>
  );
}
