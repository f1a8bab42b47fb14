import type { EquityPoint } from '@/lib/api-types';
import { isoWeek, monthOf, type LocalDate, type YearMonth } from '@/lib/dates';
import { Decimal } from '@/lib/decimal';
import type { Year } from './calendar-window';
import type { Closed } from './use-closed-by';

/** What a day, a week, a month or a year came to. */
export interface Outcome {
  /** What lots realised, of open trades too. */
  pnl: number;
  /** How many trades closed. */
  n: number;
}

export interface YearDay extends Outcome {
  winRate: number | null;
  /** The mean R of the trades closed that have a known risk. */
  meanR: number | null;
}

export interface CalendarYear {
  days: ReadonlyMap<LocalDate, YearDay>;
  weeks: ReadonlyMap<string, Outcome>;
  months: ReadonlyMap<YearMonth, Outcome>;
  total: Outcome;
  /** Days of the year with realised P&L or a closed trade, and those of them that ended above zero. */
  tradingDays: number;
  winningDays: number;
}

/** Adds up as the API does, exactly, so that a week here shows the digits it has in the month's calendar. */
class Sum {
  private pnl = Decimal.zero;
  private n = 0;

  add(day: Outcome): void {
    this.pnl = this.pnl.plus(Decimal.of(day.pnl));
    this.n += day.n;
  }

  outcome(): Outcome {
    return { pnl: this.pnl.toNumber(), n: this.n };
  }
}

/** A year from the daily points of its equity curve, which are what lots realised, and its closed trades by day. */
export function calendarYear(year: Year, points: readonly EquityPoint[], closed: ReadonlyMap<string, Closed>): CalendarYear {
  const days = daysOf(points, closed);
  const [weeks, months, total] = [new Map<string, Sum>(), new Map<YearMonth, Sum>(), new Sum()];
  const shown = [...days].filter(([date]) => date.startsWith(year));
  for (const [date, day] of days) addTo(weeks, isoWeek(date), day);
  for (const [date, day] of shown) {
    addTo(months, monthOf(date), day);
    total.add(day);
  }
  return {
    days, weeks: outcomes(weeks), months: outcomes(months), total: total.outcome(),
    tradingDays: shown.length, winningDays: shown.filter(([, { pnl }]) => pnl > 0).length,
  };
}

function daysOf(points: readonly EquityPoint[], closed: ReadonlyMap<string, Closed>): Map<LocalDate, YearDay> {
  const days = new Map<LocalDate, YearDay>(points.map(({ date, pnl }) => [date, { pnl, n: 0, winRate: null, meanR: null }]));
  for (const [date, { n, winRate, expectancyR }] of closed) days.set(date, { pnl: days.get(date)?.pnl ?? 0, n, winRate, meanR: expectancyR });
  return new Map([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function addTo(sums: Map<string, Sum>, key: string, day: Outcome): void {
  const sum = sums.get(key) ?? new Sum();
  sum.add(day);
  sums.set(key, sum);
}

const outcomes = (sums: ReadonlyMap<string, Sum>) => new Map([...sums].map(([key, sum]) => [key, sum.outcome()]));
