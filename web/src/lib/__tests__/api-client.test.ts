import { beforeEach, describe, expect, it } from 'vitest';
import { installFakeServer } from '@/testing/install-fake-server';
import { api, apiIfChanged, queryString } from '../api-client';
import { ApiError } from '../api-error';
import type { SignedIn, Summary } from '../api-types';
import { beginSession, endSession, refreshSession, useSession } from '../session';

let server: ReturnType<typeof installFakeServer>;

async function signIn() {
  const json = { email: 'demo@example.com', password: 'demo demo demo' };
  beginSession((await api<SignedIn>('/auth/login', { method: 'POST', json })).data);
}

const summary = async () => (await api<Summary>('/analytics/summary')).data;
const stateNow = () => useSession.getState().state;
const refusal = (call: Promise<unknown>) => call.then(() => undefined, (error: ApiError) => error);

beforeEach(() => {
  endSession();
  server = installFakeServer();
});

describe('a call', () => {
  it('carries the access token', async () => {
    await signIn();
    expect((await summary()).n).toBe(428);
  });

  it('with a wrong password asked for again ends no session', async () => {
    await signIn();
    const error = await refusal(api('/workspace', { method: 'DELETE', json: { password: 'wrong' } }));
    expect(error).toMatchObject({ status: 401, code: 'BAD_CREDENTIALS' });
    expect(stateNow()).toBe('signed-in');
  });

  it('that is accepted without an answer has no data', async () => {
    await signIn();
    expect((await api('/auth/resend-verification', { method: 'POST' })).data).toBeUndefined();
  });

  it('throws what the server said, field by field', async () => {
    const json = { email: 'demo@example.com', name: 'A', password: 'long enough' };
    const error = await refusal(api('/auth/register', { method: 'POST', json }));
    expect(error).toMatchObject({ status: 409, code: 'EMAIL_TAKEN', details: [{ field: 'email' }] });
  });

  it('keeps what it knows when the server says nothing has changed', async () => {
    const tags: (string | null)[] = [];
    globalThis.fetch = async (_, init) => {
      tags.push(new Headers(init?.headers).get('If-None-Match'));
      return tags.length === 1 ? Response.json({ data: 1, meta: {} }, { headers: { ETag: '"a"' } }) : new Response(null, { status: 304 });
    };
    const first = await apiIfChanged<number>('/imports/1');
    expect(await apiIfChanged('/imports/1', first)).toBe(first);
    expect(tags).toEqual([null, '"a"']);
  });

  it('takes an acceptance without words for one', async () => {
    expect(await api('/auth/forgot-password', { method: 'POST', json: { email: 'demo@example.com' } })).toMatchObject({ data: undefined });
  });

  it('asks again only for what has changed, and never for what somebody else has seen', async () => {
    await signIn();
    const tags: (string | null)[] = [];
    globalThis.fetch = async (_, init) => {
      const known = new Headers(init?.headers).get('If-None-Match');
      tags.push(known);
      return known ? new Response(null, { status: 304 }) : Response.json({ data: 1, meta: {} }, { headers: { ETag: '"a"' } });
    };
    const first = await api<number>('/analytics/summary');
    expect(await api('/analytics/summary')).toBe(first);
    await api('/analytics/summary', { query: { side: 'BUY' } });
    useSession.setState(({ workspace }) => ({ workspace: { ...workspace!, id: 'another' } }));
    await api('/analytics/summary');
    expect(tags).toEqual([null, '"a"', null, null]);
  });

  it('says that nobody answered when nobody answered', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await refusal(summary())).toMatchObject({ code: 'OFFLINE' });
  });

  it('explains an answer that is not an envelope', async () => {
    globalThis.fetch = async () => new Response('<html>Bad gateway</html>', { status: 502 });
    expect(await refusal(summary())).toMatchObject({ status: 502, code: 'UNAVAILABLE' });
  });

  it('leaves out empty filters and repeats lists', () => {
    expect(queryString({ q: '', side: undefined, tag: ['a', 'b'], limit: 5 })).toBe('?tag=a&tag=b&limit=5');
    expect(queryString({})).toBe('');
  });
});

describe('the session', () => {
  it('is renewed once, and the call repeated, when the token has expired', async () => {
    await signIn();
    server.auth.expireAccessTokens();
    expect((await summary()).n).toBe(428);
    expect(server.auth.refreshes).toBe(1);
  });

  it('is renewed by a single refresh however many calls find the token expired', async () => {
    await signIn();
    server.auth.expireAccessTokens();
    await Promise.all([summary(), summary(), summary(), summary()]);
    expect(server.auth.refreshes).toBe(1);
  });

  it('waits for the cookie of the tab that was faster', async () => {
    await signIn();
    server.auth.racesToCome = 2;
    expect(await refreshSession()).toBe(true);
    expect(server.auth.refreshes).toBe(3);
    expect(stateNow()).toBe('signed-in');
  });

  it('ends when there is nothing to renew it with', async () => {
    expect(await refreshSession()).toBe(false);
    expect(stateNow()).toBe('signed-out');
  });

  it('survives a server that is away for a moment', async () => {
    await signIn();
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await refusal(refreshSession())).toMatchObject({ code: 'OFFLINE' });
    expect(stateNow()).toBe('signed-in');
  });

  it('is renewed for the calls about the person too', async () => {
    await signIn();
    server.auth.expireAccessTokens();
    expect((await api<unknown[]>('/auth/sessions')).data).toHaveLength(3);
    expect(server.auth.refreshes).toBe(1);
  });

  it('survives a password that is asked for again and mistyped', async () => {
    await signIn();
    const error = await refusal(api('/me/email', { method: 'POST', json: { email: 'asha.rao@example.com', password: 'wrong' } }));
    expect(error).toMatchObject({ status: 401, code: 'BAD_CREDENTIALS' });
    expect(stateNow()).toBe('signed-in');
  });

  it('ends when a call is refused for another reason than an expired token', async () => {
    await signIn();
    globalThis.fetch = async () => Response.json({ error: { code: 'UNAUTHENTICATED', message: 'The session has ended.' } }, { status: 401 });
    await refusal(summary());
    expect(stateNow()).toBe('signed-out');
  });
});
