import { expect, it } from 'vitest';
import { linear, nearest, niceTicks, spread } from '../scale';

it('covers what lies between low and high with round values', () => {
  expect(niceTicks(1_413_000, 1_531_000, 4)).toEqual([1_400_000, 1_450_000, 1_500_000, 1_550_000]);
  expect(niceTicks(-0.0653, 0, 2)).toEqual([-0.1, -0.05, 0]);
});

it('makes an axis for a single value', () => {
  expect(niceTicks(0, 0, 2)).toEqual([0, 0.5, 1]);
});

it('maps a domain that has no extent to its start', () => {
  expect(linear([5, 5], [10, 90])(5)).toBe(10);
});

it('finds the nearest of ascending values', () => {
  expect(nearest([0, 10, 20, 30], 14)).toBe(1);
  expect(nearest([0, 10, 20, 30], 999)).toBe(3);
  expect(nearest([7], -3)).toBe(0);
});

it('spreads labels evenly over a range, on whole steps and without more of them than there are', () => {
  expect(spread(0, 80, 1, 4)).toEqual([10, 30, 50, 70]);
  expect(spread(100, 102, 1, 8)).toEqual([100, 101, 102]);
  expect(spread(5, 5, 1, 8)).toEqual([5]);
});
