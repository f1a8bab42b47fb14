import { inOrder, keyText, type BreakdownRow, type Dimension } from './dimensions';

export type Column = 'key' | 'n' | 'pnl' | 'winRate' | 'profitFactor' | 'expectancy' | 'expectancyR' | 'averageHoldSeconds';

export interface Order {
  column: Column;
  descending: boolean;
}

/** In an order; what has no value stands last, whichever way the others go. */
export function sorted(rows: readonly BreakdownRow[], by: Dimension, order?: Order): BreakdownRow[] {
  if (!order) return [...rows];
  const { column, descending } = order;
  const sign = descending ? -1 : 1;
  if (column === 'key') return byKey(rows, by, sign);
  return rows.toSorted((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}

function byKey(rows: readonly BreakdownRow[], by: Dimension, sign: number): BreakdownRow[] {
  const place = new Map(inOrder(by, [...new Set(rows.map(({ key }) => key))]).map((key, i) => [key, i]));
  const named = by === 'symbol' || by === 'strategy' || by === 'tag' || by === 'account' || by === 'user' || by === 'side' || by === 'assetClass';
  return rows.toSorted((a, b) => sign * (named ? keyText(by, a.key, a.label).localeCompare(keyText(by, b.key, b.label)) : place.get(a.key)! - place.get(b.key)!));
}

/** The order after a click on a heading: names from A, figures from the largest, and the other way the second time. */
export function reordered(column: Column, before?: Order): Order {
  if (before?.column === column) return { column, descending: !before.descending };
  return { column, descending: column !== 'key' };
}
