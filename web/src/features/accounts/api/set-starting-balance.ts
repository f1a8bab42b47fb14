import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Account } from '@/lib/api-types';

/** Every return-based figure rests on the starting balance, so all of them are asked for again. */
export function useSetStartingBalance(accountId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Pick<Account, 'startingBalance'>) => api<Account>(`/accounts/${accountId}`, { method: 'PATCH', json }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
