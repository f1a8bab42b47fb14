import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';

/** A way to trade, with the rules one means to keep. */
export interface Strategy {
  id: string;
  userId: string;
  name: string;
  description: string | null;
  rules: string[];
  tradeCount: number;
  version: number;
}

export const strategiesQuery = queryOptions({
  queryKey: ['strategies'],
  queryFn: ({ signal }) => allPages<Strategy>('/strategies', {}, signal),
  staleTime: 300_000,
});
