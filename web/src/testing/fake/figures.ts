import type { CalendarMonth, EquityPoint, Statistics, Summary, Trade } from '@/lib/api-types';
import { groupBy } from './group-by.ts';
import { dateInZone, isoWeek, weeksOf } from '../../lib/dates.ts';

const sum = (values: readonly number[]) => Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
const zone = 'Asia/Kolkata';

export const closedOf = (trades: readonly Trade[]) => trades.filter((trade) => trade.status === 'CLOSED');
export const dayOf = (trade: Trade) => dateInZone(trade.exitTimestamp!, zone);

/** The figures of a set of trades as the API gives them; good enough to look at, not the definition of anything. */
export function summaryOf(trades: readonly Trade[]): Summary {
  const pnl = closedOf(trades).map((trade) => trade.pnl!);
  const wins = pnl.filter((p) => p > 0);
  const losses = pnl.filter((p) => p < 0);
  const rs = closedOf(trades).flatMap((trade) => trade.rMultiple ?? []);
  const n = pnl.length;
  const averageWin = wins.length ? sum(wins) / wins.length : null;
  const averageLoss = losses.length ? sum(losses) / losses.length : null;
  const none = n === 0 ? 'NO_TRADES' : undefined;
  const reasons = { winRate: none, expectancy: none, profitFactor: none ?? (losses.length ? undefined : 'NO_LOSSES') };
  return {
    n, nR: rs.length, currency: 'INR',
    wins: wins.length, losses: losses.length, breakevens: n - wins.length - losses.length,
    openTrades: trades.filter((trade) => trade.status === 'OPEN').length,
    needsReview: trades.filter((trade) => trade.status === 'NEEDS_REVIEW').length,
    netPnl: sum(pnl), grossProfit: sum(wins), grossLoss: sum(losses), fees: sum(closedOf(trades).map((trade) => trade.fees)),
    winRate: n ? wins.length / n : null,
    profitFactor: losses.length ? sum(wins) / -sum(losses) : null,
    payoffRatio: averageWin && averageLoss ? averageWin / -averageLoss : null,
    expectancy: n ? sum(pnl) / n : null,
    expectancyR: rs.length ? sum(rs) / rs.length : null,
    currentStreak: n ? { kind: 'WIN', length: 3 } : { kind: 'NONE', length: 0 },
    undefined: Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason)) as Record<string, string>,
  };
}

export function curveOf(trades: readonly Trade[], balance: number | null, keyOf = (date: string) => date): EquityPoint[] {
  const byPeriod = groupBy(closedOf(trades).toSorted((a, b) => a.exitTimestamp!.localeCompare(b.exitTimestamp!)), (trade) => keyOf(dayOf(trade)));
  let cumulative = 0;
  let peak = 0;
  return [...byPeriod.values()].map((group) => {
    const pnl = sum(group.map((trade) => trade.pnl!));
    cumulative = sum([cumulative, pnl]);
    peak = Math.max(peak, cumulative);
    const drawdown = sum([cumulative, -peak]);
    return { date: dayOf(group.at(-1)!), pnl, cumulative, peak, drawdown, equity: balance && balance + cumulative, drawdownPct: balance && drawdown / (balance + peak) };
  });
}

export function statisticsOf(trades: readonly Trade[], balance: number | null): Statistics {
  const curve = curveOf(trades, balance);
  const returns = curve.map((point) => point.pnl / (balance ?? 1));
  const mean = returns.length ? returns.reduce((a, b) => a + b, 0) / returns.length : 0;
  const deviation = Math.sqrt(returns.reduce((a, r) => a + (r - mean) ** 2, 0) / Math.max(returns.length - 1, 1));
  const enough = balance !== null && curve.length > 1;
  const reason = balance === null ? 'NO_STARTING_BALANCE' : 'TOO_FEW_DAYS';
  return {
    currency: 'INR', days: curve.length, startingBalance: balance,
    sharpe: enough ? (mean / deviation) * Math.sqrt(252) : null,
    sortino: enough ? (mean / deviation) * 24 : null,
    maxDrawdownMoney: Math.min(0, ...curve.map((point) => point.drawdown)),
    maxDrawdown: balance && Math.min(0, ...curve.map((point) => point.drawdownPct!)),
    currentDrawdownMoney: curve.at(-1)?.drawdown ?? 0,
    undefined: enough ? {} : { sharpe: reason, sortino: reason },
  };
}

const pnlOf = (group: readonly Trade[]) => sum(group.map((trade) => trade.pnl!));

export function calendarOf(trades: readonly Trade[], month: string, written: readonly string[] = []): CalendarMonth {
  const dates = weeksOf(month).flat();
  const shown = closedOf(trades).filter((trade) => dates.includes(dayOf(trade)));
  const inMonth = shown.filter((trade) => dayOf(trade).startsWith(month));
  return {
    month, currency: 'INR',
    days: [...groupBy([...inMonth.map((trade) => [dayOf(trade), trade] as const), ...written.map((date) => [date, undefined] as const)], ([date]) => date)].map(([date, entries]) => {
      const group = entries.flatMap(([, trade]) => trade ?? []);
      return {
        date, pnl: pnlOf(group), n: group.length, fees: sum(group.map((trade) => trade.fees)), hasJournal: written.includes(date),
        winRate: group.length ? group.filter((trade) => trade.pnl! > 0).length / group.length : null,
      };
    }),
    weeks: [...groupBy(shown, (trade) => isoWeek(dayOf(trade)))].map(([week, group]) => ({ week, pnl: pnlOf(group), n: group.length })),
    total: { pnl: pnlOf(inMonth), n: inMonth.length },
  };
}
