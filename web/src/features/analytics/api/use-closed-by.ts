import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { AnalyticsFilter } from './analytics-filter';
import { breakdownQuery } from './get-breakdown';

const periods = ['day', 'week', 'month'] as const;

export type Period = (typeof periods)[number];

/** The closed trades of one of them. */
export interface Closed {
  n: number;
  winRate: number | null;
  expectancyR: number | null;
}

/** Closed trades by the key of their day, week or month: 2026-11-20, 2026-W47, 2026-11. */
export type ClosedBy = Record<Period, ReadonlyMap<string, Closed> | undefined>;

const none: readonly Period[] = [];

/** The closed trades of each day, week and month, as far as they are wanted: the calendar's money has no R. */
export function useClosedBy(filter: AnalyticsFilter, wanted: readonly Period[] = none) {
  return useQueries({ queries: periods.map((by) => ({ ...breakdownQuery(filter, by), enabled: wanted.includes(by) })), combine: answered });
}

function answered(results: readonly UseQueryResult<(Closed & { key?: unknown })[]>[]) {
  const [day, week, month] = results.map(({ data }) => data && new Map(data.map((row) => [String(row.key), row])));
  const retry = () => void Promise.all(results.filter(({ isError }) => isError).map(({ refetch }) => refetch()));
  return { closedBy: { day, week, month } as ClosedBy, error: results.find(({ error }) => error)?.error ?? null, retry };
}
