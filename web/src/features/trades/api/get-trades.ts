import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import type { Trade } from '@/lib/api-types';
import { untagged } from '@/lib/query-client';
import type { TradeSearch } from './trade-search';

const pageSize = 100;

/** The trades that match, page after page. */
export const tradesQuery = (search: TradeSearch) =>
  infiniteQueryOptions({
    queryKey: ['trades', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api<Trade[]>('/trades', { query: { ...search, cursor: pageParam, limit: pageSize, count: pageParam ? undefined : true }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.meta.page?.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: untagged,
  });

/** The trades closed last. */
export const recentTradesQuery = (accountId?: string) =>
  queryOptions({
    queryKey: ['trades', 'recent', accountId],
    queryFn: ({ signal }) => api<Trade[]>('/trades', { query: { accountId, status: 'CLOSED', limit: 8 }, signal }),
    select: (envelope) => envelope.data,
    staleTime: untagged,
  });

/** The open trades of an account, those of the given symbol first: what an orphaned close may belong to. */
export const openTradesQuery = (accountId: string, symbol: string) =>
  queryOptions({
    queryKey: ['trades', 'open', accountId],
    queryFn: ({ signal }) => allPages<Trade>('/trades', { accountId, status: 'OPEN' }, signal),
    select: (trades) => trades.toSorted((a, b) => Number(b.symbol === symbol) - Number(a.symbol === symbol)),
  });

/** The trades closed on one day. */
export const dayTradesQuery = (date: string, filter: Pick<TradeSearch, 'accountId' | 'symbol' | 'strategy' | 'tag'>) =>
  queryOptions({
    queryKey: ['trades', 'day', date, filter],
    queryFn: ({ signal }) => allPages<Trade>('/trades', { ...filter, from: date, to: date }, signal),
    staleTime: untagged,
  });
