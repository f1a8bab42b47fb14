import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Pencil, SearchX } from 'lucide-react';
import { Page } from '@/components/layouts/page';
import { Back, backLook } from '@/components/ui/back-link';
import { buttonLook } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { MayNot } from '@/components/ui/may-not';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { accountsQuery } from '@/lib/accounts';
import { tradeQuery } from '@/features/trades/api/get-trade';
import { listLeft } from '@/features/trades/api/trade-search';
import type { TradeDetail } from '@/features/trades/api/trade-detail';
import { DeleteTradeButton } from '@/features/trades/components/detail/delete-trade-button';
import { TradeView } from '@/features/trades/components/detail/trade-view';
import { SideBadge, StatusBadge } from '@/features/trades/components/trade-badges';
import { ApiError } from '@/lib/api-error';
import { formatInstant, zoneName } from '@/lib/dates';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

const route = getRouteApi('/app/trades/$tradeId');

/** One trade, from its figures to its history. */
export function TradePage() {
  const may = useMay();
  const { tradeId } = route.useParams();
  const navigate = route.useNavigate();
  const { timeZone, currency } = useSession((session) => session.workspace)!;
  const { data: trade, error, refetch } = useQuery(tradeQuery(tradeId));
  const { data: accounts = [] } = useQuery(accountsQuery);
  const account = accounts.find(({ id }) => id === trade?.accountId);
  const toList = () => void navigate({ to: '/trades', search: listLeft() });
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <Page
      title={trade?.symbol ?? 'Trade'}
      above={<Link to="/trades" search={listLeft()} className={backLook}><Back>Trades</Back></Link>}
      note={trade && <TradeNote trade={trade} zone={timeZone} />}
      actions={trade && may('WRITE', trade.userId) && (
        <>
          <DeleteTradeButton trade={trade} onDeleted={toList} />
          <Link to="/trades/$tradeId/edit" params={{ tradeId }} className={buttonLook({ look: 'primary' })}><Pencil aria-hidden />Edit</Link>
        </>
      )}
    >
      {gone && (
        <Card>
          <EmptyState icon={SearchX} title="This trade is not here" text="It was deleted, or the address is mistyped.">
            <Link to="/trades" search={listLeft()} className={buttonLook({ look: 'primary' })}>To the trades</Link>
          </EmptyState>
        </Card>
      )}
      {error && !gone && !trade && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!trade && !error && <div className="grid gap-4"><Skeleton className="h-36 rounded-xl" /><Skeleton className="h-64 rounded-xl" /></div>}
      {trade && !gone && (
        <TradeView
          key={tradeId}
          trade={trade}
          zone={timeZone}
          currency={trade.currency ?? account?.currency ?? currency}
          accounts={accounts}
          onGone={(other) => (other ? void navigate({ to: '/trades/$tradeId', params: { tradeId: other } }) : toList())}
        />
      )}
    </Page>
  );
}

function TradeNote({ trade, zone }: { trade: TradeDetail; zone: string }) {
  const at = (instant: string | null) => instant && formatInstant(instant, zone);
  const times = [at(trade.entryTimestamp), at(trade.exitTimestamp)].filter(Boolean).join(' – ');
  return (
    <span className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <SideBadge side={trade.side} />
      <StatusBadge status={trade.status} />
      <span>{times} <span className="whitespace-nowrap">({zoneName(zone)})</span></span>
      <MayNot what="WRITE" ownerId={trade.userId} />
    </span>
  );
}
