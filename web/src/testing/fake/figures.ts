import type { Schema } from '../../lib/operation.ts';
import type { CalendarMonth, EquityPoint, Statistics, Summary, Trade } from '@/lib/api-types';
import { groupBy } from './group-by.ts';
import { dateInZone, isoWeek, weeksOf } from '../../lib/dates.ts';

const sum = (values: readonly number[]) => Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
const zone = 'Asia/Kolkata';

export const closedOf = (trades: readonly Trade[]) => trades.filter((trade) => trade.status === 'CLOSED');
export const dayOf = (trade: Trade) => dateInZone(trade.exitTimestamp!, zone);

type Reasons = Record<string, Schema<'Reason'>>;

const reasonsOf = (all: Record<string, Schema<'Reason'> | undefined>) => Object.fromEntries(Object.entries(all).filter(([, reason]) => reason)) as Reasons;
const meanOf = (values: readonly number[]) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : null);

/** The figures of a set of trades as the API gives them; good enough to look at, not the definition of anything. */
export function summaryOf(trades: readonly Trade[]): Summary {
  const closed = closedOf(trades);
  const pnl = closed.map((trade) => trade.pnl!);
  const wins = pnl.filter((p) => p > 0);
  const losses = pnl.filter((p) => p < 0);
  const rs = closed.flatMap((trade) => trade.rMultiple ?? []);
  const n = pnl.length;
  const [averageWin, averageLoss] = [meanOf(wins), meanOf(losses)];
  const hold = meanOf(closed.flatMap((trade) => trade.holdSeconds ?? []));
  const fees = sum(closed.map((trade) => trade.fees));
  const none = n === 0 ? 'NO_TRADES' : undefined;
  return {
    n, nR: rs.length, currency: 'INR',
    wins: wins.length, losses: losses.length, breakevens: n - wins.length - losses.length,
    openTrades: trades.filter((trade) => trade.status === 'OPEN').length,
    needsReview: trades.filter((trade) => trade.status === 'NEEDS_REVIEW').length,
    netPnl: sum(pnl), realizedPnl: sum(pnl), grossPnl: sum([...pnl, fees]), grossProfit: sum(wins), grossLoss: sum(losses), fees,
    winRate: n ? wins.length / n : null, winRateDecided: n ? wins.length / (wins.length + losses.length) : null,
    profitFactor: losses.length ? sum(wins) / -sum(losses) : null,
    averageWin, averageLoss, payoffRatio: averageWin && averageLoss ? averageWin / -averageLoss : null,
    expectancy: n ? sum(pnl) / n : null, expectancyR: meanOf(rs),
    pnlStdDev: n > 1 ? 4210.5 : null, sqn: null, kelly: n ? 0.12 : null,
    largestWin: wins.length ? Math.max(...wins) : null, largestLoss: losses.length ? Math.min(...losses) : null,
    averageHoldSeconds: hold, medianHoldSeconds: hold,
    maxConsecutiveWins: n ? 9 : 0, maxConsecutiveLosses: n ? 5 : 0,
    currentStreak: n ? { kind: 'WIN', length: 3 } : { kind: 'NONE', length: 0 },
    expectancyConfidence95: n >= 30 ? { low: sum(pnl) / n - 300, high: sum(pnl) / n + 300, resamples: 2000, seed: 42 } : null,
    undefined: reasonsOf({ winRate: none, expectancy: none, expectancyR: none ?? (rs.length ? undefined : 'NO_RISK'), profitFactor: none ?? (losses.length ? undefined : 'NO_LOSSES'), sqn: none ?? 'TOO_FEW_TRADES' }),
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
  const pnl = closedOf(trades).map((trade) => trade.pnl!);
  return {
    currency: 'INR', days: curve.length, startingBalance: balance, annualization: 252, riskFreeRate: 0,
    sharpe: enough ? (mean / deviation) * Math.sqrt(252) : null,
    sortino: enough ? (mean / deviation) * 24 : null,
    volatility: enough ? deviation * Math.sqrt(252) : null,
    cagr: enough ? mean * 252 : null, calmar: enough ? 2.1 : null, recoveryFactor: curve.length ? 3.4 : null,
    maxDrawdownMoney: Math.min(0, ...curve.map((point) => point.drawdown)),
    maxDrawdown: balance && Math.min(0, ...curve.map((point) => point.drawdownPct!)),
    maxDrawdownStart: null, maxDrawdownTrough: null, maxDrawdownRecovery: null,
    currentDrawdownMoney: curve.at(-1)?.drawdown ?? 0, currentDrawdown: balance && (curve.at(-1)?.drawdownPct ?? 0), longestDrawdownDays: curve.length ? 40 : 0,
    pnlHistogram: binsOf(pnl), rHistogram: binsOf(closedOf(trades).flatMap((trade) => trade.rMultiple ?? [])),
    pnlPercentiles: pnl.length ? { p5: -4000, p25: -1200, p50: 310, p75: 1900, p95: 5200 } : null,
    undefined: reasonsOf(enough ? {} : { sharpe: reason, sortino: reason, volatility: reason, cagr: reason, calmar: reason }),
  };
}

/** Twenty bins from the smallest to the largest. */
function binsOf(values: readonly number[]): Schema<'Bin'>[] {
  if (values.length === 0) return [];
  const low = Math.min(...values);
  const width = (Math.max(...values) - low) / 20 || 1;
  return Array.from({ length: 20 }, (_, i) => ({ from: low + i * width, to: low + (i + 1) * width, n: values.filter((value) => Math.min(19, Math.floor((value - low) / width)) === i).length }));
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
