import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Account } from '@/lib/api-types';
import type { Decimal } from '@/lib/decimal';

/** Every return-based figure rests on the starting balance, so all of them are asked for again. */
export function useSetStartingBalance(accountId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (startingBalance: Decimal) => api<Account>(`/accounts/${accountId}`, { method: 'PATCH', json: { startingBalance } }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
