import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import type { Tag } from '@/lib/api-types';

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => allPages<Tag>('/tags', {}, signal),
  staleTime: 300_000,
});
