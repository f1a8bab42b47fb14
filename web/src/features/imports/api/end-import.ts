import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { call } from '@/lib/operation';

/** Stops an import that runs; what it has stored is taken out again. */
export function useCancelImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => call('post', '/imports/{id}/cancel', { path: { id }, idempotencyKey: key }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports', id], exact: true }),
  });
}

/** What undoing would take away: fills, trades that have no other, and those of them on which something is written. */
export const undoOutlookQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id, 'undo'],
    queryFn: async ({ signal }) => (await api<{ fills: number; trades: number; annotated: number }>(`/imports/${id}/undo`, { signal })).data,
    staleTime: 0,
  });

/** Takes out what an import brought; done when its status says so. */
export function useUndoImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => api<{ id: string }>(`/imports/${id}/undo`, { method: 'POST', idempotencyKey: key }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports', id], exact: true }),
  });
}
