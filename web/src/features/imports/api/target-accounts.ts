import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Schema } from '@/lib/operation';

/** The accounts a file can go into, in the one entry of the cache that every screen has for them. */
export const targetAccountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call('get', '/accounts', { query: { limit: 200 }, signal }),
  select: ({ data }) => data,
  staleTime: 300_000,
});

/** An account made on the way, for the file at hand. */
export function useCreateAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (json: Schema<'AccountRequest'>) => (await call('post', '/accounts', { json })).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
