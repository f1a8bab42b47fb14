import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Tag } from '@/lib/api-types';

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => api<Tag[]>('/tags', { query: { limit: 200 }, signal }),
  select: (envelope) => envelope.data,
  staleTime: 300_000,
});
