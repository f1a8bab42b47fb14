import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { refreshJournal } from './change-trade';

export type BulkOperation = { op: 'TAG'; id: string; tags: string[] } | { op: 'DELETE'; id: string };

/** What one request may hold; each request happens wholly or not at all. */
const largest = 1_000;

export function useBulk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (operations: BulkOperation[]) => {
      for (let from = 0; from < operations.length; from += largest) {
        await api<unknown>('/trades/bulk', { method: 'POST', json: { operations: operations.slice(from, from + largest) } });
      }
    },
    onSettled: () => void refreshJournal(queries),
  });
}
