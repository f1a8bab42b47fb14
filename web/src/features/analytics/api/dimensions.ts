import { formatMonth, formatDate } from '@/lib/dates';
import type { Schema } from '@/lib/operation';
import { assetClassTexts, sideTexts } from '@/lib/trade-words';
import type { Dimension } from './dimension-names';

const texts: Record<Dimension, string> = {
  symbol: 'Symbol',
  assetClass: 'Asset class',
  side: 'Side',
  strategy: 'Strategy',
  tag: 'Tag',
  account: 'Account',
  user: 'Trader',
  sizeBucket: 'Position size',
  rBucket: 'R multiple',
  entryHour: 'Entry hour',
  entryWeekday: 'Entry weekday',
  exitWeekday: 'Exit weekday',
  holdBucket: 'Holding time',
  month: 'Month',
  week: 'Week',
  day: 'Day',
};

export type { Dimension };

/** A value of a dimension, as the API writes it: hours are numbers, what lacks the dimension is null. */
export type Key = string | number | null;

export type BreakdownRow = Schema<'BreakdownResponse'>;

export const dimensionText = (dimension: Dimension) => texts[dimension];

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const titled = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();

const holds: Record<string, string> = {
  '<1m': 'Under 1 min', '<5m': '1 – 5 min', '<15m': '5 – 15 min', '<1h': '15 – 60 min', '<4h': '1 – 4 h', '<1d': '4 – 24 h', '<7d': '1 – 7 d', '<30d': '7 – 30 d', '>=30d': '30 d or more',
};

const multiples: Record<string, string> = {
  '<-2': 'Below −2 R', '<-1': '−2 to −1 R', '<0': '−1 to 0 R', '<1': '0 to 1 R', '<2': '1 to 2 R', '<3': '2 to 3 R', '>=3': '3 R or more',
};

/** The API labels them with amounts, which would show what is to be hidden. */
const sizes: Record<string, string> = { 1: 'Smallest fifth', 2: 'Second fifth', 3: 'Middle fifth', 4: 'Fourth fifth', 5: 'Largest fifth' };

const coded: Partial<Record<Dimension, (key: string) => string | undefined>> = {
  side: (key) => sideTexts[key as keyof typeof sideTexts],
  assetClass: (key) => assetClassTexts[key as keyof typeof assetClassTexts],
  entryHour: (key) => `${key.padStart(2, '0')}:00`,
  entryWeekday: titled,
  exitWeekday: titled,
  holdBucket: (key) => holds[key],
  rBucket: (key) => multiples[key],
  sizeBucket: (key) => sizes[key],
  month: formatMonth,
  day: formatDate,
};

const missing: Partial<Record<Dimension, string>> = {
  strategy: 'No strategy',
  entryHour: 'Hour not known',
  entryWeekday: 'Day not known',
  holdBucket: 'Hold not known',
  sizeBucket: 'Size not known',
};

/** A value as people read it. */
export function keyText(dimension: Dimension, key: Key | undefined, label?: string | null): string {
  if (key === null || key === undefined) return missing[dimension] ?? `Without ${texts[dimension].toLowerCase()}`;
  return coded[dimension]?.(String(key)) ?? label ?? String(key);
}

/** The same where there is little room. */
export function shortKeyText(dimension: Dimension, key: Key | undefined, label?: string | null): string {
  const text = keyText(dimension, key, label);
  if (key === null || key === undefined) return '–';
  if (dimension === 'entryWeekday' || dimension === 'exitWeekday') return text.slice(0, 3);
  if (dimension === 'entryHour') return text.slice(0, 2);
  if (dimension === 'sizeBucket') return text.split(' ')[0]!;
  return dimension === 'month' ? `${text.slice(0, 3)} ’${String(key).slice(2, 4)}` : text;
}

const ordered: Partial<Record<Dimension, readonly string[]>> = {
  entryWeekday: weekdays, exitWeekday: weekdays, holdBucket: Object.keys(holds), rBucket: Object.keys(multiples), sizeBucket: Object.keys(sizes),
};

/** In the dimension's own order, what lacks it last: hours and weekdays by the clock, months by the calendar, buckets from the smallest. */
export function inOrder(dimension: Dimension, keys: readonly Key[]): Key[] {
  const order = ordered[dimension];
  const known = keys.filter((key) => key !== null);
  if (order) known.sort((a, b) => order.indexOf(String(a)) - order.indexOf(String(b)));
  else if (dimension === 'entryHour') known.sort((a, b) => Number(a) - Number(b));
  else if (['month', 'week', 'day'].includes(dimension)) known.sort((a, b) => String(a).localeCompare(String(b)));
  return keys.includes(null) ? [...known, null] : known;
}
