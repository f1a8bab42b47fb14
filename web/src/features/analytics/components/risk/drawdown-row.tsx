import { Amount } from '@/components/ui/amount';
import { addDays, formatDate } from '@/lib/dates';
import { formatCount, formatPercent } from '@/lib/numbers';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { closedWithin } from '../../api/drill-down';
import type { Drawdown } from '../../api/get-drawdowns';
import { KeyCell } from '../charts/key-cell';
import { Share } from '../charts/share';

interface DrawdownRowProps {
  drawdown: Drawdown;
  /** The size of the deepest, which the bar is a part of. */
  deepest: number;
  filter: AnalyticsFilter;
  currency: string;
}

/** What was closed on the day of the peak made the peak: the fall begins the day after. */
export function DrawdownRow({ drawdown, deepest, filter, currency }: DrawdownRowProps) {
  const { start, trough, recovery, depth, depthMoney, daysToTrough, daysToRecovery, days } = drawdown;
  const drill = { to: closedWithin(filter, start ? addDays(start, 1) : undefined, recovery ?? undefined) };
  return (
    <tr className="[&>td]:px-3 [&>td]:py-2">
      <KeyCell drill={drill} text={start ? formatDate(start) : 'The beginning'} />
      <td className="text-left whitespace-nowrap">{formatDate(trough)}</td>
      <td className="text-left whitespace-nowrap">{recovery ? formatDate(recovery) : 'Not yet'}</td>
      <td className="min-w-24">
        {depth === null ? <span className="text-ink-faint">–</span> : <span className="text-loss">{formatPercent(depth)}</span>}
        <Share value={depth ?? depthMoney} largest={deepest} />
      </td>
      <td><Amount value={depthMoney} currency={currency} coloured /></td>
      <td>{formatCount(daysToTrough)}</td>
      <td>{daysToRecovery === null ? '–' : formatCount(daysToRecovery)}</td>
      <td>{formatCount(days)}</td>
    </tr>
  );
}
