import { queryOptions } from '@tanstack/react-query';
import { call, type Schema } from '@/lib/operation';
import type { AnalyticsFilter } from './analytics-filter';

type Answer = Schema<'Comparison'>;

/** Both sets and b − a, figure by figure; null where either has none. The document does not say that both are always whole. */
export interface Comparison {
  a: Required<Answer['a']>;
  b: Required<Answer['b']>;
  difference: Answer['difference'];
}

export const comparisonQuery = (a: AnalyticsFilter, b: AnalyticsFilter) =>
  queryOptions({
    queryKey: ['analytics', 'comparison', a, b],
    queryFn: ({ signal }) => call('get', '/analytics/comparison', { query: { ...a, ...ofB(b) }, signal }),
    select: (envelope) => envelope.data as Comparison,
  });

/** The filters of the second set by their names in the API; whether amounts are converted is asked once for both. */
export function ofB({ convert: _both, ...b }: AnalyticsFilter): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(b).map(([name, value]) => [`b.${name}`, value]));
}
