import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { toast } from '@/lib/toasts';
import type { Strategy } from './get-strategies';

type StrategyDraft = Pick<Strategy, 'name' | 'description' | 'rules'>;

/** Makes a strategy, or changes the one it is given; trades show its name, so they are asked for again. */
export function useSaveStrategy(existing?: Strategy) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, key }: { draft: StrategyDraft; key: string }) =>
      existing
        ? api<Strategy>(`/strategies/${existing.id}`, { method: 'PATCH', json: draft, ifMatch: existing.version })
        : api<Strategy>('/strategies', { method: 'POST', json: draft, idempotencyKey: key }),
    onSuccess: (_, { draft }) => {
      void queries.invalidateQueries();
      toast(`${draft.name} saved`);
    },
  });
}

export function useDeleteStrategy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Strategy) => api<void>(`/strategies/${id}`, { method: 'DELETE', ifMatch: version }),
    onSuccess: () => void queries.invalidateQueries(),
  });
}
