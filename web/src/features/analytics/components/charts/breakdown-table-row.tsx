import { Amount } from '@/components/ui/amount';
import { formatDuration } from '@/lib/durations';
import { formatCount, formatPercent, formatR, formatRatio } from '@/lib/numbers';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { keyText, type BreakdownRow, type Dimension } from '../../api/dimensions';
import { drillDown } from '../../api/drill-down';
import { reasonText } from '../undefined-reasons';
import { KeyCell } from './key-cell';
import { Share } from './share';

interface BreakdownTableRowProps {
  row: BreakdownRow;
  filter: AnalyticsFilter;
  by: Dimension;
  by2?: Dimension;
  currency: string;
  /** The size of the largest P&L, which the bar is a part of. */
  largest: number;
}

export function BreakdownTableRow({ row, filter, by, by2, currency, largest }: BreakdownTableRowProps) {
  const drill = by2 ? drillDown(filter, [by, row.key], [by2, row.key2]) : drillDown(filter, [by, row.key]);
  const none = (figure: string) => <span title={reasonText(row.undefined[figure])} className="text-ink-faint">–</span>;
  const given = (figure: string, value: number | null, text: (value: number) => string) => (value === null ? none(figure) : text(value));
  return (
    <tr className="[&>td]:px-3 [&>td]:py-2">
      <KeyCell drill={drill} text={keyText(by, row.key, row.label)} />
      {by2 && <td className="text-left whitespace-nowrap">{keyText(by2, row.key2, row.label2)}</td>}
      <td className="min-w-32">
        <Amount value={row.pnl} currency={currency} coloured />
        <Share value={row.pnl} largest={largest} />
      </td>
      <td>{formatCount(row.n)}</td>
      <td>{given('winRate', row.winRate, formatPercent)}</td>
      <td>{given('profitFactor', row.profitFactor, formatRatio)}</td>
      <td>{row.expectancy === null ? none('expectancy') : <Amount value={row.expectancy} currency={currency} coloured />}</td>
      <td>{given('expectancyR', row.expectancyR, formatR)}</td>
      <td className="whitespace-nowrap">{given('averageHoldSeconds', row.averageHoldSeconds, formatDuration)}</td>
    </tr>
  );
}
