import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import { toast } from '@/lib/toasts';
import type { ApiKeyResponse, NewApiKeyResponse, KeyScope } from './workspace-types';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => allPages<ApiKeyResponse>('/api-keys', { limit: undefined }, signal),
});

interface NewKey {
  name: string;
  scopes: KeyScope[];
  expiresAt?: string;
}

/** The answer holds the key itself, this once. Nothing is kept of it: neither in the cache nor by an idempotency key on the server. */
export function useCreateKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NewKey) => api<NewApiKeyResponse>('/api-keys', { method: 'POST', json }),
    gcTime: 0,
    onSuccess: () => void queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
}

export function useRevokeKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: ApiKeyResponse) => api<void>(`/api-keys/${id}`, { method: 'DELETE' }),
    onSuccess: (_, { name }) => {
      void queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
      toast(`${name} is revoked`);
    },
  });
}
