import { ApiError } from '@/lib/api-error';

const unit = (name: 'second' | 'minute' | 'hour') => new Intl.NumberFormat('en', { style: 'unit', unit: name, unitDisplay: 'long' });
const seconds = unit('second');
const minutes = unit('minute');
const hours = unit('hour');
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "30 minutes", never less than it is. */
export function inWords(wait: number): string {
  if (wait < 90) return seconds.format(Math.ceil(wait));
  if (wait < 5400) return minutes.format(Math.ceil(wait / 60));
  return hours.format(Math.ceil(wait / 3600));
}

/** When the server will listen again, by its own word; nothing when it did not say. */
export function waitText(error: Error, now = Date.now()): string {
  if (!(error instanceof ApiError) || !error.retryAfter) return '';
  const until = error.retryAfter < 90 ? '' : `, at ${clock.format(now + error.retryAfter * 1000)}`;
  return `Try again in ${inWords(error.retryAfter)}${until}.`;
}
