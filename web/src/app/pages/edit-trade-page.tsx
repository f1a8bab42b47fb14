import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ViewersDoNot } from '@/app/viewers-do-not';
import { Page } from '@/components/layouts/page';
import { Back, backLook } from '@/components/ui/back-link';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { executionsQuery, tradeQuery } from '@/features/trades/api/get-trade';
import { TradeForm } from '@/features/trades/components/form/trade-form';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toasts';
import { useFormChoices } from './use-form-choices';

const route = getRouteApi('/app/trades/$tradeId/edit');

/** A trade corrected or looked back at. */
export function EditTradePage() {
  const { tradeId } = route.useParams();
  const navigate = route.useNavigate();
  const { timeZone, currency } = useSession((session) => session.workspace)!;
  const may = useMay();
  const { data: trade, error, refetch } = useQuery(tradeQuery(tradeId));
  const { data: executions, error: noFills, refetch: refetchFills } = useQuery(executionsQuery(tradeId));
  const { accounts, strategies, tagNames, error: noAccounts, retry } = useFormChoices();
  const refused = trade && !may('WRITE', trade.userId);
  const again = () => {
    if (error) void refetch();
    if (noFills) void refetchFills();
    if (noAccounts) retry();
  };
  const problem = error ?? noFills ?? noAccounts;
  const back = () => void navigate({ to: '/trades/$tradeId', params: { tradeId } });
  return (
    <Page title={trade ? `Edit ${trade.symbol}` : 'Edit trade'} above={<Link to="/trades/$tradeId" params={{ tradeId }} className={backLook}><Back>{trade?.symbol ?? 'Trade'}</Back></Link>}>
      {refused && <ViewersDoNot title="This trade is not yours to change" text="Its owner and the admins of the workspace can." />}
      {problem && !refused && <ErrorNotice error={problem} retry={again} />}
      {!problem && !(trade && executions && accounts) && <Skeleton className="h-96 rounded-xl" />}
      {trade && !refused && executions && accounts && (
        <TradeForm
          key={tradeId}
          accounts={accounts}
          strategies={strategies}
          tagNames={tagNames}
          zone={timeZone}
          currency={trade.currency ?? currency}
          trade={trade}
          executions={executions}
          onCancel={back}
          onStored={(stored) => toast(`${stored.symbol} saved`)}
          onSaved={back}
        />
      )}
    </Page>
  );
}
