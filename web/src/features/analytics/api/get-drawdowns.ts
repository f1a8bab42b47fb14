import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { AnalyticsFilter } from './analytics-filter';

/** A fall from a peak and the way back. */
export interface Drawdown {
  start: string | null;
  trough: string;
  recovery: string | null;
  depthMoney: number;
  depth: number | null;
  daysToTrough: number;
  daysToRecovery: number | null;
  days: number;
}

const most = 20;

/** The deepest falls, deepest first. */
export const drawdownsQuery = (filter: AnalyticsFilter) =>
  queryOptions({
    queryKey: ['analytics', 'drawdowns', filter],
    queryFn: ({ signal }) => api<Drawdown[]>('/analytics/drawdowns', { query: { ...filter, limit: most }, signal }),
    select: (envelope) => envelope.data,
  });
