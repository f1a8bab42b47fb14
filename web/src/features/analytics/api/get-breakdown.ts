import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/operation';
import type { AnalyticsFilter } from './analytics-filter';
import type { Dimension } from './dimensions';

export const breakdownQuery = (filter: AnalyticsFilter, by: Dimension, by2?: Dimension) =>
  queryOptions({
    queryKey: ['analytics', 'breakdown', filter, by, by2],
    queryFn: ({ signal }) => call('get', '/analytics/breakdown', { query: { ...filter, by, by2 }, signal }),
    select: (envelope) => envelope.data,
  });
