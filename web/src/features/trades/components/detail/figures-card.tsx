import type { ReactNode } from 'react';
import { Amount, toneOf } from '@/components/ui/amount';
import { Card } from '@/components/ui/card';
import { cn } from '@/lib/cn';
import { formatDuration } from '@/lib/durations';
import { formatPercent, formatPrice, formatQuantity, formatR } from '@/lib/numbers';
import type { TradeDetail } from '../../api/trade-detail';

interface FiguresCardProps {
  trade: TradeDetail;
  currency: string;
}

const none = <span className="text-ink-faint">–</span>;
const shown = (value: number | null, format: (value: number) => string) => (value === null ? none : format(value));

/** What came of a trade. */
export function FiguresCard({ trade, currency }: FiguresCardProps) {
  const partly = trade.status === 'OPEN' && trade.closedQuantity > 0;
  return (
    <Card className="grid overflow-hidden sm:grid-cols-[minmax(13rem,1fr)_2fr]">
      <div className="grid content-center border-b bg-sunken/50 px-5 py-5 sm:border-r sm:border-b-0">
        <p className="text-[0.8125rem] text-ink-faint">{partly ? 'Net P&L of the closed part' : 'Net P&L'}</p>
        <p className="mt-0.5 text-3xl leading-tight font-semibold tracking-tight"><Amount value={trade.pnl} currency={currency} coloured /></p>
        <p className="mt-1.5 flex gap-3 text-[0.8125rem] font-medium tabular-nums">
          {trade.rMultiple !== null && <span className={toneOf(trade.rMultiple)}>{formatR(trade.rMultiple)}</span>}
          {trade.returnPct !== null && <span className={toneOf(trade.returnPct)}>{formatPercent(trade.returnPct)}</span>}
          {trade.pnl === null && trade.status === 'OPEN' && <span className="font-normal text-ink-faint">Nothing is realised yet.</span>}
        </p>
      </div>
      <dl className="grid grid-cols-2 gap-px bg-line md:grid-cols-4 *:bg-surface">
        <Figure name="Quantity">{formatQuantity(trade.quantity)}{partly && <Small>{formatQuantity(trade.closedQuantity)} closed</Small>}</Figure>
        <Figure name="Entry">{shown(trade.entryPrice, formatPrice)}</Figure>
        <Figure name="Exit">{shown(trade.exitPrice, formatPrice)}</Figure>
        <Figure name="Held">{shown(trade.holdSeconds, formatDuration)}</Figure>
        <Figure name="Gross P&L"><Amount value={trade.grossPnl} currency={currency} /></Figure>
        <Figure name="Fees"><Amount value={trade.fees} currency={currency} /></Figure>
        <Figure name="Initial risk"><Amount value={trade.initialRisk} currency={currency} /></Figure>
        <Figure name="Stop · target"><span className={cn(trade.stopLoss === null && trade.target === null && 'text-ink-faint')}>{shown(trade.stopLoss, formatPrice)} · {shown(trade.target, formatPrice)}</span></Figure>
      </dl>
    </Card>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 px-4 py-3.5">
      <dt className="text-xs text-ink-faint">{name}</dt>
      <dd className="mt-0.5 font-medium tabular-nums wrap-anywhere">{children}</dd>
    </div>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block text-xs font-normal text-ink-faint">{children}</span>;
}
