import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, type Envelope } from '@/lib/api-client';
import { changeUser } from '@/lib/session';
import type { Me } from './identity-types';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await api<Me>('/me', { signal })).data,
});

/** Takes in what the server says the person is by now, here and in the frame of every screen. */
export function useTakeMe() {
  const queries = useQueryClient();
  return ({ data }: Envelope<Me>) => {
    queries.setQueryData(meQuery.queryKey, data);
    changeUser({ name: data.name, email: data.email, emailVerified: data.emailVerified });
  };
}

/** Asks anew. */
export function useAskMe() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: meQuery.queryKey });
}
