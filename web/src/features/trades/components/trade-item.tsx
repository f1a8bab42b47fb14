import { useQuantityFormat } from '@/components/ui/amount';
import { Result } from '@/components/ui/result';
import type { Trade } from '@/lib/api-types';
import { dateInZone, formatDate } from '@/lib/dates';
import { formatPercent } from '@/lib/numbers';
import { SideBadge, StatusBadge } from './trade-badges';
import { TradeLink } from './trade-link';

interface TradeItemProps {
  trade: Trade;
  zone: string;
}

/** One trade in two lines: what and when at the left, what came of it at the right. */
export function TradeItem({ trade, zone }: TradeItemProps) {
  const quantity = useQuantityFormat();
  const at = trade.exitTimestamp ?? trade.entryTimestamp;
  return (
    <div role="cell" className="flex min-w-0 items-center justify-between gap-3">
      <span className="grid min-w-0 gap-0.5">
        <span className="flex min-w-0 items-center gap-2">
          <TradeLink trade={trade} />
          <SideBadge side={trade.side} />
        </span>
        <span className="truncate text-xs text-ink-faint">{quantity(trade.quantity)} · {at ? formatDate(dateInZone(at, zone)) : 'time unknown'}</span>
      </span>
      <span className="grid shrink-0 justify-items-end gap-0.5">
        {trade.status !== 'CLOSED' && <StatusBadge status={trade.status} />}
        {(trade.pnl !== null || trade.status === 'CLOSED') && <Result pnl={trade.pnl} r={trade.rMultiple} currency={trade.currency} className="font-medium" />}
        {trade.status === 'CLOSED' && trade.returnPct !== null && <span className="text-xs text-ink-faint">{formatPercent(trade.returnPct)}</span>}
      </span>
    </div>
  );
}
