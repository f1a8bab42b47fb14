import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { countOf } from '@/lib/numbers';
import { toast } from '@/lib/toasts';
import { refreshJournal, restoring } from './change-trade';

/** What is to happen to several trades, all of them. */
interface Bulk {
  ids: readonly string[];
  /** None to delete them. */
  tags?: readonly string[];
  /** The same for every attempt at one change. */
  key: string;
}

/** What one request may hold; each request happens wholly or not at all. */
const largest = 1_000;

const operation = (id: string, tags: Bulk['tags']) => (tags ? { op: 'TAG', id, tags } : { op: 'DELETE', id });

/** Tags or deletes, and says so wherever one is by then. */
export function useBulk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ ids, tags, key }: Bulk) => {
      for (let from = 0; from < ids.length; from += largest) {
        const operations = ids.slice(from, from + largest).map((id) => operation(id, tags));
        await api<unknown>('/trades/bulk', { method: 'POST', json: { operations }, idempotencyKey: `${key}-${from}` });
      }
    },
    onSuccess: (_, { ids, tags }) => {
      const trades = countOf(ids.length, 'trade');
      if (tags) toast(`${trades} tagged`);
      else toast(`${trades} deleted`, { text: 'Undo', run: restoring(queries, ids, `${trades} restored`) });
    },
    // The dialog of tags shows its own.
    onError: (error, { tags }) => !tags && toast(error.message, undefined, 'loss'),
    onSettled: (_, __, { tags }) => {
      void refreshJournal(queries);
      if (tags) void queries.invalidateQueries({ queryKey: ['tags'] });
    },
  });
}
