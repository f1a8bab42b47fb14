import { formatTime } from '@/lib/dates';

/** Which zone the times of a file are read in, and who says so. */
export interface StatementZone {
  zone: string | null;
  source: 'file' | 'broker' | 'chosen' | 'account';
}

interface ZoneClues {
  chosen?: string;
  broker?: string;
  account: string;
  /** A time as the file has it, and the instant it was read as. */
  cell?: string;
  instant?: string | null;
}

const offset = /\d\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
const clock = /(\d{1,2}:\d{2})/;

/** Follows what was really read: a zone counts as the file's when the cell's clock shows the instant there. */
export function statementZone({ chosen, broker, account, cell, instant }: ZoneClues): StatementZone {
  if (cell && offset.test(cell.trim())) return { zone: null, source: 'file' };
  const candidates = [{ zone: broker, source: 'broker' }, { zone: chosen, source: 'chosen' }, { zone: account, source: 'account' }] as const;
  const asked = candidates.filter((one): one is typeof one & { zone: string } => one.zone !== undefined);
  const time = cell && clock.exec(cell)?.[1]?.padStart(5, '0');
  const proven = time && instant ? asked.find(({ zone }) => formatTime(instant, zone) === time) : undefined;
  return proven ?? asked.find(({ source }) => source !== 'broker')!;
}

/** `Asia/Kolkata` reads better as "Asia/Kolkata (UTC+5:30)". */
export function zoneLabel(zone: string): string {
  const part = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts().find(({ type }) => type === 'timeZoneName');
  return part ? `${zone.replaceAll('_', ' ')} (${part.value.replace('GMT', 'UTC')})` : zone;
}

export const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const usual = ['Asia/Kolkata', 'America/New_York', 'America/Chicago', 'Europe/London', 'UTC'];

/** The zones to choose from, the likely ones first. */
export function zoneChoices(likely: readonly string[]): { likely: string[]; all: string[] } {
  return { likely: [...new Set([...likely, ...usual])], all: Intl.supportedValuesOf('timeZone') };
}
