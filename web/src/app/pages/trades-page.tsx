import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { Page } from '@/components/layouts/page';
import { buttonLook } from '@/components/ui/button';
import { AccountSelect } from '@/features/accounts/components/account-select';
import { SavedFilters } from '@/features/filters/components/saved-filters';
import { StrategySelect } from '@/features/strategies/components/strategy-select';
import { tagsQuery } from '@/features/tags/api/get-tags';
import { TagSelect } from '@/features/tags/components/tag-select';
import { filterNames, isFiltered, rememberList, type TradeSearch } from '@/features/trades/api/trade-search';
import { TradeFilters } from '@/features/trades/components/trade-filters';
import { TradesList } from '@/features/trades/components/trades-list';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

const TradesEmpty = lazy(() => import('./trades-empty').then((module) => ({ default: module.TradesEmpty })));

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
  const { data: tags = [] } = useQuery(tagsQuery);
  useEffect(() => rememberList(search), [search]);
  const clear = () => void navigate({ search: { sort: search.sort }, replace: true });
  return (
    <Page title="Trades" actions={<TradesActions />}>
      <TradeFilters search={search} onChange={change} onClear={clear}>
        <AccountSelect label="Account" none="All accounts" value={search.accountId} onChange={(accountId) => change({ accountId })} />
        <StrategySelect value={search.strategy} onChange={(strategy) => change({ strategy })} />
        <TagSelect value={search.tag} onChange={(tag) => change({ tag })} />
        <SavedFilters search={search} names={filterNames} onApply={change} />
      </TradeFilters>
      <TradesList
        search={search}
        zone={zone}
        onSort={(sort) => change({ sort })}
        tagNames={tags.map(({ name }) => name)}
        empty={<Suspense fallback={null}><TradesEmpty onClear={isFiltered(search) ? clear : undefined} /></Suspense>}
      />
    </Page>
  );
}

function TradesActions() {
  const may = useMay();
  if (!may('WRITE')) return null;
  return (
    <>
      <Link to="/import" className={buttonLook({})}>Import trades</Link>
      <Link to="/trades/new" className={buttonLook({ look: 'primary' })}><Plus aria-hidden />New trade</Link>
    </>
  );
}
