import { describe, expect, it } from 'vitest';
import { formatCompactMoney, formatMoney, formatShortNumber, formatWholeMoney } from '../money';

describe('money', () => {
  it('groups rupees by lakh and crore', () => {
    expect(formatMoney(12_345_678.9, 'INR')).toBe('₹1,23,45,678.90');
    expect(formatWholeMoney(100_000, 'INR')).toBe('₹1,00,000');
  });

  it('groups other currencies by thousands', () => {
    expect(formatMoney(1_234_567.8, 'USD')).toBe('$1,234,567.80');
  });

  it('writes losses with a true minus and gains, where asked, with a plus', () => {
    expect(formatMoney(-1234.5, 'INR')).toBe('−₹1,234.50');
    expect(formatMoney(1234.5, 'INR', 'always')).toBe('+₹1,234.50');
    expect(formatMoney(0, 'INR', 'always')).toBe('₹0.00');
  });

  it('writes no minus before what rounds to nothing', () => {
    expect(formatMoney(-0.004, 'INR')).toBe('₹0.00');
  });

  it('writes the code of a currency Intl does not know after the number', () => {
    expect(formatMoney(-12.5, 'USDT')).toBe('−12.50 USDT');
  });

  it.each([
    [999, '₹999'],
    [1_250, '₹1.25K'],
    [99_999, '₹1L'],
    [1_525_000, '₹15.25L'],
    [34_000_000, '₹3.4Cr'],
    [-250_000, '−₹2.5L'],
  ])('shortens %d rupees to %s', (amount, text) => {
    expect(formatCompactMoney(amount, 'INR')).toBe(text);
  });

  it('shortens dollars by thousands and millions', () => {
    expect(formatCompactMoney(1_200_000, 'USD')).toBe('$1.2M');
  });

  it.each([[2_340, '+2.3K'], [12_400, '+12K'], [-120_000, '−1.2L'], [480, '+480']])('shortens %d to %s for a cell', (amount, text) => {
    expect(formatShortNumber(amount, 'INR', 'always')).toBe(text);
  });
});
