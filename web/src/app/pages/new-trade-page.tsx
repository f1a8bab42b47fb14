import { Link, useNavigate } from '@tanstack/react-router';
import { Page } from '@/components/layouts/page';
import { Back, backLook } from '@/components/ui/back-link';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { listLeft } from '@/features/trades/api/trade-search';
import { TradeForm } from '@/features/trades/components/form/trade-form';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toasts';
import { useFormChoices } from './use-form-choices';

/** A trade written down by hand. */
export function NewTradePage() {
  const navigate = useNavigate();
  const { timeZone, currency } = useSession((session) => session.workspace)!;
  const { accounts, strategies, tagNames, error, retry } = useFormChoices();
  const open = (tradeId: string) => void navigate({ to: '/trades/$tradeId', params: { tradeId } });
  return (
    <Page title="New trade" above={<Link to="/trades" search={listLeft()} className={backLook}><Back>Trades</Back></Link>}>
      {error && <ErrorNotice error={error} retry={retry} />}
      {!accounts && !error && <Skeleton className="h-96 rounded-xl" />}
      {accounts && (
        <TradeForm
          accounts={accounts}
          strategies={strategies}
          tagNames={tagNames}
          zone={timeZone}
          currency={currency}
          onCancel={() => void navigate({ to: '/trades', search: listLeft() })}
          onSaved={(trade, another) => {
            toast(`${trade.symbol} saved`, another ? { text: 'Open', run: () => open(trade.id) } : undefined);
            if (!another) open(trade.id);
          }}
        />
      )}
    </Page>
  );
}
