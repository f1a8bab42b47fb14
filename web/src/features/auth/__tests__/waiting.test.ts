import { describe, expect, it } from 'vitest';
import { ApiError } from '@/lib/api-error';
import { inWords, waitText } from '../components/waiting';

const refused = (retryAfter?: number) => new ApiError(429, 'RATE_LIMITED', 'Too many.', [], undefined, retryAfter);

describe('how long to wait', () => {
  it.each([[1, '1 second'], [45, '45 seconds'], [91, '2 minutes'], [1800, '30 minutes'], [1801, '31 minutes'], [7200, '2 hours']])('is told in words for %d seconds', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });

  it('names the hour when it is long', () => {
    expect(waitText(refused(1800), new Date('2026-11-20T09:00:00-05:00').getTime())).toBe('Try again in 30 minutes, at 09:30.');
    expect(waitText(refused(30))).toBe('Try again in 30 seconds.');
  });

  it('is not made up when the server does not say', () => {
    expect(waitText(refused())).toBe('');
    expect(waitText(new Error('broken'))).toBe('');
  });
});
