import type { ReactNode } from 'react';
import { Amount, toneOf } from '@/components/ui/amount';
import { Card } from '@/components/ui/card';
import { Definition, Definitions } from '@/components/ui/definitions';
import { cn } from '@/lib/cn';
import type { Decimal } from '@/lib/decimal';
import { formatPercent, formatPrice, formatQuantity, formatR } from '@/lib/numbers';
import type { TradePreview } from '../../api/trade-preview';

interface PreviewCardProps {
  preview: TradePreview | 'OVERCLOSED' | undefined;
  currency: string;
  children: ReactNode;
}

const none = <span className="text-ink-faint">–</span>;
const shown = (value: Decimal | undefined, format: (value: number) => string) => (value ? format(value.toNumber()) : none);

/** What the trade comes to while it is being typed, by the rules the journal will apply. */
export function PreviewCard({ preview, currency, children }: PreviewCardProps) {
  const found = typeof preview === 'object' ? preview : undefined;
  const money = (value?: Decimal, coloured = false) => <Amount value={value?.toNumber() ?? null} currency={currency} coloured={coloured} />;
  const partly = found?.status === 'OPEN' && found.grossPnl !== undefined;
  return (
    <Card className="overflow-hidden">
      <h2 className="sr-only">Preview</h2>
      <div className="border-b bg-sunken/50 px-5 py-4">
        <p className="text-[0.8125rem] text-ink-faint">{partly ? 'Net P&L of the closed part' : 'Net P&L'}</p>
        <p className="mt-0.5 text-[1.75rem] leading-tight font-semibold tracking-tight tabular-nums">{money(found?.pnl, true)}</p>
        <p className="mt-1 flex min-h-5 gap-3 text-[0.8125rem] font-medium tabular-nums">
          {found?.rMultiple && <span className={toneOf(found.rMultiple.sign)}>{formatR(found.rMultiple.toNumber())}</span>}
          {found?.returnPct && <span className={toneOf(found.returnPct.sign)}>{formatPercent(found.returnPct.toNumber())}</span>}
          {found && !found.grossPnl && <span className="font-normal text-ink-faint">Open: nothing is realised yet.</span>}
          {!preview && <span className="font-normal text-ink-faint">Quantity and entry price first.</span>}
          {preview === 'OVERCLOSED' && <span className="text-loss">More is closed than was opened.</span>}
        </p>
      </div>
      <Definitions className="px-5 py-4">
        <Definition name="Gross P&L">{money(found?.grossPnl)}</Definition>
        <Definition name="Fees">{money(found?.fees)}</Definition>
        <Definition name="Quantity">
          {found ? <>{formatQuantity(found.quantity.toNumber())}{partly && <span className="text-ink-faint"> · {formatQuantity(found.closedQuantity.toNumber())} closed</span>}</> : none}
        </Definition>
        <Definition name="Average entry">{shown(found?.entryPrice, formatPrice)}</Definition>
        <Definition name="Average exit">{shown(found?.exitPrice, formatPrice)}</Definition>
        <Definition name="Initial risk">{money(found?.initialRisk)}</Definition>
        <Definition name="Planned reward">{shown(found?.plannedR, formatR)}</Definition>
      </Definitions>
      <div className={cn('grid gap-2 border-t px-5 py-4')}>{children}</div>
    </Card>
  );
}
