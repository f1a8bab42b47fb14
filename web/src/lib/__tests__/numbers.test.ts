import { expect, it } from 'vitest';
import { formatDuration } from '../durations';
import { formatBytes, formatPercent, formatPrice, formatQuantity, formatR, formatRatio } from '../numbers';

it('writes fractions as percentages', () => {
  expect(formatPercent(0.5184)).toBe('51.8%');
  expect(formatPercent(-0.169375)).toBe('−16.9%');
  expect(formatPercent(-0.0001)).toBe('0.0%');
});

it('writes ratios and multiples of risk with two decimals', () => {
  expect(formatRatio(1.246945813059)).toBe('1.25');
  expect(formatR(1.5)).toBe('+1.50 R');
  expect(formatR(-1)).toBe('−1.00 R');
});

it('keeps the decimals of quantities and prices', () => {
  expect(formatQuantity(0.00012345)).toBe('0.00012345');
  expect(formatPrice(150_000)).toBe('1,50,000.00');
});

it.each([[0, '0s'], [59, '59s'], [61, '1m 1s'], [3600, '1h'], [93_600, '1d 2h']])('writes %d seconds as %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

it.each([[0, '0 KB'], [1, '1 KB'], [91_833, '90 KB'], [1_048_576, '1.0 MB'], [5_368_709_120, '5.0 GB']])('writes %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
