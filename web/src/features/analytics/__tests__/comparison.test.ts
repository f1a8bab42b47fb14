import { describe, expect, it } from 'vitest';
import { isNarrowed, rangeOf } from '../api/analytics-filter';
import { ofB, type Comparison } from '../api/get-comparison';
import { periodBefore, yearBefore } from '../api/other-period';
import { comparedRows } from '../components/comparison/compared-rows';
import { figureText } from '../components/figures/figure-value';
import { orderOf } from '../components/risk/simulation-form';

const today = '2026-11-20';

describe('the other period', () => {
  it('is as many days just before', () => {
    expect(periodBefore({ symbol: 'INFY', from: '2026-11-11' }, today)).toEqual({ symbol: 'INFY', from: '2026-11-01', to: '2026-11-10' });
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' }, today)).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  });

  it('is the same days a year before, the last of February in a leap year too', () => {
    expect(yearBefore({ from: '2024-02-29', to: '2024-03-31' }, today)).toEqual({ from: '2023-02-28', to: '2023-03-31' });
    expect(yearBefore({ from: '2026-01-01' }, today)).toEqual({ from: '2025-01-01', to: '2025-11-20' });
  });

  it('is not there without a first day, or with one that has not come', () => {
    expect(periodBefore({ to: '2026-01-01' }, today)).toBeUndefined();
    expect(yearBefore({}, today)).toBeUndefined();
    expect(periodBefore({ from: '2027-01-01' }, today)).toBeUndefined();
  });
});

const side = (winRate: number | null) => ({ summary: { n: 3, winRate, undefined: {} }, statistics: { undefined: {} } });

describe('a comparison', () => {
  it('asks for the second set by names of its own, and once whether amounts are converted', () => {
    expect(ofB({ tag: 'news', from: '2026-01-01', convert: true })).toEqual({ 'b.tag': 'news', 'b.from': '2026-01-01' });
  });

  it('takes both figures and their difference as they were answered', () => {
    const comparison = { a: side(0.5), b: side(null), difference: { summary: { winRate: null, n: 0 }, statistics: {} } } as unknown as Comparison;
    expect(comparedRows(comparison, 'summary', ['winRate', 'n'])).toMatchObject([{ a: 0.5, b: null, difference: null }, { a: 3, b: 3, difference: 0 }]);
  });
});

describe('the filters', () => {
  it('are a range when they are its first day and nothing else', () => {
    expect([rangeOf({}, today), rangeOf({ from: '2026-01-01' }, today), rangeOf({ from: '2026-01-01', to: today }, today), rangeOf({ from: '2026-01-02' }, today)]).toEqual(['all', 'ytd', 'custom', 'custom']);
  });

  it('narrow nothing by a currency alone', () => {
    expect([isNarrowed({ currency: 'USD' }), isNarrowed({ convert: true }), isNarrowed({ side: 'BUY' }), isNarrowed({ side: undefined })]).toEqual([false, false, true, false]);
  });
});

describe('the form of the simulation', () => {
  const values = { paths: '500', horizon: '60', ruinLevel: '', seed: '' };

  it('leaves to the API what is left empty, and keeps every digit of an amount', () => {
    expect(orderOf(values)).toEqual({ order: { paths: 500, horizon: 60, ruinLevel: undefined, seed: undefined } });
    expect(orderOf({ ...values, ruinLevel: '1,00,000.50', seed: '-7' })).toEqual({ order: { paths: 500, horizon: 60, ruinLevel: '100000.5', seed: -7 } });
  });

  it('names what it cannot read', () => {
    expect(orderOf({ paths: '0', horizon: '1.5', ruinLevel: 'much', seed: 'x' })).toEqual({ problems: { paths: expect.any(String), horizon: expect.any(String), ruinLevel: expect.any(String), seed: expect.any(String) } });
  });
});

describe('a difference', () => {
  it('has its sign, and points rather than percent', () => {
    expect([figureText('FRACTION', 0.075, true), figureText('FRACTION', -0.005, true), figureText('FRACTION', 0.075)]).toEqual(['+7.5 pp', '−0.5 pp', '7.5%']);
    expect([figureText('R', 0.18, true), figureText('R', -0.18, true)]).toEqual(['+0.18 R', '−0.18 R']);
    expect([figureText('SECONDS', -60, true), figureText('DAYS', -1, true), figureText('COUNT', 13, true), figureText('RATIO', 0.62, true)]).toEqual(['−1m', '−1 day', '+13', '+0.62']);
  });

  it('has none where it rounds to nothing', () => {
    expect([figureText('RATIO', 0.001, true), figureText('FRACTION', -0.0001, true), figureText('COUNT', 0, true)]).toEqual(['0.00', '0.0 pp', '0']);
  });
});
