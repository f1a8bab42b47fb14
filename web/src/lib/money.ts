const minus = '−';

/** What stands in place of an amount while amounts are hidden. */
export const hiddenAmount = '••••';

/** Indian currencies group by lakh and crore, all others by thousands. */
function localeOf(currency: string): string {
  return currency === 'INR' ? 'en-IN' : 'en-US';
}

const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency}${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const created = new Intl.NumberFormat(localeOf(currency), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Currencies of four or five letters (crypto) are unknown to Intl: they follow the number as text.
    ...(currency.length === 3 && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  });
  formats.set(key, created);
  return created;
}

function signed(amount: number, text: string, sign: Sign): string {
  if (amount < 0 && /[1-9]/.test(text)) return minus + text;
  return amount > 0 && sign === 'always' ? `+${text}` : text;
}

function withCode(text: string, currency: string): string {
  return currency.length === 3 ? text : `${text} ${currency}`;
}

/** `always` writes a plus before gains, so that colour is never the only sign. */
export type Sign = 'always' | 'negative';

/** ₹12,34,567.80 or $1,234,567.80; a true minus sign for losses. */
export function formatMoney(amount: number, currency: string, sign: Sign = 'negative'): string {
  const text = withCode(format(currency, 2).format(Math.abs(amount)), currency);
  return signed(amount, text, sign);
}

/** Whole units, for axes and large figures. */
export function formatWholeMoney(amount: number, currency: string, sign: Sign = 'negative'): string {
  const text = withCode(format(currency, 0).format(Math.abs(amount)), currency);
  return signed(amount, text, sign);
}

type Step = readonly [size: number, suffix: string];
const indianSteps: readonly Step[] = [[1e7, 'Cr'], [1e5, 'L'], [1e3, 'K']];
const westernSteps: readonly Step[] = [[1e9, 'B'], [1e6, 'M'], [1e3, 'K']];

/** `digits` decimals, less where the number is long enough without them. */
function compact(amount: number, currency: string, digits: 1 | 2): string {
  const size = Math.abs(amount);
  const steps = currency === 'INR' ? indianSteps : westernSteps;
  const step = steps.find(([from]) => size >= from * 0.9995);
  if (!step) return size.toFixed(0);
  const scaled = size / step[0];
  return Number(scaled.toFixed(scaled >= 9.995 * 10 ** (digits - 1) ? digits - 1 : digits)) + step[1];
}

/** ₹14.25L: short and still exact enough for an axis. */
export function formatCompactMoney(amount: number, currency: string, sign: Sign = 'negative'): string {
  const symbol = currency.length === 3 ? format(currency, 0).format(0).replace(/[\d\s]/g, '') : '';
  return signed(amount, withCode(symbol + compact(amount, currency, 2), currency), sign);
}

/** 2.3K, 1.2L or 3.4Cr: as little as fits into a cell whose heading names the currency. */
export function formatShortNumber(amount: number, currency: string, sign: Sign = 'negative'): string {
  return signed(amount, compact(amount, currency, 1), sign);
}
