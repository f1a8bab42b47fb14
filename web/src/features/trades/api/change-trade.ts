import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';
import { newKey } from '@/lib/new-key';
import { toast } from '@/lib/toasts';
import type { TradeDetail } from './trade-detail';

/** A trade reaches into every list and figure: all of them are asked for again, the ones in view at once. */
export const refreshJournal = (queries: QueryClient) => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });

interface NewTrade {
  trade: Record<string, unknown>;
  /** The same for every attempt to record one trade. */
  key: string;
  /** Whether the form stays for one more. */
  another: boolean;
}

/** Told of what is in the journal now, and whether another one is to follow. */
type Stored = (trade: TradeDetail, another: boolean) => void;

/** `onStored` is told also when the form has been left meanwhile. */
export function useCreateTrade(onStored: Stored) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ trade, key }: NewTrade) => api<TradeDetail>('/trades', { method: 'POST', json: trade, idempotencyKey: key }),
    onSuccess: ({ data }, { another }) => {
      void refreshJournal(queries);
      onStored(data, another);
    },
  });
}

interface TradeChange {
  id: string;
  /** Only what changes: a merge patch, in which null empties a field. */
  patch: Record<string, unknown>;
  version: number;
}

export function useUpdateTrade(onStored: Stored) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch, version }: TradeChange) => api<TradeDetail>(`/trades/${id}`, { method: 'PATCH', json: patch, ifMatch: version }),
    onSuccess: ({ data }) => {
      void refreshJournal(queries);
      onStored(data, false);
    },
  });
}

/** Deletes, and says so with the way back wherever one is by then. */
export function useDeleteTrade() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: TradeDetail) => api<void>(`/trades/${id}`, { method: 'DELETE', ifMatch: version }),
    onSuccess: (_, { id, symbol }) => {
      toast(`${symbol} deleted`, { text: 'Undo', run: restoring(queries, [id], `${symbol} is back`) });
      // The screen that shows it is being left: asking for it again would only answer 404.
      void queries.invalidateQueries({ queryKey: ['trades', 'one', id], refetchType: 'none' });
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' && queryKey[2] !== id });
    },
    onError: (error, { id }) => {
      const overtaken = error instanceof ApiError && error.is('STALE_VERSION');
      toast(overtaken ? 'Somebody has just changed this trade: look again before you delete it.' : error.message, undefined, 'loss');
      if (overtaken) void queries.invalidateQueries({ queryKey: ['trades', 'one', id] });
    },
  });
}

/** What undoes a deletion; it outlives the screen it was offered on, and once more is the same as once. */
export function restoring(queries: QueryClient, ids: readonly string[], done: string): () => void {
  const key = newKey();
  const restore = async () => {
    try {
      for (const id of ids) await api<TradeDetail>(`/trades/${id}/restore`, { method: 'POST', idempotencyKey: `${key}-${id}` });
      toast(done);
    } catch (error) {
      toast((error as Error).message, { text: 'Try again', run }, 'loss');
    } finally {
      await refreshJournal(queries);
    }
  };
  const run = () => void restore();
  return run;
}

/** What is to become of a close whose opening nobody knows. */
export type Resolution =
  | { as: 'SHORT' }
  | { as: 'OPENING'; price: unknown; timestamp: string }
  | { as: 'MATCH'; tradeId: string }
  | { as: 'IGNORE' };

/** What it has become, in words; `long` is the trade as it was held for review, which a sale closed. */
function resolved({ as }: Resolution, long: boolean): string {
  const texts = { SHORT: `It is an open ${long ? 'short' : 'long'} now`, OPENING: 'Its opening is recorded', MATCH: 'The fill has joined its trade', IGNORE: 'It is left out' };
  return texts[as];
}

export function useResolveTrade({ id, side }: TradeDetail) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ resolution, key }: { resolution: Resolution; key: string }) => api<TradeDetail | undefined>(`/trades/${id}/resolve`, { method: 'POST', json: resolution, idempotencyKey: key }),
    onSuccess: (_, { resolution }) => {
      toast(resolved(resolution, side === 'BUY'));
      void refreshJournal(queries);
    },
  });
}
