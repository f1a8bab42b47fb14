import { describe, expect, it } from 'vitest';
import type { EquityPoint } from '@/lib/api-types';
import { calendarYear } from '../api/calendar-year';
import { monthWindow, yearWindow } from '../api/calendar-window';
import { strengthOf } from '../components/strength-of';

const point = (date: string, pnl: number) => ({ date, pnl }) as EquityPoint;
const closed = (n: number, expectancyR: number | null = null) => ({ n, winRate: 1, expectancyR });

describe('the window of a calendar', () => {
  it('is the whole weeks that touch the year', () => {
    expect(yearWindow('2026')).toEqual({ from: '2025-12-29', to: '2027-01-03' });
    expect(yearWindow('2024')).toEqual({ from: '2024-01-01', to: '2025-01-05' });
  });

  it('is the whole weeks that touch the month', () => {
    expect(monthWindow('2026-11')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(monthWindow('2027-02')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });
});

describe('a calendar year', () => {
  const points = [point('2025-12-30', 5), point('2026-01-02', 0.1), point('2026-01-05', 0.2), point('2026-02-27', -0.30000001), point('2027-01-02', 7)];
  const year = calendarYear('2026', points, new Map([['2025-12-30', closed(1)], ['2026-01-02', closed(2, 0.5)], ['2026-02-27', closed(1, -1)]]));

  it('adds days up exactly, never as floats', () => {
    expect(year.months.get('2026-01')).toEqual({ pnl: 0.3, n: 2 });
    expect(year.total).toEqual({ pnl: -0.00000001, n: 3 });
  });

  it('counts days beside it in their weeks and nowhere else', () => {
    expect(year.weeks.get('2026-W01')).toEqual({ pnl: 5.1, n: 3 });
    expect(year.weeks.get('2026-W53')).toEqual({ pnl: 7, n: 0 });
    expect([...year.months.keys()]).toEqual(['2026-01', '2026-02']);
  });

  it('knows days on which only a part of an open trade was realised', () => {
    expect(year.days.get('2026-01-05')).toEqual({ pnl: 0.2, n: 0, winRate: null, meanR: null });
    expect([year.tradingDays, year.winningDays]).toEqual([3, 2]);
  });

  it('is empty without trades', () => {
    expect(calendarYear('2026', [], new Map())).toMatchObject({ total: { pnl: 0, n: 0 }, tradingDays: 0 });
  });
});

describe('the strength of a colour', () => {
  it('is full for the strongest and none where nothing is', () => {
    expect([strengthOf(-9, 9), strengthOf(1, 4), strengthOf(0, 0)]).toEqual([1, 0.5, 0]);
  });
});
