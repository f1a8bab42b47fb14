import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';
import { refreshJournal } from './change-trade';
import type { Execution, TradeDetail } from './trade-detail';

interface ExecutionChange {
  /** None for a new fill. */
  id?: string;
  fill: Record<string, unknown>;
  key: string;
}

type Versioned = Pick<TradeDetail, 'id' | 'version'>;

/** Whoever was overtaken sees how the trade stands by now, and can decide anew. */
const overtaken = (queries: QueryClient, id: string) => (error: Error) => {
  if (error instanceof ApiError && error.is('STALE_VERSION')) void queries.invalidateQueries({ queryKey: ['trades', 'one', id] });
};

export function useSaveExecution({ id: tradeId, version }: Versioned) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, fill, key }: ExecutionChange) =>
      id
        ? api<Execution>(`/trades/${tradeId}/executions/${id}`, { method: 'PUT', json: fill, ifMatch: version })
        : api<Execution>(`/trades/${tradeId}/executions`, { method: 'POST', json: fill, idempotencyKey: key }),
    onSuccess: () => void refreshJournal(queries),
    onError: overtaken(queries, tradeId),
  });
}

export function useDeleteExecution({ id: tradeId, version }: Versioned) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api<void>(`/trades/${tradeId}/executions/${id}`, { method: 'DELETE', ifMatch: version }),
    onSuccess: () => void refreshJournal(queries),
    onError: overtaken(queries, tradeId),
  });
}
