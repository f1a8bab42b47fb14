import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Account } from '@/lib/api-types';

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => api<Account[]>('/accounts', { query: { limit: 200 }, signal }),
  select: (envelope) => envelope.data,
  staleTime: 300_000,
});
