import type { BreakdownRow } from '../../api/dimensions';

export const measures = [['pnl', 'Net P&L'], ['expectancy', 'Per trade'], ['expectancyR', 'Mean R'], ['winRate', 'Win rate'], ['n', 'Trades']] as const;

/** What the bars and cells are about. */
export type Measure = (typeof measures)[number][0];

export const isMoney = (measure: Measure) => measure === 'pnl' || measure === 'expectancy';

/** The largest size among the values, for scales that begin at zero; never zero itself. */
export function largestOf(rows: readonly BreakdownRow[], measure: Measure): number {
  return rows.reduce((largest, row) => Math.max(largest, Math.abs(row[measure] ?? 0)), 0) || 1;
}

/** How strongly a cell is coloured, 0 to 1: by the square root, so that one large one does not wash out the others. */
export function strengthOf(row: BreakdownRow, measure: Measure, largest: number): number {
  const value = row[measure] ?? 0;
  // Half of the trades won is neither good nor bad.
  if (measure === 'winRate') return Math.min(1, Math.abs(value - 0.5) * 2);
  return Math.sqrt(Math.abs(value) / largest);
}

export type Tone = 'gain' | 'loss' | 'plain';

export function toneFor(row: BreakdownRow, measure: Measure): Tone {
  const value = row[measure];
  if (measure === 'n' || value === null) return 'plain';
  const over = measure === 'winRate' ? value - 0.5 : value;
  return over === 0 ? 'plain' : over > 0 ? 'gain' : 'loss';
}

export const toneLooks: Record<Tone, string> = { gain: 'bg-gain-line', loss: 'bg-loss-line', plain: 'bg-accent' };

/** A bin that has zero inside is neither. */
export function toneOfBin({ from, to }: { from: number | null; to: number | null }): Tone {
  if (from !== null && from >= 0) return 'gain';
  return to !== null && to <= 0 ? 'loss' : 'plain';
}
