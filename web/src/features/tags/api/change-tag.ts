import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Tag } from '@/lib/api-types';
import { toast } from '@/lib/toasts';

export function useCreateTag() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name, key }: { name: string; key: string }) => api<Tag>('/tags', { method: 'POST', json: { name }, idempotencyKey: key }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['tags'] }),
  });
}

/** A new name stands on every trade at once. */
export function useRenameTag({ id, version }: Tag) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api<Tag>(`/tags/${id}`, { method: 'PATCH', json: { name }, ifMatch: version }),
    onSuccess: (_, name) => {
      void queries.invalidateQueries();
      toast(`Renamed to ${name}`);
    },
  });
}

export function useDeleteTag() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Tag) => api<void>(`/tags/${id}`, { method: 'DELETE', ifMatch: version }),
    onSuccess: () => void queries.invalidateQueries(),
  });
}
