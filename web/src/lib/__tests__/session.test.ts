import { beforeEach, describe, expect, it } from 'vitest';
import { refusal, signIn, stateNow, summary } from '@/testing/demo-caller';
import { failure } from '@/testing/fake/envelope';
import { installFakeServer } from '@/testing/install-fake-server';
import { api } from '../api-client';
import { endSession, refreshSession } from '../session';

let server: ReturnType<typeof installFakeServer>;

beforeEach(() => {
  endSession();
  server = installFakeServer();
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

  it('is not ended by a refusal that was meant for the one before', async () => {
    await signIn();
    let answer!: (late: Response) => void;
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise((resolve) => (answer = resolve));
    const late = refusal(summary());
    endSession();
    globalThis.fetch = fetch;
    await signIn();
    answer(failure(401, 'UNAUTHENTICATED', 'The session has ended.'));
    expect(await late).toMatchObject({ status: 401 });
    expect(stateNow()).toBe('signed-in');
  });
});
