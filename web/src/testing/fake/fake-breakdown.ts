import type { Trade } from '@/lib/api-types';
import { closedOf, dayOf, summaryOf } from './figures.ts';
import { groupBy } from './group-by.ts';
import { isoWeek, monthOf } from '../../lib/dates.ts';

const zone = 'Asia/Kolkata';
const part = (instant: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(new Date(instant));
const weekday = (instant: string | null) => instant && part(instant, { weekday: 'long' }).toUpperCase();

const keys: Record<string, (trade: Trade) => string | number | null | string[]> = {
  symbol: (trade) => trade.symbol,
  side: (trade) => trade.side,
  assetClass: (trade) => trade.assetClass,
  account: (trade) => trade.accountId,
  user: (trade) => trade.userId,
  tag: (trade) => trade.tags,
  strategy: () => null,
  day: dayOf,
  week: (trade) => isoWeek(dayOf(trade)),
  month: (trade) => monthOf(dayOf(trade)),
  entryHour: (trade) => trade.entryTimestamp && Number(part(trade.entryTimestamp, { hour: '2-digit' })),
  entryWeekday: (trade) => weekday(trade.entryTimestamp),
  exitWeekday: (trade) => weekday(trade.exitTimestamp),
  holdBucket: (trade) => ((trade.holdSeconds ?? 0) < 900 ? '<15m' : '<4h'),
  sizeBucket: (trade) => 1 + (trade.quantity % 5),
  rBucket: (trade) => (trade.rMultiple === null ? [] : trade.rMultiple < 0 ? '<0' : '<2'),
};

const of = (name: string, trade: Trade) => [keys[name]!(trade)].flat();

/** Closed trades by one or two dimensions, as the API gives them. */
export function breakdownOf(trades: readonly Trade[], by: string, by2: string | null) {
  const pairs = closedOf(trades).flatMap((trade) => of(by, trade).flatMap((key) => (by2 ? of(by2, trade) : [undefined]).map((key2) => ({ key, key2, trade }))));
  return [...groupBy(pairs, ({ key, key2 }) => JSON.stringify([key, key2]))].map(([, group]) => {
    const { n, netPnl, winRate, profitFactor, expectancy, expectancyR, averageHoldSeconds } = summaryOf(group.map(({ trade }) => trade));
    const { key, key2 } = group[0]!;
    return { key, key2, n, pnl: netPnl, winRate, profitFactor, expectancy, expectancyR, averageHoldSeconds, undefined: {} };
  });
}
