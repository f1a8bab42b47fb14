import type { Side } from '@/lib/api-types';
import { Decimal } from '@/lib/decimal';
import { exactJson } from '@/lib/exact-json';
import { instantOf, localTimeOf } from '@/lib/zoned-times';
import type { AssetClass } from '@/lib/trade-words';
import type { Execution, TradeDetail } from './trade-detail';
import { previewTrade, type PreviewFill, type PreviewInput } from './trade-preview';

export interface FillValues {
  side: Side;
  quantity: string;
  price: string;
  executedAt: string;
  fees: string;
}

export type RuleAnswer = 'FOLLOWED' | 'BROKEN' | 'OPEN';

/** What stands in the fields of the form: text, as it was typed; the names are the API's, so that its problems find their field. */
export interface TradeValues {
  /** One entry and one exit, or fill by fill. */
  mode: 'ROUND_TRIP' | 'FILLS';
  accountId: string;
  symbol: string;
  assetClass: AssetClass;
  side: Side;
  quantity: string;
  entryPrice: string;
  entryTimestamp: string;
  exitPrice: string;
  exitTimestamp: string;
  fees: string;
  executions: FillValues[];
  multiplier: string;
  currency: string;
  fxRate: string;
  exchange: string;
  underlying: string;
  expiry: string;
  strike: string;
  right: '' | 'CALL' | 'PUT';
  stopLoss: string;
  target: string;
  resetRisk: boolean;
  strategy: string;
  rules: { rule: string; answer: RuleAnswer }[];
  tags: string[];
  mistakes: string[];
  rating: number;
  notes: string;
}

export const emptyFill = (side: Side, executedAt: string): FillValues => ({ side, quantity: '', price: '', executedAt, fees: '' });

/** A new trade, as most of them begin. */
export function emptyTrade(accountId: string): TradeValues {
  return {
    mode: 'ROUND_TRIP', accountId, symbol: '', assetClass: 'STOCK', side: 'BUY', quantity: '', entryPrice: '', entryTimestamp: '', exitPrice: '', exitTimestamp: '', fees: '',
    executions: [], multiplier: '', currency: '', fxRate: '', exchange: '', underlying: '', expiry: '', strike: '', right: '',
    stopLoss: '', target: '', resetRisk: false, strategy: '', rules: [], tags: [], mistakes: [], rating: 0, notes: '',
  };
}

const digits = (value: number | null | undefined) => (value === null || value === undefined ? '' : Decimal.of(value).toString());
const local = (instant: string | null, zone: string) => (instant ? localTimeOf(instant, zone) : '');

/** A trade as the form shows it. */
export function valuesOf(trade: TradeDetail, zone: string): TradeValues {
  return {
    ...emptyTrade(trade.accountId),
    symbol: trade.symbol, assetClass: trade.assetClass as AssetClass, side: trade.side,
    quantity: digits(trade.quantity), entryPrice: digits(trade.entryPrice), entryTimestamp: local(trade.entryTimestamp, zone),
    exitPrice: digits(trade.exitPrice), exitTimestamp: local(trade.exitTimestamp, zone), fees: digits(trade.fees),
    multiplier: trade.multiplier === 1 ? '' : digits(trade.multiplier), currency: trade.currency ?? '', fxRate: digits(trade.fxRate),
    exchange: trade.exchange ?? '', underlying: trade.underlying ?? '', expiry: trade.expiry ?? '', strike: digits(trade.strike), right: trade.right ?? '',
    stopLoss: digits(trade.stopLoss), target: digits(trade.target), strategy: trade.strategy ?? '',
    rules: (trade.rules ?? []).map(({ rule, followed }) => ({ rule, answer: followed ? 'FOLLOWED' : 'BROKEN' })),
    tags: trade.tags, mistakes: trade.mistakes ?? [], rating: trade.rating ?? 0, notes: trade.notes ?? '',
  };
}

const text = (value: string) => value.trim() || null;
const number = (value: string) => (value.trim() ? (Decimal.parse(value) ?? null) : null);
const optional = ({ assetClass }: TradeValues) => ({ option: assetClass === 'OPTION', derivative: assetClass === 'OPTION' || assetClass === 'FUTURE' || assetClass === 'COMMODITY' });

/** What may be said of a trade besides its prices, quantity and times. */
function described(values: TradeValues) {
  const { option, derivative } = optional(values);
  return {
    accountId: values.accountId || null, symbol: values.symbol.trim(), assetClass: values.assetClass,
    multiplier: number(values.multiplier) ?? Decimal.one, currency: text(values.currency), fxRate: number(values.fxRate), exchange: text(values.exchange),
    underlying: derivative ? text(values.underlying) : null, expiry: derivative ? text(values.expiry) : null,
    strike: option ? number(values.strike) : null, right: option ? text(values.right) : null,
    stopLoss: number(values.stopLoss), target: number(values.target), strategy: text(values.strategy),
    rules: values.rules.flatMap(({ rule, answer }) => (answer === 'OPEN' ? [] : [{ rule, followed: answer === 'FOLLOWED' }])),
    tags: values.tags, mistakes: values.mistakes, rating: values.rating || null, notes: values.notes.trim() ? values.notes : null,
  };
}

