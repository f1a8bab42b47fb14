import { addDays, addMonths, mondayOf, type LocalDate, type YearMonth } from '@/lib/dates';

/** A calendar year: 2026. */
export type Year = string;

interface Window {
  from: LocalDate;
  to: LocalDate;
}

/** The whole ISO weeks that touch the months from the first to the last: what the calendar's totals of weeks are made of. */
function weeksTouching(first: YearMonth, last: YearMonth): Window {
  return { from: mondayOf(`${first}-01`), to: addDays(mondayOf(addDays(`${addMonths(last, 1)}-01`, -1)), 6) };
}

export const monthWindow = (month: YearMonth): Window => weeksTouching(month, month);
export const yearWindow = (year: Year): Window => weeksTouching(`${year}-01`, `${year}-12`);

export const monthsOf = (year: Year): YearMonth[] => Array.from({ length: 12 }, (_, i) => addMonths(`${year}-01`, i));
export const addYears = (year: Year, years: number): Year => String(Number(year) + years).padStart(4, '0');
