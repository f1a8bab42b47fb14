import { describe, expect, it } from 'vitest';
import { crossingOf } from '../api/crossing';
import type { BreakdownRow } from '../api/dimensions';
import { alongAxis, axisOf, nothing } from '../api/series-of';
import { sorted } from '../api/sorting';
import { strengthOf, toneFor, toneOfBin } from '../components/charts/measures';

const row = (key: BreakdownRow['key'], key2: BreakdownRow['key2'], pnl: number): BreakdownRow => ({ ...nothing, key, key2, pnl, n: 1 });

describe('the heat map', () => {
  const rows = [row(11, 'FRIDAY', 5), row(9, 'MONDAY', -3), row(null, 'MONDAY', 1)];

  it('has every hour between the first and the last, every weekday, and what has no hour at the end', () => {
    const { rows: hours, columns } = crossingOf('entryHour', 'entryWeekday', rows);
    expect(hours).toEqual([9, 10, 11, null]);
    expect(columns).toEqual(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']);
  });

  it('finds each cell, and nothing where there was nothing', () => {
    const { cell } = crossingOf('entryHour', 'entryWeekday', rows);
    expect(cell(9, 'MONDAY').pnl).toBe(-3);
    expect(cell(null, 'MONDAY').pnl).toBe(1);
    expect(cell(10, 'MONDAY')).toMatchObject({ n: 0, pnl: 0, winRate: null });
    expect(cell(9, 'FRIDAY').n).toBe(0);
  });

  it('does not take an hour for a name that is written alike', () => {
    expect(crossingOf('symbol', 'tag', [row('9', 'a', 1)]).cell(9, 'a').n).toBe(0);
  });

  it('shows of many names those that moved the result most, and tells how many there are', () => {
    const many = Array.from({ length: 40 }, (_, i) => row(`S${i}`, i % 2 ? 'BUY' : 'SELL', i % 3 ? i : -i));
    const { rows: symbols, total } = crossingOf('symbol', 'side', many);
    expect(symbols).toHaveLength(25);
    expect(symbols[0]).toBe('S39');
    expect(total).toEqual({ rows: 40, columns: 2 });
  });
});

describe('an axis', () => {
  it('has the months in which nothing was closed', () => {
    expect(axisOf('month', [{ key: '2026-01' }, { key: '2025-11' }])).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(alongAxis('month', [row('2026-01', null, 2), row('2025-11', null, 1)]).map(({ n }) => n)).toEqual([1, 0, 1]);
  });

  it('has a Saturday only when it was traded on', () => {
    expect(axisOf('exitWeekday', [{ key: 'SATURDAY' }])).toHaveLength(6);
    expect(axisOf('exitWeekday', [{ key: 'MONDAY' }])).toHaveLength(5);
  });

  it('goes from the shortest hold to the longest', () => {
    expect(axisOf('holdBucket', [{ key: '>=30d' }, { key: null }, { key: '<1h' }, { key: '<1m' }])).toEqual(['<1m', '<1h', '>=30d', null]);
  });
});

describe('a table of figures', () => {
  const rows = [{ ...row('B', null, 1), profitFactor: 2 }, { ...row('A', null, -5), profitFactor: null }, { ...row('C', null, 3), profitFactor: 1 }];
  const order = (column: 'key' | 'pnl' | 'profitFactor', descending: boolean) => sorted(rows, 'symbol', { column, descending }).map(({ key }) => key);

  it('sorts by any column, what is undefined last either way', () => {
    expect(order('pnl', true)).toEqual(['C', 'B', 'A']);
    expect(order('profitFactor', true)).toEqual(['B', 'C', 'A']);
    expect(order('profitFactor', false)).toEqual(['C', 'B', 'A']);
    expect(order('key', false)).toEqual(['A', 'B', 'C']);
  });
});

const won = (winRate: number) => ({ ...row('A', null, 1), winRate });

describe('colours', () => {
  it('take half of the trades won for neither good nor bad', () => {
    expect([toneFor(won(0.4), 'winRate'), toneFor(won(0.5), 'winRate'), toneFor(won(0.6), 'winRate')]).toEqual(['loss', 'plain', 'gain']);
    expect(strengthOf(won(0.5), 'winRate', 1)).toBe(0);
  });

  it('take a bin with zero inside for neither', () => {
    expect([toneOfBin({ from: -2, to: 0 }), toneOfBin({ from: -1, to: 1 }), toneOfBin({ from: 0, to: 1 }), toneOfBin({ from: null, to: -5 })]).toEqual(['loss', 'plain', 'gain', 'loss']);
  });
});
