import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '@/components/layouts/page';
import { Back, backLook } from '@/components/ui/back-link';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { executionsQuery, tradeQuery } from '@/features/trades/api/get-trade';
import { TradeForm } from '@/features/trades/components/form/trade-form';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toasts';
import { useFormChoices } from './use-form-choices';

const route = getRouteApi('/app/trades/$tradeId/edit');

/** A trade corrected or looked back at. */
export function EditTradePage() {
  const { tradeId } = route.useParams();
  const navigate = route.useNavigate();
  const { timeZone, currency } = useSession((session) => session.workspace)!;
  const { data: trade, error } = useQuery(tradeQuery(tradeId));
  const { data: executions, error: noFills } = useQuery(executionsQuery(tradeId));
  const { accounts, strategies, tagNames, error: noAccounts } = useFormChoices();
  const problem = error ?? noFills ?? noAccounts;
  const back = () => void navigate({ to: '/trades/$tradeId', params: { tradeId } });
  return (
    <Page title={trade ? `Edit ${trade.symbol}` : 'Edit trade'} above={<Link to="/trades/$tradeId" params={{ tradeId }} className={backLook}><Back>{trade?.symbol ?? 'Trade'}</Back></Link>}>
      {problem && <ErrorNotice error={problem} />}
      {!problem && !(trade && executions && accounts) && <Skeleton className="h-96 rounded-xl" />}
      {trade && executions && accounts && (
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
          onSaved={() => {
            toast(`${trade.symbol} saved`);
            back();
          }}
        />
      )}
    </Page>
  );
}
