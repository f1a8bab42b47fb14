import { inOrder, type BreakdownRow, type Dimension, type Key } from './dimensions';
import { axisOf, nothing } from './series-of';

export interface Crossing {
  rows: Key[];
  columns: Key[];
  /** How many of each there are in all. */
  total: { rows: number; columns: number };
  labels: ReadonlyMap<Key, string | undefined>;
  cell: (row: Key, column: Key) => BreakdownRow;
}

const most = { rows: 25, columns: 12 };
const clocked = new Set<Dimension>(['entryHour', 'entryWeekday', 'exitWeekday', 'month']);

/**
 * Two dimensions crossed, as a grid. Of a clock or a calendar every step is there; of names those that moved the result most, as
 * a grid of hundreds could not be read: the table behind has all of them.
 */
export function crossingOf(by: Dimension, by2: Dimension, rows: readonly BreakdownRow[]): Crossing {
  const cells = new Map(rows.map((row) => [nameOf(row.key, row.key2 ?? null), row]));
  const first = rows.map(({ key, label, pnl }) => ({ key, label, pnl }));
  const second = rows.map(({ key2, label2, pnl }) => ({ key: key2 ?? null, label: label2, pnl }));
  const all = { rows: keysOf(by, first), columns: keysOf(by2, second) };
  return {
    rows: all.rows.slice(0, most.rows),
    columns: clocked.has(by2) ? all.columns.slice(-most.rows) : all.columns.slice(0, most.columns),
    total: { rows: all.rows.length, columns: all.columns.length },
    labels: new Map([...first, ...second].map(({ key, label }) => [key, label])),
    cell: (row, column) => cells.get(nameOf(row, column)) ?? { key: row, key2: column, ...nothing },
  };
}

const nameOf = (key: Key, key2: Key) => JSON.stringify([key, key2]);

function keysOf(dimension: Dimension, rows: readonly { key: Key; pnl: number }[]): Key[] {
  if (clocked.has(dimension)) return axisOf(dimension, rows);
  const moved = new Map<Key, number>();
  for (const { key, pnl } of rows) moved.set(key, (moved.get(key) ?? 0) + Math.abs(pnl));
  const keys = [...moved.keys()];
  if (dimension === 'holdBucket' || dimension === 'sizeBucket' || dimension === 'rBucket') return inOrder(dimension, keys);
  return keys.toSorted((a, b) => moved.get(b)! - moved.get(a)!);
}
