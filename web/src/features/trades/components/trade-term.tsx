import type { ReactNode } from 'react';
import { Explained } from '@/components/ui/explained';
import { Meaning } from '@/components/ui/meaning';
import type { Trade } from '@/lib/api-types';
import type { TradeDetail } from '../api/trade-detail';

/** What the figures of a single trade say: those of many have their definitions from the API. */
const terms = {
  pnl: ['Net P&L', 'Gross P&L minus fees, of what is closed.'],
  grossPnl: ['Gross P&L', '(Exit value − entry value) of what is closed × multiplier, the other way round for a short; before fees.'],
  fees: ['Fees', 'All fees of its fills, those of what is still open too; rebates are negative. Entry fees count in P&L pro rata to the quantity closed.'],
  rMultiple: ['R', 'Net P&L / initial risk: how many times the risk taken was won or lost.'],
  returnPct: ['Return', 'Net P&L / entry value.'],
  initialRisk: ['Initial risk', 'abs(entry price − initial stop) × quantity × multiplier, fixed when the stop is first set.'],
  quantity: ['Quantity', 'What its opening fills come to.'],
  entryPrice: ['Entry', 'Mean price of the fills that opened it, weighted by quantity.'],
  exitPrice: ['Exit', 'Mean price of the fills that closed it, weighted by quantity.'],
  holdSeconds: ['Held', 'Quantity-weighted mean exit − quantity-weighted mean entry instant.'],
  stopLoss: ['Stop · target', 'As they stand now. R goes by the stop that was set first.'],
} as const;

export type TradeTermName = keyof typeof terms;

interface TradeTermProps {
  name: TradeTermName;
  /** The trade the figure is of, which says why it may be missing; none where the figure of many heads a column. */
  trade?: Trade | TradeDetail;
  className?: string;
  /** What is shown, where that is not the name. */
  children?: ReactNode;
}

/** A figure of a trade that can be asked what it means, and why it is not there. */
export function TradeTerm({ name, trade, className, children }: TradeTermProps) {
  const [label, text] = terms[name];
  return (
    <Explained label={children ?? label} className={className}>
      <Meaning label={label} text={text} population={trade && 'this trade'} reason={trade && reasonOf(name, trade)} />
    </Explained>
  );
}

/** Why a figure of a trade has no value; undefined where it has one. */
export function reasonOf(name: TradeTermName, trade: Trade | Partial<TradeDetail>): string | undefined {
  const value = (trade as Partial<Record<TradeTermName, unknown>>)[name];
  if (value !== null && value !== undefined) return undefined;
  const risky = name === 'rMultiple' && 'initialRisk' in trade && trade.initialRisk === null;
  if (name === 'stopLoss') return 'No stop was written down.';
  if (name === 'initialRisk' || risky) return 'No stop was written down, so its risk is not known.';
  if (trade.status === 'NEEDS_REVIEW') return 'Nobody has said yet what this closes, so it counts nowhere.';
  if (trade.status === 'OPEN') return 'It is still open: nothing of this is known yet.';
  return name === 'rMultiple' ? 'No stop was written down, so its risk is not known.' : 'The time or price it needs is not known.';
}
