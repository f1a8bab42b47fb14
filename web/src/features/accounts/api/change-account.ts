import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Account } from '@/lib/api-types';
import { toast } from '@/lib/toasts';

/** Makes an account, or changes the one it is given. Lots, days and returns may follow from it: everything is asked for again. */
export function useSaveAccount(existing?: Account) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, key }: { draft: Record<string, unknown>; key: string }) =>
      existing
        ? api<Account>(`/accounts/${existing.id}`, { method: 'PATCH', json: draft, ifMatch: existing.version })
        : api<Account>('/accounts', { method: 'POST', json: draft, idempotencyKey: key }),
    onSuccess: ({ data }) => {
      void queries.invalidateQueries();
      toast(`${data.name} saved`);
    },
  });
}

export function useDeleteAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Account) => api<void>(`/accounts/${id}`, { method: 'DELETE', ifMatch: version }),
    onSuccess: () => void queries.invalidateQueries(),
  });
}
