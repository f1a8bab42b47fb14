import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/operation';

const last = 5;

/** The imports made last. */
export const recentImportsQuery = queryOptions({
  queryKey: ['imports', 'list', 'recent'],
  queryFn: ({ signal }) => call('get', '/imports', { query: { limit: last }, signal }),
  select: (envelope) => envelope.data,
});

/** All imports, page after page. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) => call('get', '/imports', { query: { cursor: pageParam, limit: 50 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.meta.page?.nextCursor ?? undefined,
  select: ({ pages }) => pages.flatMap((page) => page.data),
});
