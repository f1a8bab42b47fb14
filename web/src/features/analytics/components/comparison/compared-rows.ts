import type { Comparison } from '../../api/get-comparison';
import { valueOf, type FigureName, type Figures } from '../figures/figure-kinds';

type Part = 'summary' | 'statistics';

/** The figures of a comparison, group by group. */
export const groups: readonly { title: string; part: Part; names: readonly FigureName[] }[] = [
  { title: 'Result', part: 'summary', names: ['n', 'netPnl', 'grossPnl', 'fees', 'grossProfit', 'grossLoss'] },
  { title: 'Quality', part: 'summary', names: ['winRate', 'profitFactor', 'payoffRatio', 'expectancy', 'expectancyR', 'sqn', 'kelly', 'pnlStdDev'] },
  { title: 'Trades', part: 'summary', names: ['averageWin', 'averageLoss', 'largestWin', 'largestLoss', 'medianHoldSeconds', 'maxConsecutiveWins', 'maxConsecutiveLosses'] },
  { title: 'Returns and risk', part: 'statistics', names: ['days', 'sharpe', 'sortino', 'volatility', 'cagr', 'calmar', 'recoveryFactor', 'maxDrawdown', 'maxDrawdownMoney', 'longestDrawdownDays'] },
];

export interface ComparedRow {
  name: FigureName;
  a: number | null;
  b: number | null;
  difference: number | null;
  /** Where the populations and the reasons stand. */
  figures: { a: Figures; b: Figures };
}

/** The API's own differences, b − a: nothing is computed twice. */
export function comparedRows(comparison: Comparison, part: Part, names: readonly FigureName[]): ComparedRow[] {
  const { a, b, difference } = comparison;
  return names.map((name) => ({
    name,
    a: valueOf(name, a[part]),
    b: valueOf(name, b[part]),
    difference: difference[part][name] ?? null,
    figures: { a: a[part], b: b[part] },
  }));
}
