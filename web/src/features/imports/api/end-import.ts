import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { call } from '@/lib/operation';

/** Stops an import that runs; what it has stored is taken out again. */
export function useCancelImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call('post', '/imports/{id}/cancel', { path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports', id], exact: true }),
  });
}

/** Takes out what an import brought; done when its status says so. */
export function useUndoImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api<{ id: string }>(`/imports/${id}/undo`, { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports', id], exact: true }),
  });
}
