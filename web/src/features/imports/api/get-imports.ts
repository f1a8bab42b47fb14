import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/operation';
import { untagged } from '@/lib/query-client';

const last = 5;

/** The imports made last. */
export const recentImportsQuery = queryOptions({
  queryKey: ['imports', 'list', 'recent'],
  queryFn: ({ signal }) => call('get', '/imports', { query: { limit: last }, signal }),
  staleTime: untagged,
  select: (envelope) => envelope.data,
});

/** All imports, page after page. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) => call('get', '/imports', { query: { cursor: pageParam, limit: 50 }, signal }),
  staleTime: untagged,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.meta.page?.nextCursor ?? undefined,
  select: ({ pages }) => pages.flatMap((page) => page.data),
});
