import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { AnalyticsFilter } from './analytics-filter';

export interface BreakdownRow {
  key: string | null;
  n: number;
  pnl: number;
  winRate: number | null;
  profitFactor: number | null;
  expectancy: number | null;
  expectancyR: number | null;
}

export const breakdownQuery = (filter: AnalyticsFilter, by: 'symbol' | 'side' | 'tag' | 'day' | 'week' | 'month') =>
  queryOptions({
    queryKey: ['analytics', 'breakdown', filter, by],
    queryFn: ({ signal }) => api<BreakdownRow[]>('/analytics/breakdown', { query: { ...filter, by }, signal }),
    select: (envelope) => envelope.data,
  });
