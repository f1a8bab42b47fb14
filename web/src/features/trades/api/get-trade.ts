import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import { untagged } from '@/lib/query-client';
import type { Execution, HistoryEntry, TradeDetail } from './trade-detail';

export const tradeQuery = (id: string) =>
  queryOptions({
    queryKey: ['trades', 'one', id],
    queryFn: ({ signal }) => api<TradeDetail>(`/trades/${id}`, { signal }),
    select: (envelope) => envelope.data,
  });

export const executionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['trades', 'one', id, 'executions'],
    queryFn: ({ signal }) => api<Execution[]>(`/trades/${id}/executions`, { signal }),
    select: (envelope) => envelope.data,
    staleTime: untagged,
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['trades', 'one', id, 'history'],
    queryFn: ({ signal }) => allPages<HistoryEntry>(`/trades/${id}/history`, {}, signal),
    staleTime: untagged,
  });
