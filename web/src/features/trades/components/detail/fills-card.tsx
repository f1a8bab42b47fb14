import { useQuery } from '@tanstack/react-query';
import { Calculator, Pencil, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Amount, useMoneyFormat, useQuantityFormat } from '@/components/ui/amount';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Explained } from '@/components/ui/explained';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatInstant, zoneName } from '@/lib/dates';
import { formatPrice } from '@/lib/numbers';
import { useMay } from '@/lib/permissions';
import { useDeleteExecution } from '../../api/change-execution';
import { executionsQuery } from '../../api/get-trade';
import type { Charges, Execution, TradeDetail } from '../../api/trade-detail';

const FillDialog = lazy(() => import('./fill-dialog').then((module) => ({ default: module.FillDialog })));

interface FillsCardProps {
  trade: TradeDetail;
  zone: string;
  currency: string;
}

const kinds = [['brokerage', 'Brokerage'], ['exchange', 'Exchange and regulator'], ['tax', 'Taxes'], ['stamp', 'Stamp duty'], ['other', 'Other']] as const;

/** The fills a trade follows from: each can be corrected, and the trade is computed anew. */
export function FillsCard({ trade, zone, currency }: FillsCardProps) {
  const { data: fills, error, refetch } = useQuery(executionsQuery(trade.id));
  const writes = useMay()('WRITE', trade.userId);
  const quantity = useQuantityFormat();
  const [editing, setEditing] = useState<Execution | 'new'>();
  const [deleting, setDeleting] = useState<Execution>();
  return (
    <Card id="fills" className="scroll-mt-20">
      <CardHeader title="Fills" note={`Times in ${zoneName(zone)}`}>
        {writes && <Button size="small" onClick={() => setEditing('new')}><Plus aria-hidden />Add a fill</Button>}
      </CardHeader>
      <div className="px-4 pt-2 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!fills && !error && <Skeleton className="h-24" />}
        {fills && (
          <ul className="divide-y text-[0.8125rem] tabular-nums">
            {fills.map((fill) => (
              <li key={fill.id} className="flex items-center justify-between gap-3 py-2.5">
                <div className="grid min-w-0 grow items-center gap-x-4 gap-y-0.5 sm:grid-cols-[3.25rem_minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,1.3fr)]">
                  <span><Badge look={fill.side === 'BUY' ? 'accent' : 'warn'}>{fill.side === 'BUY' ? 'Buy' : 'Sell'}</Badge></span>
                  <span className="font-medium">{quantity(fill.quantity)} <span className="font-normal text-ink-faint">at</span> {formatPrice(fill.price)}</span>
                  <time dateTime={fill.executedAt} className="text-ink-soft">{formatInstant(fill.executedAt, zone)}</time>
                  <FillFees fill={fill} currency={currency} />
                </div>
                {writes && <span className="flex shrink-0">
                  <Button look="quiet" size="icon" aria-label={`Edit the fill of ${quantity(fill.quantity)} at ${formatPrice(fill.price)}`} onClick={() => setEditing(fill)}><Pencil aria-hidden /></Button>
                  <Button look="quiet" size="icon" aria-label={`Delete the fill of ${quantity(fill.quantity)} at ${formatPrice(fill.price)}`} disabled={fills.length === 1} onClick={() => setDeleting(fill)}><Trash2 aria-hidden /></Button>
                </span>}
              </li>
            ))}
          </ul>
        )}
      </div>
      {editing && (
        <Suspense fallback={null}>
          <FillDialog trade={trade} fill={editing === 'new' ? undefined : editing} zone={zone} onClose={() => setEditing(undefined)} />
        </Suspense>
      )}
      {deleting && <DeleteFill trade={trade} fill={deleting} onClose={() => setDeleting(undefined)} />}
    </Card>
  );
}

/** The fees of a fill, and on asking what they are made of. */
function FillFees({ fill: { fees, charges }, currency }: { fill: Execution; currency: string }) {
  const money = useMoneyFormat(currency);
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-ink-soft">
      <span className="sm:sr-only">Fees</span>
      {kinds.some(([kind]) => charges[kind] !== 0) ? <Explained label={money(fees)}><Breakdown charges={charges} currency={currency} /></Explained> : money(fees)}
      {charges.computed && <Badge className="text-[0.6875rem]"><Calculator className="size-3" aria-hidden />Computed</Badge>}
    </span>
  );
}

function Breakdown({ charges, currency }: { charges: Charges; currency: string }) {
  return (
    <span className="grid gap-1.5 tabular-nums">
      {kinds.filter(([kind]) => charges[kind] !== 0).map(([kind, text]) => (
        <span key={kind} className="flex justify-between gap-4"><span>{text}</span><Amount value={charges[kind]} currency={currency} className="text-ink" /></span>
      ))}
      <span className="mt-1 border-t pt-2 text-xs">{charges.computed ? 'Computed from the table of charges of your account’s broker; the file carried none.' : 'As your broker or you stated them.'} For the whole fill.</span>
    </span>
  );
}

function DeleteFill({ trade, fill, onClose }: { trade: TradeDetail; fill: Execution; onClose: () => void }) {
  const remove = useDeleteExecution(trade);
  const quantity = useQuantityFormat();
  return (
    <ConfirmDialog title="Delete this fill?" verb="Delete the fill" busy={remove.isPending} error={remove.error} onClose={onClose} onConfirm={() => remove.mutate(fill.id, { onSuccess: onClose })}>
      <p>{fill.side === 'BUY' ? 'Bought' : 'Sold'} {quantity(fill.quantity)} at {formatPrice(fill.price)}. The trade is computed anew without it; this cannot be undone.</p>
    </ConfirmDialog>
  );
}
