import { addDays, addMonths, type LocalDate } from '@/lib/dates';
import type { Side } from '@/lib/api-types';
import type { AssetClass } from '@/lib/trade-words';

export const ranges = [['all', 'All'], ['ytd', 'YTD'], ['1y', '1Y'], ['90d', '90D'], ['30d', '30D']] as const;

export type Range = (typeof ranges)[number][0];

/** Which trades the figures are about; the names are those of the API's filters. */
export interface AnalyticsFilter {
  accountId?: string;
  userId?: string;
  symbol?: string;
  side?: Side;
  strategy?: string;
  tag?: string;
  assetClass?: AssetClass;
  from?: LocalDate;
  to?: LocalDate;
  /** The one currency of the answer; the workspace's unless given. */
  currency?: string;
  /** Every currency, converted into the workspace's; then no one currency is chosen. */
  convert?: true;
}

/** Whether the figures are about less than everything, currencies aside. */
export function isNarrowed({ currency: _one, convert: _all, ...filter }: AnalyticsFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** The first day of a range that ends today; without one for everything. */
export function startOf(range: Range, today: LocalDate): LocalDate | undefined {
  switch (range) {
    case 'all': return undefined;
    case 'ytd': return `${today.slice(0, 4)}-01-01`;
    case '1y': return addDays(`${addMonths(today.slice(0, 7), -12)}-01`, Number(today.slice(8)) - 1);
    case '90d': return addDays(today, -89);
    case '30d': return addDays(today, -29);
  }
}

/** The range a filter's days are, if they are one. */
export function rangeOf({ from, to }: AnalyticsFilter, today: LocalDate): Range | 'custom' {
  if (to) return 'custom';
  return ranges.map(([range]) => range).find((range) => startOf(range, today) === from) ?? 'custom';
}
