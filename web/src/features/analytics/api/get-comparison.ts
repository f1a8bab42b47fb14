import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Statistics, Summary } from '@/lib/api-types';
import type { AnalyticsFilter } from './analytics-filter';

interface Side {
  summary: Summary;
  statistics: Statistics;
}

export interface Comparison {
  a: Side;
  b: Side;
  /** b − a, by figure; null where either has none. */
  difference: { summary: Record<string, number | null>; statistics: Record<string, number | null> };
}

export const comparisonQuery = (a: AnalyticsFilter, b: AnalyticsFilter) =>
  queryOptions({
    queryKey: ['analytics', 'comparison', a, b],
    queryFn: ({ signal }) => api<Comparison>('/analytics/comparison', { query: { ...a, ...ofB(b) }, signal }),
    select: (envelope) => envelope.data,
  });

/** The filters of the second set by their names in the API; whether amounts are converted is asked once for both. */
export function ofB({ convert: _both, ...b }: AnalyticsFilter): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(b).map(([name, value]) => [`b.${name}`, value]));
}
