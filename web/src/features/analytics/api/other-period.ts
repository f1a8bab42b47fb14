import { addDays, addMonths, timeOf, type LocalDate } from '@/lib/dates';
import type { AnalyticsFilter } from './analytics-filter';

const day = 86_400_000;

/** The same trades in as many days just before; undefined without a first day, as nothing lies before everything. */
export function periodBefore({ from, to, ...filter }: AnalyticsFilter, today: LocalDate): AnalyticsFilter | undefined {
  if (!from) return undefined;
  const days = Math.round((timeOf(to ?? today) - timeOf(from)) / day) + 1;
  return days < 1 ? undefined : { ...filter, from: addDays(from, -days), to: addDays(from, -1) };
}

/** The same trades in the same days of the year before. */
export function yearBefore({ from, to, ...filter }: AnalyticsFilter, today: LocalDate): AnalyticsFilter | undefined {
  if (!from) return undefined;
  return { ...filter, from: earlier(from), to: earlier(to ?? today) };
}

/** The 29th of February is the 28th the year before. */
function earlier(date: LocalDate): LocalDate {
  const month = addMonths(date.slice(0, 7), -12);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}-${date.slice(8)}`;
  return same > last ? last : same;
}
