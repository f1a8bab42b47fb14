import type { LotMethod, Side } from '@/lib/api-types';
import { Decimal } from '../../../lib/decimal';

export interface PreviewFill {
  side: Side;
  quantity: Decimal;
  price: Decimal;
  fees: Decimal;
}

export interface PreviewInput {
  /** In the order they happened; the first one opens the trade. */
  fills: readonly PreviewFill[];
  multiplier: Decimal;
  lotMethod?: LotMethod;
  stopLoss?: Decimal;
  target?: Decimal;
  /** The risk that was fixed when the stop was first set; it does not follow a stop that is moved. */
  initialRisk?: Decimal;
}

export interface TradePreview {
  status: 'OPEN' | 'CLOSED';
  quantity: Decimal;
  closedQuantity: Decimal;
  entryPrice: Decimal;
  exitPrice?: Decimal;
  /** Of the closed part; undefined while nothing is closed. */
  grossPnl?: Decimal;
  pnl?: Decimal;
  /** All fees of the trade; of them `pnl` has those of the closed part. */
  fees: Decimal;
  initialRisk?: Decimal;
  rMultiple?: Decimal;
  returnPct?: Decimal;
  /** How often the risk the target would bring. */
  plannedR?: Decimal;
}

interface Lot {
  quantity: Decimal;
  value: Decimal;
  fees: Decimal;
}

const places = 8;
const sum = (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value), Decimal.zero);

/** The part of an amount that belongs to so much of a quantity; the whole of it is exact. */
const share = (amount: Decimal, of: Decimal, whole: Decimal) => (of.compare(whole) === 0 ? amount : amount.times(of).dividedBy(whole, places));

/**
 * What a trade will come to, as the API will say once it is saved: gross on the closed quantity, entry fees realised pro rata,
 * R on the initial stop. Undefined while there is nothing to compute, 'OVERCLOSED' when more is closed than was opened.
 */
export function previewTrade({ fills, multiplier, lotMethod = 'FIFO', ...plan }: PreviewInput): TradePreview | 'OVERCLOSED' | undefined {
  const [first] = fills;
  if (!first) return undefined;
  const closed: { entry: Decimal; exit: Decimal; fees: Decimal; quantity: Decimal }[] = [];
  const lots: Lot[] = [];
  for (const { side, quantity, price, fees } of fills) {
    if (side === first.side) {
      open(lots, { quantity, value: quantity.times(price), fees }, lotMethod);
      continue;
    }
    const taken = take(lots, quantity, lotMethod);
    if (!taken) return 'OVERCLOSED';
    closed.push({ entry: taken.value, exit: quantity.times(price), fees: taken.fees.plus(fees), quantity });
  }
  const opening = fills.filter(({ side }) => side === first.side);
  const quantity = sum(opening.map((fill) => fill.quantity));
  const entryPrice = sum(opening.map((fill) => fill.quantity.times(fill.price))).dividedBy(quantity);
  const closedQuantity = sum(closed.map((part) => part.quantity));
  const status = closedQuantity.compare(quantity) === 0 ? 'CLOSED' : 'OPEN';
  const fees = sum(fills.map((fill) => fill.fees));
  const risk = plan.initialRisk ?? (plan.stopLoss && entryPrice.minus(plan.stopLoss).abs().times(quantity).times(multiplier));
  const initialRisk = risk?.sign === 0 ? undefined : risk;
  const reward = plan.target && entryPrice.minus(plan.target).abs().times(quantity).times(multiplier);
  const base = { status, quantity, closedQuantity, entryPrice, fees, initialRisk, plannedR: initialRisk && reward?.dividedBy(initialRisk, 4) } as const;
  if (closed.length === 0) return base;

  const entry = sum(closed.map((part) => part.entry)).times(multiplier);
  const exit = sum(closed.map((part) => part.exit)).times(multiplier);
  const grossPnl = first.side === 'BUY' ? exit.minus(entry) : entry.minus(exit);
  const pnl = grossPnl.minus(sum(closed.map((part) => part.fees)));
  return {
    ...base, grossPnl, pnl,
    exitPrice: sum(closed.map((part) => part.exit)).dividedBy(closedQuantity),
    rMultiple: status === 'CLOSED' ? initialRisk && pnl.dividedBy(initialRisk, places) : undefined,
    returnPct: status === 'CLOSED' && entry.sign !== 0 ? pnl.dividedBy(entry, places) : undefined,
  };
}

/** Under AVERAGE all that is open is one pool. */
function open(lots: Lot[], lot: Lot, method: LotMethod): void {
  const [pool] = lots;
  if (method !== 'AVERAGE' || !pool) {
    lots.push(lot);
    return;
  }
  lots[0] = { quantity: pool.quantity.plus(lot.quantity), value: pool.value.plus(lot.value), fees: pool.fees.plus(lot.fees) };
}

/** Takes a quantity out of what is open; undefined when there is less. */
function take(lots: Lot[], wanted: Decimal, method: LotMethod): Lot | undefined {
  let missing = wanted;
  let value = Decimal.zero;
  let fees = Decimal.zero;
  while (missing.sign > 0) {
    const lot = method === 'LIFO' ? lots.pop() : lots.shift();
    if (!lot) return undefined;
    const quantity = lot.quantity.compare(missing) > 0 ? missing : lot.quantity;
    const part = { value: share(lot.value, quantity, lot.quantity), fees: share(lot.fees, quantity, lot.quantity) };
    value = value.plus(part.value);
    fees = fees.plus(part.fees);
    missing = missing.minus(quantity);
    const rest = { quantity: lot.quantity.minus(quantity), value: lot.value.minus(part.value), fees: lot.fees.minus(part.fees) };
    if (rest.quantity.sign === 0) continue;
    if (method === 'LIFO') lots.push(rest);
    else lots.unshift(rest);
  }
  return { quantity: wanted, value, fees };
}
