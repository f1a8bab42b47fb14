import { addDays, addMonths, type LocalDate } from '@/lib/dates';

export const ranges = [['all', 'All'], ['ytd', 'YTD'], ['1y', '1Y'], ['90d', '90D'], ['30d', '30D']] as const;

export type Range = (typeof ranges)[number][0];

/** Which trades the figures are about; the names are those of the API's filters. */
export interface AnalyticsFilter {
  accountId?: string;
  from?: LocalDate;
  to?: LocalDate;
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
