import { queryOptions } from '@tanstack/react-query';
import { call, type Schema } from '@/lib/operation';
import type { AnalyticsFilter } from './analytics-filter';

/** A fall from a peak and the way back. */
export type Drawdown = Schema<'Drawdown'>;

const most = 20;

/** The deepest falls, deepest first. */
export const drawdownsQuery = (filter: AnalyticsFilter) =>
  queryOptions({
    queryKey: ['analytics', 'drawdowns', filter],
    queryFn: ({ signal }) => call('get', '/analytics/drawdowns', { query: { ...filter, limit: most }, signal }),
    select: (envelope) => envelope.data,
  });
