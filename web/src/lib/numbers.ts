const minus = '−';

const decimals = (digits: number) => new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const twoDecimals = decimals(2);
const oneDecimal = decimals(1);
const whole = new Intl.NumberFormat('en-IN');
const upToEight = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 8 });

/** A true minus sign, and none before what rounds to nothing. */
function withMinus(text: string): string {
  return text.replace('-', /[1-9]/.test(text) ? minus : '');
}

/** A ratio such as the profit factor: 1.25. */
export function formatRatio(ratio: number): string {
  return withMinus(twoDecimals.format(ratio));
}

/** A fraction as a percentage: 0.518 is 51.8%. */
export function formatPercent(fraction: number): string {
  return withMinus(`${oneDecimal.format(fraction * 100)}%`);
}

/** A multiple of the initial risk: +1.50 R. */
export function formatR(multiple: number): string {
  return `${multiple > 0 ? '+' : ''}${withMinus(twoDecimals.format(multiple))} R`;
}

/** The same in a cell whose heading names the unit: +1.5. */
export function formatShortR(multiple: number): string {
  return `${multiple > 0 ? '+' : ''}${withMinus(oneDecimal.format(multiple))}`;
}

export function formatCount(count: number): string {
  return whole.format(count);
}

/** "1 trade", "2 trades", "1,200 trades". */
export const countOf = (n: number, one: string) => `${formatCount(n)} ${one}${n === 1 ? '' : 's'}`;

/** Quantities and prices keep the decimals they came with. */
export function formatQuantity(quantity: number): string {
  return withMinus(upToEight.format(quantity));
}

/** Prices show at least two decimals. */
export function formatPrice(price: number): string {
  return withMinus(new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 8 }).format(price));
}
