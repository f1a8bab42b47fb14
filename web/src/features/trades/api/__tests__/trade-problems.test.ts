import { describe, expect, it } from 'vitest';
import { planProblems, problemsOf } from '../trade-problems';
import { emptyTrade } from '../trade-values';

const plan = (change: Partial<ReturnType<typeof emptyTrade>>) => planProblems({ ...emptyTrade('main'), ...change }, 'Asia/Kolkata').map(({ field }) => field);

describe('a plan', () => {
  it('has no price below zero for what is never traded there', () => {
    expect(plan({ assetClass: 'STOCK', stopLoss: '-3', target: '-0.5' })).toEqual(['stopLoss', 'target']);
    expect(plan({ assetClass: 'FUTURE', stopLoss: '-3' })).toEqual([]);
  });

  it('may be left open', () => expect(plan({})).toEqual([]));
});

const fields = (change: Partial<ReturnType<typeof emptyTrade>>) => problemsOf({ ...emptyTrade('main'), symbol: 'NIFTY', quantity: '1', entryPrice: '1', entryTimestamp: '2026-11-20T10:15', ...change }, 'Asia/Kolkata').map(({ field }) => field);

describe('a strike', () => {
  it('is asked of options only: one left behind in a field that is gone is in nobody’s way', () => {
    expect(fields({ assetClass: 'OPTION', strike: 'abc' })).toEqual(['strike']);
    expect(fields({ assetClass: 'FUTURE', strike: 'abc' })).toEqual([]);
  });
});
