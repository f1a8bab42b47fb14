import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import type { Schema } from '@/lib/operation';
import { names } from '@/lib/query-client';

/** A way to trade, with the rules one means to keep. */
export type Strategy = Schema<'StrategyResponse'>;

export const strategiesQuery = queryOptions({
  queryKey: ['strategies'],
  queryFn: ({ signal }) => allPages<Strategy>('/strategies', {}, signal),
  ...names,
});
