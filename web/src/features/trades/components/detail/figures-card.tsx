import type { ReactNode } from 'react';
import { Amount, toneOf, useQuantityFormat } from '@/components/ui/amount';
import { Card } from '@/components/ui/card';
import { Result } from '@/components/ui/result';
import { cn } from '@/lib/cn';
import { formatDuration } from '@/lib/durations';
import { formatPercent, formatPrice, formatR } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import type { TradeDetail } from '../../api/trade-detail';
import { TradeTerm, type TradeTermName } from '../trade-term';

interface FiguresCardProps {
  trade: TradeDetail;
  currency: string;
}

const none = <span className="text-ink-faint">–</span>;
const shown = (value: number | null, format: (value: number) => string) => (value === null ? none : format(value));

/** What came of a trade; each figure can be asked what it means. */
export function FiguresCard({ trade, currency }: FiguresCardProps) {
  const quantity = useQuantityFormat();
  const partly = trade.status === 'OPEN' && trade.closedQuantity > 0;
  return (
    <Card className="grid overflow-hidden sm:grid-cols-[minmax(13rem,1fr)_2fr]">
      <Headline trade={trade} currency={currency} partly={partly} />
      <dl className="grid grid-cols-2 gap-px bg-line md:grid-cols-4 *:bg-surface">
        <Figure name="quantity" trade={trade}>{quantity(trade.quantity)}{partly && <Small>{quantity(trade.closedQuantity)} closed</Small>}</Figure>
        <Figure name="entryPrice" trade={trade}>{shown(trade.entryPrice, formatPrice)}</Figure>
        <Figure name="exitPrice" trade={trade}>{shown(trade.exitPrice, formatPrice)}</Figure>
        <Figure name="holdSeconds" trade={trade}>{shown(trade.holdSeconds, formatDuration)}</Figure>
        <Figure name="grossPnl" trade={trade}><Amount value={trade.grossPnl} currency={currency} /></Figure>
        <Figure name="fees" trade={trade}><Amount value={trade.fees} currency={currency} /></Figure>
        <Figure name="initialRisk" trade={trade}><Amount value={trade.initialRisk} currency={currency} /></Figure>
        <Figure name="stopLoss" trade={trade}><span className={cn(trade.stopLoss === null && trade.target === null && 'text-ink-faint')}>{shown(trade.stopLoss, formatPrice)} · {shown(trade.target, formatPrice)}</span></Figure>
      </dl>
    </Card>
  );
}

/** The result, in money or in R as is chosen, over the other of the two and the return. */
function Headline({ trade, currency, partly }: FiguresCardProps & { partly: boolean }) {
  const inR = useInR() && trade.rMultiple !== null;
  return (
    <div className="grid content-center border-b bg-sunken/50 px-5 py-5 sm:border-r sm:border-b-0">
      <p className="text-[0.8125rem] text-ink-faint"><TradeTerm name={inR ? 'rMultiple' : 'pnl'} trade={trade}>{inR ? 'Result in R' : partly ? 'Net P&L of the closed part' : 'Net P&L'}</TradeTerm></p>
      <p className="mt-0.5 text-3xl leading-tight font-semibold tracking-tight"><Result pnl={trade.pnl} r={trade.rMultiple} currency={currency} /></p>
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-[0.8125rem] font-medium tabular-nums">
        {inR ? <TradeTerm name="pnl" trade={trade}><Amount value={trade.pnl} currency={currency} coloured /></TradeTerm> : <TradeTerm name="rMultiple" trade={trade}><span className={toneOf(trade.rMultiple)}>{trade.rMultiple === null ? 'no R' : formatR(trade.rMultiple)}</span></TradeTerm>}
        {trade.returnPct !== null && <TradeTerm name="returnPct" trade={trade}><span className={toneOf(trade.returnPct)}>{formatPercent(trade.returnPct)}</span></TradeTerm>}
        {trade.pnl === null && trade.status === 'OPEN' && <span className="font-normal text-ink-faint">Nothing is realised yet.</span>}
      </p>
    </div>
  );
}

function Figure({ name, trade, children }: { name: TradeTermName; trade: TradeDetail; children: ReactNode }) {
  return (
    <div className="min-w-0 px-4 py-3.5">
      <dt className="text-xs text-ink-faint"><TradeTerm name={name} trade={trade} /></dt>
      <dd className="mt-0.5 font-medium tabular-nums wrap-anywhere">{children}</dd>
    </div>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block text-xs font-normal text-ink-faint">{children}</span>;
}
