import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';

/** A way to trade, with the rules one means to keep. */
export interface Strategy {
  id: string;
  name: string;
  description: string | null;
  rules: string[];
  tradeCount: number;
  version: number;
}

export const strategiesQuery = queryOptions({
  queryKey: ['strategies'],
  queryFn: ({ signal }) => api<Strategy[]>('/strategies', { query: { limit: 200 }, signal }),
  select: (envelope) => envelope.data,
  staleTime: 300_000,
});
