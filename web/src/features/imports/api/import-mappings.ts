import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';
import type { Schema } from '@/lib/operation';
import { names } from '@/lib/query-client';

/** What the columns of some file mean, kept under a name for the next file like it. */
export type SavedMapping = Schema<'ImportMappingResponse'>;

const key = ['import-mappings'];

/** The saved mappings; none where the server keeps none. */
export const mappingsQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => {
    try {
      return await allPages<SavedMapping>('/import-mappings', {}, signal);
    } catch (refused) {
      if (refused instanceof ApiError && refused.status === 404) return null;
      throw refused;
    }
  },
  ...names,
});

export function useSaveMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key: idempotencyKey, ...json }: Pick<SavedMapping, 'name' | 'format' | 'mapping'> & { key: string }) =>
      (await api<SavedMapping>('/import-mappings', { method: 'POST', json, idempotencyKey })).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api(`/import-mappings/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
