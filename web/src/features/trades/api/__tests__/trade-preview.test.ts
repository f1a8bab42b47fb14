import { describe, expect, it } from 'vitest';
import { Decimal } from '@/lib/decimal';
import { previewTrade, type PreviewFill, type PreviewInput, type TradePreview } from '../trade-preview';

const d = (text: string) => Decimal.parse(text)!;
const buy = (quantity: string, price: string, fees = '0'): PreviewFill => ({ side: 'BUY', quantity: d(quantity), price: d(price), fees: d(fees) });
const sell = (quantity: string, price: string, fees = '0'): PreviewFill => ({ ...buy(quantity, price, fees), side: 'SELL' });

function preview(fills: PreviewFill[], more: Partial<PreviewInput> = {}) {
  const found = previewTrade({ fills, multiplier: Decimal.one, ...more }) as TradePreview;
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value instanceof Decimal ? value.toString() : value]));
}

describe('the preview of a trade', () => {
  it('has gross, fees, net, R and return of a long', () => {
    expect(preview([buy('100', '1500'), sell('100', '1531.5', '24.85')], { stopLoss: d('1490') })).toMatchObject({
      status: 'CLOSED', grossPnl: '3150', fees: '24.85', pnl: '3125.15', initialRisk: '1000', rMultiple: '3.12515', returnPct: '0.02083433',
    });
  });

  it('turns the sign for a short and multiplies contracts', () => {
    expect(preview([sell('2', '51300.5'), buy('2', '51100.25', '40')], { multiplier: d('15') })).toMatchObject({ grossPnl: '6007.5', pnl: '5967.5' });
  });

  it('has no float in it', () => {
    expect(preview([buy('3', '0.1'), sell('3', '0.3')])).toMatchObject({ grossPnl: '0.6' });
  });

  it('realises entry fees pro rata while a trade is partly closed, and gives no R yet', () => {
    const partly = preview([buy('100', '10', '8'), sell('40', '12', '2')], { stopLoss: d('9') });
    expect(partly).toMatchObject({ status: 'OPEN', closedQuantity: '40', grossPnl: '80', fees: '10', pnl: '74.8', initialRisk: '100' });
    expect(partly.rMultiple).toBeUndefined();
  });

  it.each([['FIFO', '300'], ['LIFO', '100'], ['AVERAGE', '200']] as const)('takes %s lots for a partial exit', (lotMethod, gross) => {
    expect(preview([buy('100', '10'), buy('100', '12'), sell('100', '13')], { lotMethod })).toMatchObject({ grossPnl: gross });
  });

  it('comes to the same whatever the lots once all is closed', () => {
    const fills = [buy('10', '10', '1'), buy('20', '11'), sell('15', '12', '1'), sell('15', '13', '1')];
    expect(new Set((['FIFO', 'LIFO', 'AVERAGE'] as const).map((lotMethod) => preview(fills, { lotMethod }).pnl))).toEqual(new Set(['52']));
  });

  it('keeps the risk that was fixed with the first stop', () => {
    expect(preview([buy('10', '100'), sell('10', '110')], { stopLoss: d('99'), initialRisk: d('50') })).toMatchObject({ rMultiple: '2' });
  });

  it('knows no R without risk, and the planned one with a target', () => {
    expect(preview([buy('10', '100')], { stopLoss: d('100') }).initialRisk).toBeUndefined();
    expect(preview([buy('10', '100')], { stopLoss: d('95'), target: d('115') })).toMatchObject({ plannedR: '3', initialRisk: '50' });
  });

  it('does not close more than was opened', () => {
    expect(previewTrade({ fills: [buy('10', '100'), sell('11', '101')], multiplier: Decimal.one })).toBe('OVERCLOSED');
    expect(previewTrade({ fills: [], multiplier: Decimal.one })).toBeUndefined();
  });
});
