import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateInZone, formatDate, formatInstant, isoWeek, weeksOf } from '../dates';

// These run with the zone America/New_York: none of it may shine through.
describe('dates', () => {
  it('tells the day of an instant in the zone of the workspace', () => {
    expect(dateInZone('2026-11-19T18:29:59Z', 'Asia/Kolkata')).toBe('2026-11-19');
    expect(dateInZone('2026-11-19T18:30:00Z', 'Asia/Kolkata')).toBe('2026-11-20');
    expect(dateInZone('2026-11-19T18:30:00Z', 'UTC')).toBe('2026-11-19');
  });

  it('writes a local date as it is, wherever the browser stands', () => {
    expect(formatDate('2026-11-01')).toBe('1 Nov 2026');
  });

  it('writes an instant in the zone of the workspace, across midnight and summer time', () => {
    expect(formatInstant('2026-11-19T18:45:00Z', 'Asia/Kolkata')).toBe('20 Nov 2026, 00:15');
    expect(formatInstant('2026-07-01T13:30:00Z', 'America/New_York')).toBe('1 Jul 2026, 09:30');
  });

  it('adds days and months across the ends of years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });

  it('shows whole weeks from Monday to Sunday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]![0]).toBe('2026-10-26');
    expect(weeks.at(-1)!.at(-1)).toBe('2026-12-06');
    expect(weeks).toHaveLength(6);
  });

  it('shows four weeks where a month is exactly that', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it.each([['2026-11-20', '2026-W47'], ['2027-01-01', '2026-W53'], ['2024-12-30', '2025-W01']])('puts %s into the week %s', (date, week) => {
    expect(isoWeek(date)).toBe(week);
  });
});
