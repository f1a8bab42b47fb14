import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMoneyFormat } from '@/components/ui/amount';
import { Button } from '@/components/ui/button';
import { Decimal } from '@/lib/decimal';
import type { TradeSearch } from '../api/trade-search';

interface FurtherFilterProps {
  search: TradeSearch;
  onChange: (change: Partial<TradeSearch>) => void;
}

/** A filter that comes with a link from the figures: it is shown and can be taken away. */
function Given({ what, onRemove, children }: { what: string; onRemove: () => void; children: ReactNode }) {
  return (
    <Button aria-label={`Remove the filter on ${what}`} onClick={onRemove} className="px-2.5 text-[0.8125rem]">
      {children}<X aria-hidden />
    </Button>
  );
}

/** Net P&L from and to. */
export function AmountFilter({ search: { minPnl, maxPnl }, onChange }: FurtherFilterProps) {
  const money = useMoneyFormat(null);
  if (minPnl === undefined && maxPnl === undefined) return null;
  const written = (amount: string) => money(Decimal.parse(amount)?.toNumber() ?? 0);
  const words = [minPnl !== undefined && `from ${written(minPnl)}`, maxPnl !== undefined && `to ${written(maxPnl)}`].filter(Boolean).join(' ');
  return <Given what={`net P&L ${words}`} onRemove={() => onChange({ minPnl: undefined, maxPnl: undefined })}>Net P&L {words}</Given>;
}

/** The trades of one member. */
export function PersonFilter({ search: { userId }, onChange }: FurtherFilterProps) {
  if (!userId) return null;
  return <Given what="one member’s trades" onRemove={() => onChange({ userId: undefined })}>One member’s trades</Given>;
}
