import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { buttonLook } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { useInR } from '@/lib/preferences';
import { recentTradesQuery } from '../api/get-trades';
import { TradeItem } from './trade-item';
import { TradeTerm } from './trade-term';

interface RecentTradesCardProps {
  accountId?: string;
  zone: string;
}

export function RecentTradesCard({ accountId, zone }: RecentTradesCardProps) {
  const inR = useInR();
  const { data: trades, error, refetch } = useQuery(recentTradesQuery(accountId));
  return (
    <Card>
      <CardHeader title="Recent trades" note={<>{inR ? <><TradeTerm name="rMultiple" /> (money without a stop)</> : <TradeTerm name="pnl" />}, <TradeTerm name="returnPct">return</TradeTerm></>}>
        <Link to="/trades" className={buttonLook({ look: 'quiet', size: 'small' })}>All trades</Link>
      </CardHeader>
      <div className="px-4 pt-1 pb-3 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!trades && !error && <Skeleton className="my-2 h-80" />}
        <div role="table" aria-label="Recent trades" className="divide-y text-[0.8125rem] tabular-nums">
          {trades?.map((trade) => (
            <div role="row" key={trade.id} className="relative -mx-2 px-2 py-2.5 transition-colors hover:bg-sunken/60"><TradeItem trade={trade} zone={zone} /></div>
          ))}
        </div>
      </div>
    </Card>
  );
}
