import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/lib/api-client';
import { signedIn } from '@/testing/render-app';

/** What Free allows: requests in an hour. */
const free = 100;

const minute = 60_000;
const newest = '0199a000-0000-7000-8000-000000000429';

/** An evening after the market: where he goes, and after how many minutes he goes on. */
const evening: [address: string, minutes: number][] = [
  ['/', 4],
  ['/trades', 3],
  [`/trades/${newest}`, 5],
  ['/trades', 2],
  ['/trades?side=SELL', 2],
  [`/trades/${newest}`, 3],
  ['/', 3],
  ['/calendar', 5],
  ['/analytics', 6],
  ['/strategies', 3],
  ['/tags', 2],
  ['/', 4],
  ['/import/history', 3],
  ['/trades', 4],
  ['/', 5],
  ['/calendar', 3],
  ['/', 3],
];

/** When he has written something down, so that every figure must be asked for anew. */
const writing = new Set([12, 42]);

interface Seen {
  line: string;
  status: number;
}

/** Tags figures as the server does, by the state of the journal, and single things by their version. */
function tagging(seen: Seen[]) {
  const fake = globalThis.fetch;
  let writes = 0;
  globalThis.fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input), 'http://localhost');
    const method = init?.method ?? 'GET';
    const line = `${method} ${pathname}${search}`;
    if (method !== 'GET') writes += pathname.startsWith('/api/v1/auth') ? 0 : 1;
    const tag = `"${writes}-${pathname}${search}"`;
    const tagged = method === 'GET' && (pathname.startsWith('/api/v1/analytics/') || /\/(me|workspace|[0-9a-f-]{36})$/.test(pathname));
    const answer = tagged && new Headers(init?.headers).get('If-None-Match') === tag ? new Response(null, { status: 304 }) : await fake(input, init);
    seen.push({ line, status: answer.status });
    if (tagged && answer.ok) answer.headers.set('ETag', tag);
    return answer;
  };
}

const countsForNobody = ({ line, status }: Seen) => status === 304 || line.includes('/auth/') || /^GET \S+\/imports\/[0-9a-f-]{36}$/.test(line);

afterEach(() => vi.useRealTimers());

describe('an hour of use', () => {
  it('fits into what Free allows', async () => {
    const { router } = await signedIn('/');
    const seen: Seen[] = [];
    tagging(seen);
    vi.useFakeTimers({ toFake: ['Date'] });
    let minutes = 0;
    for (const [address, stay] of evening) {
      await router.navigate({ href: address });
      await screen.findByRole('main');
      await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (writing.has(minutes)) await api('/tags', { method: 'POST', json: { name: `after ${minutes} minutes` } });
      minutes += stay;
      vi.setSystemTime(Date.now() + stay * minute);
    }
    expect(minutes).toBe(60);
    expect(seen.filter(({ line }) => line.startsWith('POST'))).toHaveLength(writing.size);
    const counted = seen.filter((one) => !countsForNobody(one));
    expect(seen.filter(({ status }) => status === 304).length).toBeGreaterThan(8);
    expect(counted.length).toBeGreaterThan(40);
    expect(counted.length).toBeLessThan(free * 0.75);
  }, 60_000);
});
