import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/operation';

/** The accounts a file can go into, in the one entry of the cache that every screen has for them. */
export const targetAccountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call('get', '/accounts', { query: { limit: 200 }, signal }),
  select: ({ data }) => data,
  staleTime: 300_000,
});