/** A fill, as the API wants to hear it. */
export const fillRequest = (fill: FillValues, zone: string) => ({
  side: fill.side, quantity: number(fill.quantity), price: number(fill.price), executedAt: instantOf(fill.executedAt, zone) ?? null, fees: number(fill.fees) ?? Decimal.zero,
});

/** What the form says, as the API wants to hear it. */
function requestOf(values: TradeValues, zone: string): Record<string, unknown> {
  if (values.mode === 'FILLS') return { ...described(values), executions: values.executions.map((fill) => fillRequest(fill, zone)) };
  return {
    ...described(values), side: values.side, quantity: number(values.quantity), entryPrice: number(values.entryPrice), entryTimestamp: instantOf(values.entryTimestamp, zone) ?? null,
    exitPrice: number(values.exitPrice), exitTimestamp: instantOf(values.exitTimestamp, zone) ?? null, fees: number(values.fees),
  };
}

/** Only what was changed: the rest of the trade stays as it is, to the last digit, whoever changes it meanwhile. */
export function patchOf(before: TradeValues, after: TradeValues, zone: string): Record<string, unknown> {
  const old = requestOf(before, zone);
  const changed = Object.entries(requestOf(after, zone)).filter(([name, value]) => exactJson(value) !== exactJson(old[name]));
  return { ...Object.fromEntries(changed), ...(after.resetRisk && { resetRisk: true }) };
}

/** Without what nobody filled in. */
export function creationOf(values: TradeValues, zone: string): Record<string, unknown> {
  const said = Object.entries(requestOf(values, zone)).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(said);
}

/** What the preview needs, as soon as there is enough of it; a fill half typed is not there yet. */
export function previewOf(values: TradeValues, more: Pick<PreviewInput, 'initialRisk' | 'lotMethod'>) {
  const fills = values.mode === 'FILLS' ? inTime(values.executions) : roundTrip(values);
  const complete = fills.map((fill) => previewFill(fill)).filter((fill) => fill !== undefined);
  const multiplier = number(values.multiplier) ?? Decimal.one;
  return previewTrade({ fills: complete, multiplier, stopLoss: number(values.stopLoss) ?? undefined, target: number(values.target) ?? undefined, ...more });
}

/**
 * Fills in the order the server takes them: by time, those of one instant as they were typed; of those that name only a day,
 * at its beginning, openings before closings. One without a time yet stays behind the one it was typed after.
 */
function inTime(fills: readonly FillValues[]): FillValues[] {
  let before = '';
  const placed = fills.map((fill) => {
    const dayOnly = fill.executedAt.length === '2026-11-20'.length;
    before = fill.executedAt ? fill.executedAt.padEnd('2026-11-20T'.length, 'T').padEnd('2026-11-20T10'.length, '00').padEnd('2026-11-20T10:15:00'.length, ':00') : before;
    return { fill, at: before, rank: Number(dayOnly && fill.side !== fills[0]!.side) };
  });
  return placed.toSorted((a, b) => a.at.localeCompare(b.at) || a.rank - b.rank).map(({ fill }) => fill);
}

/** The fees of a round trip stand on its closing fill, while it is open on the opening one. */
function roundTrip({ side, quantity, entryPrice, exitPrice, fees, entryTimestamp, exitTimestamp }: TradeValues): FillValues[] {
  const entry = { side, quantity, price: entryPrice, executedAt: entryTimestamp, fees };
  if (!exitPrice.trim()) return [entry];
  return [{ ...entry, fees: '' }, { side: side === 'BUY' ? 'SELL' : 'BUY', quantity, price: exitPrice, executedAt: exitTimestamp, fees }];
}

function previewFill({ side, quantity, price, fees }: FillValues): PreviewFill | undefined {
  const [much, at] = [Decimal.parse(quantity), Decimal.parse(price)];
  return much && at && much.sign > 0 ? { side, quantity: much, price: at, fees: Decimal.parse(fees) ?? Decimal.zero } : undefined;
}

/** Whether a trade follows from fills a broker reported or a person entered one by one: those are changed, not the trade. */
export function madeOfFills(executions: readonly Execution[]): boolean {
  return executions.length > 2 || executions.some((fill) => fill.brokerFillId !== null) || (executions.length === 2 && executions[0]!.side === executions[1]!.side);
}

