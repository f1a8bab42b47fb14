/** What a date-and-time input holds: 2026-11-20T10:15, with seconds where there are some. */
type LocalDateTime = string;

const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** The wall clock of a zone at an instant. */
export function localTimeOf(instant: string | Date, zone: string): LocalDateTime {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts }).format(new Date(instant)).replace(' ', 'T');
  return shown.endsWith(':00') ? shown.slice(0, -3) : shown;
}

/**
 * The instant at which the clock of a zone shows this time; undefined for what is no time. In the hour a clock is put back
 * the first of the two is meant; a time that is skipped becomes the one as long after the change.
 */
export function instantOf(local: LocalDateTime, zone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(local)) return undefined;
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const candidates = [asUtc - day, asUtc + day].map((near) => asUtc - offsetAt(near, zone));
  const fitting = candidates.filter((time) => time + offsetAt(time, zone) === asUtc);
  return new Date(fitting.length ? Math.min(...fitting) : Math.max(...candidates)).toISOString().replace('.000Z', 'Z');
}

const day = 86_400_000;

/** How far a zone's clock is ahead of UTC. */
function offsetAt(time: number, zone: string): number {
  const whole = time - (time % 1000);
  return Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts }).format(whole).replace(' ', 'T')}Z`) - whole;
}
