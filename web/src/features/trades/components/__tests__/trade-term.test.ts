import { describe, expect, it } from 'vitest';
import { reasonOf } from '../trade-term';

const closed = { status: 'CLOSED', pnl: 5, rMultiple: 0.5, initialRisk: 10, stopLoss: 9, exitPrice: 11, holdSeconds: 60 } as const;

describe('the reason why a figure of a trade is missing', () => {
  it('is none where there is a value, nought included', () => {
    expect(reasonOf('pnl', { ...closed, pnl: 0 })).toBeUndefined();
  });

  it('is the stop, for what is measured by the risk', () => {
    const free = { ...closed, rMultiple: null, initialRisk: null, stopLoss: null };
    for (const name of ['rMultiple', 'initialRisk', 'stopLoss'] as const) expect(reasonOf(name, free)).toMatch(/^No stop was written down/);
    expect(reasonOf('rMultiple', { status: 'CLOSED', rMultiple: null })).toMatch(/risk is not known/);
  });

  it('is that the trade is open, or that nobody has said what it is', () => {
    expect(reasonOf('rMultiple', { ...closed, status: 'OPEN', rMultiple: null })).toMatch(/still open/);
    expect(reasonOf('pnl', { ...closed, status: 'OPEN', pnl: null })).toMatch(/still open/);
    expect(reasonOf('entryPrice', { status: 'NEEDS_REVIEW', entryPrice: null })).toMatch(/counts nowhere/);
  });

  it('is the time or price that is not known, of what is closed', () => {
    expect(reasonOf('holdSeconds', { ...closed, holdSeconds: null })).toMatch(/not known/);
  });
});
