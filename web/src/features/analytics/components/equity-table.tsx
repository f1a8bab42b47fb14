import { Amount } from '@/components/ui/amount';
import type { EquityPoint } from '@/lib/api-types';
import { formatDate, type LocalDate } from '@/lib/dates';
import { formatPercent } from '@/lib/numbers';
import type { DrillDown } from '../api/drill-down';
import { KeyCell } from './charts/key-cell';

const shown = 500;

interface EquityTableProps {
  points: readonly EquityPoint[];
  currency: string;
  drill?: (date: LocalDate) => DrillDown;
}

/** The numbers of the chart, newest first. */
export function EquityTable({ points, currency, drill }: EquityTableProps) {
  const rows = points.slice(-shown).toReversed();
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label="Equity as a table"
      className="h-115 overflow-auto rounded-lg border"
    >
      <table className="w-full text-right text-[0.8125rem] tabular-nums">
        <thead className="sticky top-0 bg-sunken text-xs text-ink-soft">
          <tr className="[&>th]:px-3 [&>th]:py-2 [&>th]:font-medium">
            <th scope="col" className="text-left">Date</th>
            <th scope="col">P&L</th>
            <th scope="col">Cumulative</th>
            <th scope="col">Equity</th>
            <th scope="col">Drawdown</th>
            <th scope="col">%</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((point) => (
            <tr key={point.date} className="[&>td]:px-3 [&>td]:py-2">
              {drill ? <KeyCell drill={drill(point.date)} text={formatDate(point.date)} /> : <td className="text-left whitespace-nowrap">{formatDate(point.date)}</td>}
              <td><Amount value={point.pnl} currency={currency} coloured /></td>
              <td><Amount value={point.cumulative} currency={currency} /></td>
              <td><Amount value={point.equity} currency={currency} /></td>
              <td><Amount value={point.drawdown} currency={currency} /></td>
              <td>{point.drawdownPct === null ? '–' : formatPercent(point.drawdownPct)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
