import { describe, expect, it } from 'vitest';
import { instantOf, localTimeOf } from '../zoned-times';

describe('times of a zone', () => {
  it('are instants and back, whatever zone the browser is in', () => {
    expect(instantOf('2026-11-20T10:15', 'Asia/Kolkata')).toBe('2026-11-20T04:45:00Z');
    expect(localTimeOf('2026-11-20T04:45:00Z', 'Asia/Kolkata')).toBe('2026-11-20T10:15');
    expect(localTimeOf('2026-11-20T04:45:23Z', 'Asia/Kolkata')).toBe('2026-11-20T10:15:23');
    expect(localTimeOf('2026-11-19T18:30:00Z', 'Asia/Kolkata')).toBe('2026-11-20T00:00');
  });

  it('follow the changes of the clock', () => {
    expect(instantOf('2026-03-08T01:59', 'America/New_York')).toBe('2026-03-08T06:59:00Z');
    expect(instantOf('2026-03-08T03:00', 'America/New_York')).toBe('2026-03-08T07:00:00Z');
    expect(instantOf('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00Z');
    expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
  });

  it('are not read from what is no time', () => {
    expect(instantOf('', 'UTC')).toBeUndefined();
    expect(instantOf('2026-13-40T10:00', 'UTC')).toBeUndefined();
  });
});
