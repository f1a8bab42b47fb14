import { addMonths } from '@/lib/dates';
import { inOrder, weekdays, type BreakdownRow, type Dimension, type Key } from './dimensions';

/** Every hour, weekday or month from the first to the last one with trades, so that a gap is seen as one. */
export function axisOf(dimension: Dimension, rows: readonly { key: Key }[]): Key[] {
  const keys = inOrder(dimension, [...new Set(rows.map(({ key }) => key))]);
  const known = keys.filter((key) => key !== null);
  if (known.length === 0) return keys;
  const rest = keys.slice(known.length);
  return [...between(dimension, known), ...rest];
}

function between(dimension: Dimension, known: Key[]): Key[] {
  const [first, last] = [known[0]!, known.at(-1)!];
  if (dimension === 'entryHour') return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i);
  if (dimension === 'entryWeekday' || dimension === 'exitWeekday') return weekdays.filter((day, i) => i < 5 || known.includes(day));
  if (dimension === 'month') return monthsBetween(String(first), String(last));
  return known;
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** What a bar stands for where there was no trade. */
export const nothing: Omit<BreakdownRow, 'key'> = { n: 0, pnl: 0, winRate: null, profitFactor: null, expectancy: null, expectancyR: null, averageHoldSeconds: null, undefined: {} };

/** A row for each value of the axis. */
export function alongAxis(dimension: Dimension, rows: readonly BreakdownRow[]): BreakdownRow[] {
  const known = new Map(rows.map((row) => [row.key, row]));
  return axisOf(dimension, rows).map((key) => known.get(key) ?? { key, ...nothing });
}
