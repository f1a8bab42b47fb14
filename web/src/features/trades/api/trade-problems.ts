import type { FieldProblem } from '@/lib/api-error';
import { Decimal } from '@/lib/decimal';
import { instantOf } from '@/lib/zoned-times';
import type { FillValues, TradeValues } from './trade-values';

type Sign = 'positive' | 'notNegative';

const mayBeNegative = new Set(['OPTION', 'FUTURE', 'COMMODITY']);

/** What is surely wrong with what was typed, in the shape the API tells it, so that both stand at their fields alike. */
export function problemsOf(values: TradeValues, zone: string): FieldProblem[] {
  return [...instrumentProblems(values, zone), ...pricesProblems(values, zone), ...planProblems(values, zone)];
}

/** What can be wrong with a trade whose instrument, prices and times follow from its fills. */
export function planProblems(values: TradeValues, zone: string): FieldProblem[] {
  const found = new Problems(zone);
  const sign = signOf(values);
  found.number('stopLoss', values.stopLoss, sign);
  found.number('target', values.target, sign);
  return found.all;
}

function pricesProblems(values: TradeValues, zone: string): FieldProblem[] {
  const found = new Problems(zone);
  if (values.mode === 'FILLS') fillsOf(values, found);
  else roundTripOf(values, found);
  return found.all;
}

function instrumentProblems(values: TradeValues, zone: string): FieldProblem[] {
  const found = new Problems(zone);
  found.required('symbol', values.symbol);
  found.number('multiplier', values.multiplier, 'positive');
  found.number('fxRate', values.fxRate, 'positive');
  if (values.assetClass === 'OPTION') found.number('strike', values.strike, 'positive');
  if (values.currency && !/^[A-Z]{3,5}$/.test(values.currency)) found.add('currency', 'Three to five capitals, such as INR.');
  return found.all;
}

/** What is wrong with one fill; `at` is where it stands. */
export function fillProblems(fill: FillValues, zone: string, at = ''): FieldProblem[] {
  const found = new Problems(zone);
  fillOf(fill, found, at, false);
  return found.all;
}

const signOf = ({ assetClass }: TradeValues): Sign | undefined => (mayBeNegative.has(assetClass) ? undefined : 'notNegative');

function roundTripOf(values: TradeValues, found: Problems): void {
  const sign = signOf(values);
  found.requiredNumber('quantity', values.quantity, 'positive');
  found.requiredNumber('entryPrice', values.entryPrice, sign);
  found.time('entryTimestamp', values.entryTimestamp);
  found.number('exitPrice', values.exitPrice, sign);
  found.number('fees', values.fees);
  if (values.exitPrice.trim() && !values.exitTimestamp) found.add('exitTimestamp', 'When was it closed? Leave both empty while it is open.');
  if (values.exitTimestamp && !values.exitPrice.trim()) found.add('exitPrice', 'At which price? Leave both empty while it is open.');
  if (values.exitTimestamp && values.entryTimestamp && values.exitTimestamp < values.entryTimestamp) found.add('exitTimestamp', 'This is before the entry.');
}

function fillsOf(values: TradeValues, found: Problems): void {
  const notNegative = !mayBeNegative.has(values.assetClass);
  values.executions.forEach((fill, i) => fillOf(fill, found, `executions[${i}].`, notNegative));
}

function fillOf(fill: FillValues, found: Problems, at: string, notNegative: boolean): void {
  found.requiredNumber(`${at}quantity`, fill.quantity, 'positive');
  found.requiredNumber(`${at}price`, fill.price, notNegative ? 'notNegative' : undefined);
  found.time(`${at}executedAt`, fill.executedAt);
  found.number(`${at}fees`, fill.fees);
}

class Problems {
  readonly all: FieldProblem[] = [];

  constructor(private readonly zone: string) {}

  add(field: string, message: string): void {
    this.all.push({ field, message });
  }

  required(field: string, value: string): void {
    if (!value.trim()) this.add(field, 'This is needed.');
  }

  time(field: string, value: string): void {
    if (!instantOf(value, this.zone)) this.add(field, 'Enter a date and a time.');
  }

  requiredNumber(field: string, value: string, sign?: Sign): void {
    this.required(field, value);
    this.number(field, value, sign);
  }

  number(field: string, value: string, sign?: Sign): void {
    if (!value.trim()) return;
    const read = Decimal.parse(value);
    if (!read) this.add(field, 'Enter a number such as 1,234.50.');
    else if (sign === 'positive' && read.sign <= 0) this.add(field, 'Must be more than zero.');
    else if (sign === 'notNegative' && read.sign < 0) this.add(field, 'Must not be negative.');
    else if (read.places > 8) this.add(field, 'At most eight decimals.');
  }
}
