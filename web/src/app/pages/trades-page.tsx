import { getRouteApi, Link } from '@tanstack/react-router';
import { ListOrdered, SearchX } from 'lucide-react';
import { useCallback } from 'react';
import { Page } from '@/components/layouts/page';
import { Button, buttonLook } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { AccountSelect } from '@/features/accounts/components/account-select';
import { TagSelect } from '@/features/tags/components/tag-select';
import { isFiltered, type TradeSearch } from '@/features/trades/api/trade-search';
import { TradeFilters } from '@/features/trades/components/trade-filters';
import { TradesList } from '@/features/trades/components/trades-list';
import { useSession } from '@/lib/session';

const route = getRouteApi('/app/trades');

/** Every trade, to search, narrow and sort. */
export function TradesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const zone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  const change = useCallback(
    (part: Partial<TradeSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false }),
    [navigate],
  );
  const clear = () => void navigate({ search: { sort: search.sort }, replace: true });
  return (
    <Page title="Trades" actions={<Link to="/import" className={buttonLook({ look: 'primary' })}>Import trades</Link>}>
      <TradeFilters search={search} onChange={change} onClear={clear}>
        <AccountSelect label="Account" none="All accounts" value={search.accountId} onChange={(accountId) => change({ accountId })} />
        <TagSelect value={search.tag} onChange={(tag) => change({ tag })} />
      </TradeFilters>
      <TradesList
        search={search}
        zone={zone}
        onSort={(sort) => change({ sort })}
        empty={isFiltered(search) ? <NothingMatches onClear={clear} /> : <NoTrades />}
      />
    </Page>
  );
}

function NothingMatches({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon={SearchX} title="No trade matches" text="Nothing in your journal fits all of these filters.">
      <Button onClick={onClear}>Clear the filters</Button>
    </EmptyState>
  );
}

function NoTrades() {
  return (
    <EmptyState icon={ListOrdered} title="No trades yet" text="Import your broker’s tradebook and its fills become trades.">
      <Link to="/import" className={buttonLook({ look: 'primary' })}>Import trades</Link>
    </EmptyState>
  );
}
