import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Statistics } from '@/lib/api-types';
import type { AnalyticsFilter } from './analytics-filter';

export const statisticsQuery = (filter: AnalyticsFilter) =>
  queryOptions({
    queryKey: ['analytics', 'statistics', filter],
    queryFn: ({ signal }) => api<Statistics>('/analytics/statistics', { query: { ...filter }, signal }),
    select: (envelope) => envelope.data,
  });
