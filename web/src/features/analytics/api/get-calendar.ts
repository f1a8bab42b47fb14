import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { CalendarMonth } from '@/lib/api-types';
import type { YearMonth } from '@/lib/dates';
import type { AnalyticsFilter } from './analytics-filter';

/** A month is asked for whole: of the filter everything but its days applies. */
export const calendarQuery = ({ from: _from, to: _to, ...filter }: AnalyticsFilter, month: YearMonth) =>
  queryOptions({
    queryKey: ['analytics', 'calendar', filter, month],
    queryFn: ({ signal }) => api<CalendarMonth>('/analytics/calendar', { query: { ...filter, month }, signal }),
    select: (envelope) => envelope.data,
    placeholderData: keepPreviousData,
  });
