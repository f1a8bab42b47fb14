import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';
import type { Mapping } from './types';

/** What the columns of some file mean, kept under a name for the next file like it. */
export interface SavedMapping {
  id: string;
  name: string;
  format: string;
  mapping: Mapping;
}

const key = ['import-mappings'];

/** The saved mappings; none where the server keeps none. */
export const mappingsQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => {
    try {
      return (await api<SavedMapping[]>('/import-mappings', { signal })).data;
    } catch (refused) {
      if (refused instanceof ApiError && refused.status === 404) return null;
      throw refused;
    }
  },
  staleTime: 300_000,
});

export function useSaveMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (json: Omit<SavedMapping, 'id'>) => (await api<SavedMapping>('/import-mappings', { method: 'POST', json })).data,
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
