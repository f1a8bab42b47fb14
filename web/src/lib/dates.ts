/** A local date of the workspace, as the API writes it: 2026-11-20. */
export type LocalDate = string;
/** A calendar month: 2026-11. */
export type YearMonth = string;

const day = 86_400_000;

/** A local date has no zone: it is read and shown as UTC so that the browser's own zone never moves it. */
function utc(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function local(date: Date): LocalDate {
  return date.toISOString().slice(0, 10);
}

const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const dayMonthYear = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
const dayMonth = inUtc({ day: 'numeric', month: 'short' });
const weekdayAndDate = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const monthYear = inUtc({ month: 'long', year: 'numeric' });
const shortMonth = inUtc({ month: 'short' });

export const formatDate = (date: LocalDate) => dayMonthYear.format(utc(date));
export const formatShortDate = (date: LocalDate) => dayMonth.format(utc(date));
export const formatLongDate = (date: LocalDate) => weekdayAndDate.format(utc(date));
export const formatMonth = (month: YearMonth) => monthYear.format(utc(`${month}-01`));
export const formatShortMonth = (date: LocalDate) => `${shortMonth.format(utc(date))} ’${date.slice(2, 4)}`;

/** Milliseconds of a local date, for the horizontal axis of a chart. */
export const timeOf = (date: LocalDate) => utc(date).getTime();
export const dateOf = (time: number): LocalDate => local(new Date(time));

/** The local date of an instant in a zone: what a trader in that zone calls that day. */
export function dateInZone(instant: Date | string, zone: string): LocalDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}

/** "20 Nov 2026, 15:29" in the given zone. */
export function formatInstant(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
  }).format(new Date(instant));
}

/** "15:29" in the given zone. */
export function formatTime(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** What a zone is called beside its times: "India Standard Time" is long and IST means several; the city says enough. */
export function zoneName(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

export const monthOf = (date: LocalDate): YearMonth => date.slice(0, 7);
export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(timeOf(date) + days * day);

export function addMonths(month: YearMonth, months: number): YearMonth {
  const first = utc(`${month}-01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return monthOf(local(first));
}

/** Monday is 0, as weeks are ISO weeks. */
const weekday = (date: LocalDate) => (utc(date).getUTCDay() + 6) % 7;

/** The Monday a date's week begins with. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, -weekday(date));

/** The weeks of a month, Monday to Sunday, whole: the first and last reach into the months beside. */
export function weeksOf(month: YearMonth): LocalDate[][] {
  const first = `${month}-01`;
  const next = `${addMonths(month, 1)}-01`;
  const weeks: LocalDate[][] = [];
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, offset) => addDays(monday, offset)));
  }
  return weeks;
}

/** The ISO week a date belongs to: 2026-W47; the year is that of the week's Thursday. */
export function isoWeek(date: LocalDate): string {
  const thursday = addDays(date, 3 - weekday(date));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((timeOf(thursday) - timeOf(`${year}-01-01`)) / (7 * day));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
