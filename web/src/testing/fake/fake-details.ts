import type { Side, Trade } from '@/lib/api-types';
import type { Charges, Execution, TradeDetail } from '@/features/trades/api/trade-detail';
import { Decimal } from '../../lib/decimal.ts';
import { previewTrade } from '../../features/trades/api/trade-preview.ts';

const charges = (fees: number, computed: boolean): Charges => ({ brokerage: Math.min(fees, 20), exchange: 0, tax: Math.max(0, fees - 20), stamp: 0, other: 0, computed });
const plain = { effect: 'UNMARKED', event: 'TRADE', timing: 'EXACT' } as const;
const opposite = (side: Side): Side => (side === 'BUY' ? 'SELL' : 'BUY');

const part = (stated: number | null, computed: number) => ({ stated, computed, difference: stated === null ? null : Math.round((stated - computed) * 100) / 100 });

/** Two days of charges: one that a contract note states, one that is only computed. */
export const chargesOfDays = [
  { date: '2026-11-19', through: '2026-11-19', ...part(null, 113.99), depository: 15.34, components: { brokerage: part(null, 0), exchange: part(null, 3.38), tax: part(null, 110.61), stamp: part(null, 0), other: part(null, 0) } },
  { date: '2026-11-18', through: '2026-11-18', ...part(119.62, 118.62), depository: 0, components: { brokerage: part(0, 0), exchange: part(3.07, 3.07), tax: part(100.55, 100.55), stamp: part(16, 15), other: part(0, 0) } },
];

/** What a sample says of a trade. */
export type Sample = Pick<Trade, 'id' | 'accountId' | 'userId' | 'symbol' | 'assetClass' | 'exchange' | 'side' | 'status' | 'quantity' | 'entryPrice' | 'entryTimestamp' | 'exitPrice' | 'exitTimestamp' | 'currency' | 'fees' | 'pnl' | 'rMultiple' | 'returnPct' | 'holdSeconds' | 'tags'>;

/** A trade with the fields the list of samples has not. */
export function detailOf(trade: Sample): TradeDetail {
  return Object.assign(trade, {
    importId: null, multiplier: 1, fxRate: null, underlying: null, expiry: null, strike: null, right: null,
    closedQuantity: trade.status === 'CLOSED' ? trade.quantity : 0, grossPnl: trade.pnl === null ? null : Math.round((trade.pnl + trade.fees) * 100) / 100,
    initialRisk: trade.rMultiple && trade.pnl ? trade.pnl / trade.rMultiple : null,
    stopLoss: null, target: null, strategy: null, rules: [], mistakes: [], notes: null, rating: null, attachments: [],
    createdAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z', version: 1,
    ...trade,
  }) as TradeDetail;
}

/** The fills a sample trade would have had. */
export function fillsOf(trade: TradeDetail): Execution[] {
  const fill = (i: number, side: Side, quantity: number, price: number, executedAt: string, fees: number): Execution => ({
    id: `${trade.id}-${i}`, ...plain, side, quantity, price, executedAt, fees, charges: charges(fees, true), brokerFillId: `2026${trade.id.slice(-4)}${i}`, orderId: '1300000012', importId: null,
  });
  const fills: Execution[] = [];
  if (trade.entryPrice !== null) fills.push(fill(1, trade.side, trade.quantity, trade.entryPrice, trade.entryTimestamp!, 0));
  if (trade.exitPrice !== null) fills.push(fill(2, opposite(trade.side), trade.quantity, trade.exitPrice, trade.exitTimestamp!, trade.fees));
  return fills;
}

const number = (value?: Decimal) => value?.toNumber() ?? null;

/** Makes a trade follow from its fills. */
export function recompute(trade: TradeDetail, fills: readonly Execution[]): void {
  const sorted = fills.toSorted((a, b) => a.executedAt.localeCompare(b.executedAt));
  const found = previewTrade({
    fills: sorted.map((fill) => ({ side: fill.side, quantity: Decimal.of(fill.quantity), price: Decimal.of(fill.price), fees: Decimal.of(fill.fees) })),
    multiplier: Decimal.of(trade.multiplier),
    stopLoss: trade.stopLoss === null ? undefined : Decimal.of(trade.stopLoss),
    initialRisk: trade.initialRisk === null ? undefined : Decimal.of(trade.initialRisk),
  });
  if (!found || found === 'OVERCLOSED') return;
  const closing = sorted.filter((fill) => fill.side !== sorted[0]!.side);
  const exitTimestamp = closing.at(-1)?.executedAt ?? null;
  Object.assign(trade, {
    side: sorted[0]!.side, status: found.status, quantity: number(found.quantity), closedQuantity: number(found.closedQuantity), entryPrice: number(found.entryPrice), entryTimestamp: sorted[0]!.executedAt,
    exitPrice: number(found.exitPrice), exitTimestamp, fees: number(found.fees), grossPnl: number(found.grossPnl), pnl: number(found.pnl),
    initialRisk: number(found.initialRisk), rMultiple: number(found.rMultiple), returnPct: number(found.returnPct),
    holdSeconds: exitTimestamp && (Date.parse(exitTimestamp) - Date.parse(sorted[0]!.executedAt)) / 1000,
  });
}

interface RoundTrip {
  side: Side;
  quantity: number;
  entryPrice: number;
  entryTimestamp: string;
  exitPrice?: number | null;
  exitTimestamp?: string | null;
  fees?: number | null;
}

type NewFill = Pick<Execution, 'side' | 'quantity' | 'price' | 'executedAt'> & { fees?: number };

export const newFill = (id: string, { fees = 0, ...fill }: NewFill): Execution => ({ id, ...plain, ...fill, fees, charges: { ...charges(0, false), other: fees }, brokerFillId: null, orderId: null, importId: null });

/** The fills that a trade given by its prices stands for. */
export function fillsOfRoundTrip(id: string, trip: RoundTrip): Execution[] {
  const { side, quantity, fees, exitPrice, exitTimestamp } = trip;
  const open = exitPrice === undefined || exitPrice === null;
  const entry = newFill(`${id}-1`, { side, quantity, price: trip.entryPrice, executedAt: trip.entryTimestamp, fees: open ? (fees ?? 0) : 0 });
  return open ? [entry] : [entry, newFill(`${id}-2`, { side: opposite(side), quantity, price: exitPrice, executedAt: exitTimestamp!, fees: fees ?? 0 })];
}
