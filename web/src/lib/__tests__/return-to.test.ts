import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberReturn, takeReturn } from '../return-to';

afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

describe('where to return to', () => {
  it('is told once', () => {
    rememberReturn('/accept-invitation?token=a.b');
    expect(takeReturn()).toBe('/accept-invitation?token=a.b');
    expect(takeReturn()).toBeUndefined();
  });

  it('is a path of our own, never another site', () => {
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      rememberReturn(to);
      expect(takeReturn()).toBeUndefined();
    }
    sessionStorage.setItem('journal.return-to', JSON.stringify({ to: '//evil.example', until: Date.now() + 1000 }));
    expect(takeReturn()).toBeUndefined();
    sessionStorage.setItem('journal.return-to', 'not JSON');
    expect(takeReturn()).toBeUndefined();
  });

  it('is forgotten after a while, and by whoever wants to go nowhere', () => {
    rememberReturn('/trades');
    vi.useFakeTimers({ now: Date.now() + 16 * 60_000 });
    expect(takeReturn()).toBeUndefined();
    rememberReturn('/trades');
    rememberReturn(undefined);
    expect(takeReturn()).toBeUndefined();
  });
});
