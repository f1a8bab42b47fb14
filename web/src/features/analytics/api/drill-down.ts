import type { Side } from '@/lib/api-types';
import { addDays, addMonths, isoWeek, monthOf, type LocalDate } from '@/lib/dates';
import { Decimal } from '@/lib/decimal';
import type { AssetClass } from '@/lib/trade-words';
import type { AnalyticsFilter } from './analytics-filter';
import { dimensionText, type Dimension, type Key } from './dimensions';
import type { Period } from './get-equity-curve';

/** What the list of trades is asked for. Figures count closed trades, so the list shows no others. */
export interface TradesLink extends Omit<AnalyticsFilter, 'currency' | 'convert'> {
  status: 'CLOSED';
  minPnl?: string;
  maxPnl?: string;
}

/** The trades behind a bar, a cell or a point, or why the list cannot show exactly those. */
export type DrillDown = { to: TradesLink } | { why: string };

export type Part = readonly [dimension: Dimension, key: Key | undefined];

/** The trades that all figures of a filter are about. */
export function tradesOf({ currency: _one, convert: _all, ...filter }: AnalyticsFilter): TradesLink {
  return { ...filter, status: 'CLOSED' };
}

/** The trades of a row: those of the filter that have these values too. */
export function drillDown(filter: AnalyticsFilter, ...parts: readonly Part[]): DrillDown {
  let to = tradesOf(filter);
  for (const [dimension, key] of parts) {
    const narrowed = narrow(to, dimension, key ?? null);
    if (typeof narrowed === 'string') return { why: narrowed };
    to = narrowed;
  }
  return { to };
}

/** The trades closed from one day to another, either of which may be open. */
export function closedWithin(filter: AnalyticsFilter, from?: LocalDate, to?: LocalDate): TradesLink {
  return within(tradesOf(filter), from, to);
}

/** The trades of a bar of the histogram, which has its lower bound but not its upper one; the last has both. */
export function drillBin(filter: AnalyticsFilter, { from, to }: { from: number | null; to: number | null }, last: boolean): DrillDown {
  if (filter.convert) return { why: 'The list of trades knows amounts in each trade’s own currency, not converted.' };
  const upper = to === null ? undefined : Decimal.of(to);
  return {
    to: {
      ...tradesOf(filter),
      minPnl: from === null ? undefined : ceiling(Decimal.of(from)).toString(),
      maxPnl: upper && (last ? upper : ceiling(upper).minus(smallest)).toString(),
    },
  };
}

/** The finest amount there is: no trade has more places, nor does the list accept more. */
const places = 8;
const smallest = Decimal.parse('0.00000001')!;

/** The first such amount that is not below. */
function ceiling(amount: Decimal): Decimal {
  if (amount.places <= places) return amount;
  const whole = Decimal.parse(amount.toString().slice(0, places - amount.places))!;
  return amount.compare(whole) > 0 ? whole.plus(smallest) : whole;
}

function narrow(link: TradesLink, dimension: Dimension, key: Key): TradesLink | string {
  const cannot = `The list of trades cannot be narrowed by ${dimensionText(dimension).toLowerCase()}.`;
  if (key === null) return `The list of trades cannot be narrowed to those without ${dimensionText(dimension).toLowerCase()}.`;
  const value = String(key);
  switch (dimension) {
    case 'symbol': return { ...link, symbol: value };
    case 'strategy': return { ...link, strategy: value };
    case 'account': return { ...link, accountId: value };
    case 'user': return { ...link, userId: value };
    case 'side': return { ...link, side: value as Side };
    case 'assetClass': return { ...link, assetClass: value as AssetClass };
    case 'tag': return link.tag !== undefined && link.tag !== value ? 'The list of trades cannot be narrowed to two tags at once.' : { ...link, tag: value };
    case 'day': return within(link, value, value);
    case 'month': return within(link, `${value}-01`, addDays(`${addMonths(value, 1)}-01`, -1));
    case 'week': return within(link, mondayOf(value), addDays(mondayOf(value), 6));
    case 'sizeBucket': case 'rBucket': case 'entryHour': case 'entryWeekday': case 'exitWeekday': case 'holdBucket': return cannot;
  }
}

/** Narrowed to days; what the filter has already is not widened. */
function within(link: TradesLink, from?: LocalDate, to?: LocalDate): TradesLink {
  const days = { from: [link.from, from].filter((one) => one !== undefined).toSorted().at(-1), to: [link.to, to].filter((one) => one !== undefined).toSorted()[0] };
  return { ...link, ...days };
}

/** The Monday of an ISO week such as 2026-W01, which may lie in the year before. */
function mondayOf(week: string): LocalDate {
  const [year, number] = week.split('-W');
  const inFirst = `${year}-01-04`;
  let monday = inFirst;
  while (isoWeek(addDays(monday, -1)) === isoWeek(inFirst)) monday = addDays(monday, -1);
  return addDays(monday, 7 * (Number(number) - 1));
}

/** The trades closed in the period a point of the equity curve stands for: its date is the period's last day with P&L. */
export function closedInPeriod(filter: AnalyticsFilter, date: LocalDate, period: Period): DrillDown {
  switch (period) {
    case 'daily': return drillDown(filter, ['day', date]);
    case 'weekly': return drillDown(filter, ['week', isoWeek(date)]);
    case 'monthly': return drillDown(filter, ['month', monthOf(date)]);
  }
}
