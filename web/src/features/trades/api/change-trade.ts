import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { TradeDetail } from './trade-detail';

/** A trade reaches into every list and figure: all of them are asked for again, the ones in view at once. */
export const refreshJournal = (queries: QueryClient) => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });

interface NewTrade {
  trade: Record<string, unknown>;
  /** The same for every attempt to record one trade. */
  key: string;
}

export function useCreateTrade() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ trade, key }: NewTrade) => api<TradeDetail>('/trades', { method: 'POST', json: trade, idempotencyKey: key }),
    onSuccess: () => void refreshJournal(queries),
  });
}

interface TradeChange {
  id: string;
  /** Only what changes: a merge patch, in which null empties a field. */
  patch: Record<string, unknown>;
  version: number;
}

export function useUpdateTrade() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch, version }: TradeChange) => api<TradeDetail>(`/trades/${id}`, { method: 'PATCH', json: patch, ifMatch: version }),
    onSuccess: () => void refreshJournal(queries),
  });
}

export function useDeleteTrade() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Pick<TradeDetail, 'id' | 'version'>) => api<void>(`/trades/${id}`, { method: 'DELETE', ifMatch: version }),
    onSuccess: (_, { id }) => {
      // The screen that shows it is being left: asking for it again would only answer 404.
      void queries.invalidateQueries({ queryKey: ['trades', 'one', id], refetchType: 'none' });
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' && queryKey[2] !== id });
    },
  });
}

/** Outlives the screen it was started on: undoing happens wherever one is by then. */
export async function restoreTrades(queries: QueryClient, ids: readonly string[]): Promise<void> {
  try {
    for (const id of ids) await api<TradeDetail>(`/trades/${id}/restore`, { method: 'POST' });
  } finally {
    await refreshJournal(queries);
  }
}

/** What is to become of a close whose opening nobody knows. */
export type Resolution =
  | { as: 'SHORT' }
  | { as: 'OPENING'; price: unknown; timestamp: string }
  | { as: 'MATCH'; tradeId: string }
  | { as: 'IGNORE' };

export function useResolveTrade(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Resolution) => api<TradeDetail | undefined>(`/trades/${id}/resolve`, { method: 'POST', json }),
    onSuccess: () => void refreshJournal(queries),
  });
}
