import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { EquityPoint } from '@/lib/api-types';
import type { AnalyticsFilter } from './analytics-filter';

export const periods = [['daily', 'Daily'], ['weekly', 'Weekly'], ['monthly', 'Monthly']] as const;

export type Period = (typeof periods)[number][0];

export const equityCurveQuery = (filter: AnalyticsFilter, period: Period) =>
  queryOptions({
    queryKey: ['analytics', 'equity-curve', filter, period],
    queryFn: ({ signal }) => api<EquityPoint[]>('/analytics/equity-curve', { query: { ...filter, period }, signal }),
    select: (envelope) => envelope.data,
  });
