import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Summary } from '@/lib/api-types';
import type { AnalyticsFilter } from './analytics-filter';

export const summaryQuery = (filter: AnalyticsFilter) =>
  queryOptions({
    queryKey: ['analytics', 'summary', filter],
    queryFn: ({ signal }) => api<Summary>('/analytics/summary', { query: { ...filter }, signal }),
  });
