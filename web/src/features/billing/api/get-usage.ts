import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, type Schema } from '@/lib/operation';

export type UsageMonth = Schema<'UsageMonthResponse'>;

/** What the workspace uses: the current month and those before it, the newest first. */
export const usageQuery = (months: number) =>
  queryOptions({
    queryKey: ['billing', 'usage', months],
    queryFn: ({ signal }) => call('get', '/billing/usage', { query: { months }, signal }),
    select: (envelope) => envelope.data,
    placeholderData: keepPreviousData,
  });
