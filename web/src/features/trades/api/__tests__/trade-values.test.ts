import { describe, expect, it } from 'vitest';
import { exactJson } from '@/lib/exact-json';
import { problemsOf } from '../trade-problems';
import { creationOf, emptyTrade, patchOf, previewOf, type FillValues, type TradeValues } from '../trade-values';

const zone = 'Asia/Kolkata';
const typed: TradeValues = { ...emptyTrade('a1'), symbol: ' INFY ', quantity: '1,00,000', entryPrice: '12345678901.12345678', entryTimestamp: '2026-11-20T10:15' };

describe('what is sent of a trade', () => {
  it('has every digit, instants of the zone and nothing that is empty', () => {
    expect(exactJson(creationOf(typed, zone))).toBe(
      '{"accountId":"a1","symbol":"INFY","assetClass":"STOCK","multiplier":1,"side":"BUY","quantity":100000,"entryPrice":12345678901.12345678,"entryTimestamp":"2026-11-20T04:45:00Z"}',
    );
  });

  it('is only what was changed, and null for what was emptied', () => {
    const before = { ...typed, notes: 'one', stopLoss: '5', tags: ['a'] };
    expect(patchOf(before, { ...before, notes: '', tags: ['a', 'b'], quantity: '100000.00' }, zone)).toEqual({ notes: null, tags: ['a', 'b'] });
    expect(exactJson(patchOf(before, { ...before, stopLoss: '4.5', resetRisk: true }, zone))).toBe('{"stopLoss":4.5,"resetRisk":true}');
  });

  it('leaves the strike to options', () => {
    const option = { ...typed, assetClass: 'OPTION', strike: '26000', right: 'CALL' } as const;
    expect(creationOf(option, zone)).toMatchObject({ right: 'CALL' });
    expect(creationOf({ ...option, assetClass: 'FUTURE' }, zone)).not.toHaveProperty('right');
  });
});

const fields = (values: Partial<TradeValues>) => problemsOf({ ...typed, ...values }, zone).map(({ field }) => field);

describe('what is surely wrong', () => {
  it('is nothing in a trade that is open', () => expect(fields({})).toEqual([]));

  it.each<[string, Partial<TradeValues>, string]>([
    ['no symbol', { symbol: ' ' }, 'symbol'],
    ['a quantity of zero', { quantity: '0' }, 'quantity'],
    ['a decimal comma', { entryPrice: '10,5' }, 'entryPrice'],
    ['nine decimals', { fees: '0.123456789' }, 'fees'],
    ['an exit without its time', { exitPrice: '10' }, 'exitTimestamp'],
    ['an exit before the entry', { exitPrice: '10', exitTimestamp: '2026-11-19T10:15' }, 'exitTimestamp'],
    ['a negative price of a stock', { entryPrice: '-1' }, 'entryPrice'],
    ['a fill without a price', { mode: 'FILLS', executions: [{ side: 'BUY', quantity: '1', price: '', executedAt: '2026-11-19T10:15', fees: '' }] }, 'executions[0].price'],
  ])('is %s', (_, values, field) => expect(fields(values)).toEqual([field]));

  it('is not a negative price of a future', () => expect(fields({ assetClass: 'FUTURE', entryPrice: '-37.63' })).toEqual([]));
});

const fill = (side: FillValues['side'], price: string, executedAt: string): FillValues => ({ side, quantity: '10', price, executedAt, fees: '' });
const gross = (...executions: FillValues[]) => {
  const found = previewOf({ ...typed, mode: 'FILLS', executions }, {});
  return typeof found === 'object' ? found.grossPnl?.toString() : found;
};

describe('the preview of fills', () => {
  it('leaves one without a time yet where it was typed', () => {
    expect(gross(fill('BUY', '100', '2026-11-20T10:15'), fill('SELL', '110', ''))).toBe('100');
    expect(gross(fill('SELL', '110', ''), fill('BUY', '100', '2026-11-20T10:15'))).toBe('100');
  });

  it('has of those that name only a day the openings first', () => {
    expect(gross(fill('BUY', '100', '2026-11-20'), fill('SELL', '110', '2026-11-20'), fill('BUY', '104', '2026-11-20'), fill('SELL', '106', '2026-11-20T10:00'))).toBe('120');
    expect(gross(fill('BUY', '100', '2026-11-20'), fill('SELL', '110', '2026-11-21'), fill('BUY', '104', '2026-11-22'))).toBe('100');
  });

  it('takes those of one instant as they were typed, with or without seconds', () => {
    expect(gross(fill('BUY', '100', '2026-11-20T10:15:00'), fill('SELL', '110', '2026-11-20T10:15'))).toBe('100');
  });
});
