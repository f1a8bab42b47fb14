import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import type { Schema } from '@/lib/operation';

/** Money that went in or, negative, out. */
export type CashFlow = Schema<'CashFlowResponse'>;

export const cashFlowsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', accountId, 'cash-flows'],
    queryFn: ({ signal }) => allPages<CashFlow>(`/accounts/${accountId}/cash-flows`, {}, signal),
  });

export function useAddCashFlow(accountId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ flow, key }: { flow: Record<string, unknown>; key: string }) =>
      api<CashFlow>(`/accounts/${accountId}/cash-flows`, { method: 'POST', json: flow, idempotencyKey: key }),
    onSuccess: () => void queries.invalidateQueries(),
  });
}
