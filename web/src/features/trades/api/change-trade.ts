import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';
import type { Tag } from '@/lib/api-types';
import { newKey } from '@/lib/new-key';
import { remember } from '@/lib/revalidation';
import { toast } from '@/lib/toasts';
import { tradeQuery } from './get-trade';
import type { TradeDetail } from './trade-detail';

/** What no trade changes, whatever becomes of it. */
const apart: readonly unknown[] = ['imports', 'import-mappings', 'import-preview', 'workspace', 'me', 'sessions', 'api-keys', 'tags', 'strategies'];

/** A trade may bring a tag that was not there before. */
function learnTags(queries: QueryClient, { tags }: TradeDetail): void {
  const known = queries.getQueryData<Tag[]>(['tags'])?.map(({ name }) => name);
  if (known && tags.some((name) => !known.includes(name))) void queries.invalidateQueries({ queryKey: ['tags'], refetchType: 'none' });
}

/** The accounts themselves stay as they are, what was charged in them does not. */
const followsTrades = ([area, part]: QueryKey) => !apart.includes(area) && !(area === 'accounts' && part === undefined);

/** A trade reaches into every list and figure: all of them are asked for again, the ones in view at once. */
export const refreshJournal = (queries: QueryClient) => queries.invalidateQueries({ predicate: ({ queryKey }) => followsTrades(queryKey) });

/** The same, but for a trade whose screen is being left: the next one that shows it asks for it, and of one that is gone nobody does. */
function refreshWithout(queries: QueryClient, id: string): void {
  void queries.invalidateQueries({ queryKey: ['trades', 'one', id], refetchType: 'none' });
  void queries.invalidateQueries({ predicate: ({ queryKey }) => followsTrades(queryKey) && queryKey[2] !== id });
}

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
    onSuccess: (envelope, { another }) => {
      const { data } = envelope;
      void refreshJournal(queries);
      // The screen it is shown on next need not ask for it.
      queries.setQueryData(tradeQuery(data.id).queryKey, remember(`/trades/${data.id}`, envelope));
      learnTags(queries, data);
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
      refreshWithout(queries, data.id);
      learnTags(queries, data);
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
      refreshWithout(queries, id);
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
