import type { Trade } from '@/lib/api-types';
import { closedOf, curveOf, dayOf, statisticsOf, summaryOf } from './figures.ts';

const percentiles = (low: number, step: number) => ({ p5: low, p25: low + step, p50: low + 2 * step, p75: low + 3 * step, p95: low + 4 * step });

/** The deepest day of the curve as its one drawdown. */
export function drawdownsOf(trades: readonly Trade[], balance: number | null) {
  const deepest = curveOf(trades, balance).toSorted((a, b) => a.drawdown - b.drawdown)[0];
  if (!deepest || deepest.drawdown === 0) return [];
  return [{ start: dayOf(closedOf(trades)[0]!), trough: deepest.date, recovery: null, depthMoney: deepest.drawdown, depth: deepest.drawdownPct, daysToTrough: 12, daysToRecovery: null, days: 30, undefined: {} }];
}

/** Echoes what it was asked with. */
export function simulationOf(query: URLSearchParams, days: number, balance: number | null) {
  const level = query.get('ruinLevel');
  return {
    inputs: { paths: Number(query.get('paths')), horizon: Number(query.get('horizon')), ruinLevel: level === null ? balance && 0 : Number(level), seed: Number(query.get('seed') ?? 20_250_101), startingEquity: balance ?? 0, days },
    riskOfRuin: balance === null && level === null ? null : 0.032,
    finalEquity: percentiles(1_450_000, 50_000),
    maxDrawdown: percentiles(-90_000, 18_000),
    undefined: balance === null && level === null ? { riskOfRuin: 'NO_STARTING_BALANCE' } : {},
  };
}

/** Two sets and b − a of each number. */
export function comparisonOf(a: readonly Trade[], b: readonly Trade[], balance: number | null) {
  const side = (trades: readonly Trade[]) => ({ summary: summaryOf(trades), statistics: statisticsOf(trades, balance) });
  const [first, second] = [side(a), side(b)];
  return { a: first, b: second, difference: { summary: less(first.summary, second.summary), statistics: less(first.statistics, second.statistics) } };
}

function less(a: object, b: object): Record<string, number | null> {
  const values = b as Record<string, unknown>;
  return Object.fromEntries(Object.entries(a).map(([name, value]) => [name, typeof value === 'number' && typeof values[name] === 'number' ? values[name] - value : null]));
}
