import { infiniteQueryOptions } from '@tanstack/react-query';
import { call, type Schema } from '@/lib/operation';

/** The charges of a day or of a stated period: what the broker states beside what the table comes to. */
export type ChargesComparison = Schema<'ComparisonResponse'>;

/** Newest first, page after page. */
export const accountChargesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', id, 'charges'],
    queryFn: ({ pageParam, signal }) => call('get', '/accounts/{id}/charges', { path: { id }, query: { cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.page?.nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.data),
  });
