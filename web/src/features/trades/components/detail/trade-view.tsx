import { Link } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Markdown } from '@/components/ui/markdown';
import { useMay } from '@/lib/permissions';
import type { TradeDetail } from '../../api/trade-detail';
import { InstrumentCard, ReviewCard } from './facts-card';
import { FiguresCard } from './figures-card';
import { FillsCard } from './fills-card';
import { HistoryCard, type AccountNames } from './history-card';

const ResolveDialog = lazy(() => import('./resolve-dialog').then((module) => ({ default: module.ResolveDialog })));

interface TradeViewProps {
  trade: TradeDetail;
  zone: string;
  /** The trade's own, else its account's. */
  currency: string;
  accounts: AccountNames;
  /** Called when the trade has become part of another, or of nothing. */
  onGone: (tradeId?: string) => void;
}

/** Everything about one trade. */
export function TradeView({ trade, zone, currency, accounts, onGone }: TradeViewProps) {
  const [resolving, setResolving] = useState(false);
  const writes = useMay()('WRITE', trade.userId);
  const edit = writes && <Link to="/trades/$tradeId/edit" params={{ tradeId: trade.id }} className="font-medium text-accent underline-offset-2 hover:underline">Write it down</Link>;
  return (
    <div className="grid gap-4 xl:gap-5">
      {trade.status === 'NEEDS_REVIEW' && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border border-warn/30 bg-warn-soft px-4 py-3.5 sm:px-5">
          <p className="flex min-w-0 flex-1 basis-72 gap-3 text-[0.8125rem]">
            <CircleHelp className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
            <span><span className="font-medium">This closes something nobody has opened.</span> <span className="text-ink-soft">Until you say what it is, it counts in no figure.</span></span>
          </p>
          {writes && <Button look="primary" onClick={() => setResolving(true)}>Resolve</Button>}
        </div>
      )}
      <FiguresCard trade={trade} currency={currency} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-5">
        <div className="grid min-w-0 gap-4 xl:gap-5">
          <FillsCard trade={trade} zone={zone} currency={currency} />
          <Card>
            <CardHeader title="Notes" />
            <div className="px-4 pt-2 pb-5 sm:px-5">{trade.notes ? <Markdown text={trade.notes} /> : <p className="text-[0.8125rem] text-ink-faint">{writes ? <>Why this trade? {edit}</> : 'Nothing is written about this trade.'}</p>}</div>
          </Card>
          <HistoryCard tradeId={trade.id} zone={zone} currency={currency} accounts={accounts} />
        </div>
        <div className="grid gap-4 max-lg:row-start-1 xl:gap-5">
          <ReviewCard trade={trade} edit={edit} />
          <InstrumentCard trade={trade} account={accounts.find(({ id }) => id === trade.accountId)?.name} />
        </div>
      </div>
      {resolving && (
        <Suspense fallback={null}><ResolveDialog
          trade={trade}
          zone={zone}
          onClose={() => setResolving(false)}
          onResolved={(as, result) => {
            setResolving(false);
            if (as === 'IGNORE') onGone();
            if (result && result.id !== trade.id) onGone(result.id);
          }}
        /></Suspense>
      )}
    </div>
  );
}
