import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Tag } from '@/lib/api-types';

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => api<Tag[]>('/tags', { signal }),
  select: (envelope) => envelope.data,
  staleTime: 300_000,
});
