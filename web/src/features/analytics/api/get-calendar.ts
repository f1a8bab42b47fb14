import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { CalendarMonth } from '@/lib/api-types';
import type { YearMonth } from '@/lib/dates';
import type { AnalyticsFilter } from './analytics-filter';

/** A month is asked for whole: of the filter only the account applies. */
export const calendarQuery = ({ accountId }: AnalyticsFilter, month: YearMonth) =>
  queryOptions({
    queryKey: ['analytics', 'calendar', accountId, month],
    queryFn: ({ signal }) => api<CalendarMonth>('/analytics/calendar', { query: { accountId, month }, signal }),
    select: (envelope) => envelope.data,
    placeholderData: keepPreviousData,
  });
