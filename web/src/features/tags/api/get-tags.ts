import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import type { Tag } from '@/lib/api-types';
import { names } from '@/lib/query-client';

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => allPages<Tag>('/tags', {}, signal),
  ...names,
});
