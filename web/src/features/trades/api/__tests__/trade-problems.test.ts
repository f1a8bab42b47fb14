import { describe, expect, it } from 'vitest';
import { planProblems } from '../trade-problems';
import { emptyTrade } from '../trade-values';

const plan = (change: Partial<ReturnType<typeof emptyTrade>>) => planProblems({ ...emptyTrade('main'), ...change }, 'Asia/Kolkata').map(({ field }) => field);

describe('a plan', () => {
  it('has no price below zero for what is never traded there', () => {
    expect(plan({ assetClass: 'STOCK', stopLoss: '-3', target: '-0.5' })).toEqual(['stopLoss', 'target']);
    expect(plan({ assetClass: 'FUTURE', stopLoss: '-3' })).toEqual([]);
  });

  it('may be left open', () => expect(plan({})).toEqual([]));
});
