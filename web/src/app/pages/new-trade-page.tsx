import { Link, useNavigate } from '@tanstack/react-router';
import { NeedsAccount } from '@/app/needs-account';
import { ViewersDoNot } from '@/app/viewers-do-not';
import { Page } from '@/components/layouts/page';
import { Back, backLook } from '@/components/ui/back-link';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { listLeft } from '@/features/trades/api/trade-search';
import { TradeForm } from '@/features/trades/components/form/trade-form';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toasts';
import { useFormChoices } from './use-form-choices';

/** A trade written down by hand. */
export function NewTradePage() {
  const may = useMay();
  const navigate = useNavigate();
  const { timeZone, currency } = useSession((session) => session.workspace)!;
  const { accounts, strategies, tagNames, error, retry } = useFormChoices();
  const open = (tradeId: string) => void navigate({ to: '/trades/$tradeId', params: { tradeId } });
  return (
    <Page title="New trade" above={<Link to="/trades" search={listLeft()} className={backLook}><Back>Trades</Back></Link>}>
      {!may('WRITE') && <ViewersDoNot title="Viewers do not write trades down" text="The trades of this workspace are yours to read." />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {may('WRITE') && !accounts && !error && <Skeleton className="h-96 rounded-xl" />}
      {may('WRITE') && accounts?.length === 0 && <NeedsAccount />}
      {may('WRITE') && accounts && accounts.length > 0 && (
        <TradeForm
          accounts={accounts}
          strategies={strategies}
          tagNames={tagNames}
          zone={timeZone}
          currency={currency}
          onCancel={() => void navigate({ to: '/trades', search: listLeft() })}
          onStored={(trade, another) => toast(`${trade.symbol} saved`, another ? { text: 'Open', run: () => open(trade.id) } : undefined)}
          onSaved={(trade, another) => !another && open(trade.id)}
        />
      )}
    </Page>
  );
}
