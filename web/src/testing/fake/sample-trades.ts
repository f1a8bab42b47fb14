import type { Trade } from '@/lib/api-types';
import { detailOf, type Sample } from './fake-details.ts';
import { random } from './random.ts';

const stocks = [['RELIANCE', 2900], ['INFY', 1520], ['HDFCBANK', 1690], ['TATAMOTORS', 985], ['SBIN', 822], ['ITC', 468], ['ADANIENT', 3120], ['MARUTI', 12_400], ['NIFTY26N2624500CE', 142], ['BANKNIFTY26NOVFUT', 51_300], ['ZOMATO', 262], ['TCS', 4150]] as const;
/** The id of the demo trader. */
export const asha = '0199c000-0000-7000-8000-00000000000f';

const tags = ['breakout', 'pullback', 'news', 'revenge', 'opening range'];
const cents = (value: number) => Math.round(value * 100) / 100;

/** A plausible year of an Indian trader, ending on a given day; one trade open, one to review. */
export function sampleTrades(count: number, until: Date, accountId: string): Trade[] {
  const next = random(20_261_120);
  const day = 86_400_000;
  const trades: Sample[] = [];
  for (let i = 0; trades.length < count; i++) {
    const daysBack = Math.floor((count - trades.length) * 0.86);
    const date = new Date(until.getTime() - daysBack * day);
    if (date.getUTCDay() % 6 === 0) date.setUTCDate(date.getUTCDate() - 2);
    const [symbol, base] = stocks[Math.floor(next() ** 1.5 * stocks.length)]!;
    trades.push(sampleTrade(i, symbol, base, date, accountId, next));
  }
  Object.assign(trades.at(-3)!, { status: 'OPEN', exitPrice: null, exitTimestamp: null, pnl: null, returnPct: null, rMultiple: null, holdSeconds: null });
  Object.assign(trades.at(-9)!, { status: 'NEEDS_REVIEW', entryPrice: null, entryTimestamp: null, pnl: null, returnPct: null, rMultiple: null, holdSeconds: null });
  return trades.map(detailOf);
}

function sampleTrade(i: number, symbol: string, base: number, date: Date, accountId: string, next: () => number): Sample {
  const derivative = /\d/.test(symbol);
  const sign = next() < 0.72 ? 1 : -1;
  const quantity = derivative ? 75 * (1 + Math.floor(next() * 3)) : Math.max(1, Math.round((60_000 + next() * 140_000) / base));
  const entryPrice = cents(base * (0.9 + next() * 0.2));
  const won = next() < 0.57;
  const scale = derivative && base < 1000 ? 0.14 : derivative ? 0.002 : 0.017;
  const move = (won ? 1 : -0.86) * next() * scale;
  const exitPrice = cents(entryPrice * (1 + sign * move));
  const fees = cents(18 + entryPrice * quantity * 0.0002);
  const entry = new Date(date);
  entry.setUTCHours(3, 50 + Math.floor(next() * 240), Math.floor(next() * 60), 0);
  const holdSeconds = Math.round(120 + next() ** 3 * 14_000);
  const pnl = cents(sign * (exitPrice - entryPrice) * quantity - fees);
  const risk = next() < 0.6 ? entryPrice * quantity * scale * 0.4 : null;
  return {
    id: `0199a000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    accountId, userId: asha, symbol, quantity, entryPrice, exitPrice, fees, pnl, holdSeconds,
    assetClass: derivative ? (symbol.endsWith('FUT') ? 'FUTURE' : 'OPTION') : 'STOCK',
    exchange: derivative ? 'NFO' : 'NSE',
    side: sign > 0 ? 'BUY' : 'SELL',
    status: 'CLOSED',
    currency: 'INR',
    entryTimestamp: entry.toISOString(),
    exitTimestamp: new Date(entry.getTime() + holdSeconds * 1000).toISOString(),
    rMultiple: risk && pnl / risk,
    returnPct: pnl / (entryPrice * quantity),
    tags: next() < 0.45 ? [tags[Math.floor(next() * tags.length)]!] : [],
  };
}
