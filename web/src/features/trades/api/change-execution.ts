import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { refreshJournal } from './change-trade';
import type { Execution } from './trade-detail';

interface ExecutionChange {
  /** None for a new fill. */
  id?: string;
  fill: Record<string, unknown>;
  key: string;
}

export function useSaveExecution(tradeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, fill, key }: ExecutionChange) =>
      id
        ? api<Execution>(`/trades/${tradeId}/executions/${id}`, { method: 'PUT', json: fill })
        : api<Execution>(`/trades/${tradeId}/executions`, { method: 'POST', json: fill, idempotencyKey: key }),
    onSuccess: () => void refreshJournal(queries),
  });
}

export function useDeleteExecution(tradeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api<void>(`/trades/${tradeId}/executions/${id}`, { method: 'DELETE' }),
    onSuccess: () => void refreshJournal(queries),
  });
}
