import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { BreakdownRow } from '@/lib/api-types';
import type { AnalyticsFilter } from './analytics-filter';

export const breakdownQuery = (filter: AnalyticsFilter, by: 'symbol' | 'side' | 'tag') =>
  queryOptions({
    queryKey: ['analytics', 'breakdown', filter, by],
    queryFn: ({ signal }) => api<BreakdownRow[]>('/analytics/breakdown', { query: { ...filter, by }, signal }),
    select: (envelope) => envelope.data,
  });
