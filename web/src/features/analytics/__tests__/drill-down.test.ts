import { describe, expect, it } from 'vitest';
import { closedInPeriod, closedWithin, drillBin, drillDown, tradesOf } from '../api/drill-down';

const closed = { status: 'CLOSED' };

describe('the way from a figure to its trades', () => {
  it('asks the list for closed trades with the filters of the figures, whatever the currency', () => {
    expect(tradesOf({ symbol: 'INFY', side: 'SELL', from: '2026-01-01', currency: 'USD' })).toEqual({ ...closed, symbol: 'INFY', side: 'SELL', from: '2026-01-01' });
    expect(tradesOf({ convert: true })).toEqual(closed);
  });

  it('adds the value of a row', () => {
    expect(drillDown({ tag: 'news' }, ['symbol', 'INFY'])).toEqual({ to: { ...closed, tag: 'news', symbol: 'INFY' } });
    expect(drillDown({}, ['account', 'a1'], ['user', 'u1'])).toEqual({ to: { ...closed, accountId: 'a1', userId: 'u1' } });
    expect(drillDown({}, ['assetClass', 'FUTURE'], ['side', 'BUY'])).toEqual({ to: { ...closed, assetClass: 'FUTURE', side: 'BUY' } });
  });

  it('makes days of months and weeks, leap years and turns of the year included', () => {
    expect(drillDown({}, ['month', '2024-02'])).toEqual({ to: { ...closed, from: '2024-02-01', to: '2024-02-29' } });
    expect(drillDown({}, ['week', '2026-W01'])).toEqual({ to: { ...closed, from: '2025-12-29', to: '2026-01-04' } });
    expect(drillDown({}, ['week', '2026-W53'])).toEqual({ to: { ...closed, from: '2026-12-28', to: '2027-01-03' } });
    expect(drillDown({}, ['day', '2026-11-19'])).toEqual({ to: { ...closed, from: '2026-11-19', to: '2026-11-19' } });
  });

  it('never widens the days of the filter', () => {
    expect(drillDown({ from: '2026-11-10', to: '2026-11-20' }, ['month', '2026-11'])).toEqual({ to: { ...closed, from: '2026-11-10', to: '2026-11-20' } });
    expect(closedWithin({ from: '2026-01-05' }, undefined, '2026-02-01')).toEqual({ ...closed, from: '2026-01-05', to: '2026-02-01' });
    expect(closedWithin({}, '2026-01-05')).toEqual({ ...closed, from: '2026-01-05', to: undefined });
  });

  it('takes a point of the curve for its whole period', () => {
    expect(closedInPeriod({}, '2026-11-19', 'daily')).toEqual({ to: { ...closed, from: '2026-11-19', to: '2026-11-19' } });
    expect(closedInPeriod({}, '2026-11-19', 'weekly')).toEqual({ to: { ...closed, from: '2026-11-16', to: '2026-11-22' } });
    expect(closedInPeriod({ from: '2026-11-03' }, '2026-11-19', 'monthly')).toEqual({ to: { ...closed, from: '2026-11-03', to: '2026-11-30' } });
  });

  it('says why rather than lead to other trades', () => {
    expect(drillDown({}, ['entryHour', 9])).toEqual({ why: 'The list of trades cannot be narrowed by entry hour.' });
    expect(drillDown({}, ['symbol', 'INFY'], ['holdBucket', '<1h'])).toEqual({ why: 'The list of trades cannot be narrowed by holding time.' });
    expect(drillDown({}, ['strategy', null])).toEqual({ why: 'The list of trades cannot be narrowed to those without strategy.' });
    expect(drillDown({ tag: 'news' }, ['tag', 'revenge'])).toEqual({ why: 'The list of trades cannot be narrowed to two tags at once.' });
    expect(drillDown({ tag: 'news' }, ['tag', 'news'])).toEqual({ to: { ...closed, tag: 'news' } });
  });
});

describe('a bar of the histogram', () => {
  it('has its lower bound but not its upper one, which is the next bar’s', () => {
    expect(drillBin({}, { from: -250.5, to: 0 }, false)).toEqual({ to: { ...closed, minPnl: '-250.5', maxPnl: '-0.00000001' } });
    expect(drillBin({}, { from: 0, to: 250.5 }, false)).toEqual({ to: { ...closed, minPnl: '0', maxPnl: '250.49999999' } });
  });

  it('has both when it is the last', () => {
    expect(drillBin({}, { from: 10, to: 20 }, true)).toEqual({ to: { ...closed, minPnl: '10', maxPnl: '20' } });
  });

  it('begins with the first amount there can be where its bound is finer', () => {
    expect(drillBin({}, { from: 0.0000000012, to: 1.0000000025 }, false)).toEqual({ to: { ...closed, minPnl: '0.00000001', maxPnl: '1' } });
    expect(drillBin({}, { from: -1.0000000025, to: -0.0000000012 }, false)).toEqual({ to: { ...closed, minPnl: '-1', maxPnl: '-0.00000001' } });
  });

  it('leads nowhere when its amounts are converted', () => {
    expect(drillBin({ convert: true }, { from: 0, to: 1 }, false)).toHaveProperty('why');
  });
});
