import { beforeEach, describe, expect, it } from 'vitest';
import { refusal, signIn, stateNow, summary } from '@/testing/demo-caller';
import { installFakeServer } from '@/testing/install-fake-server';
import { api, apiIfChanged, queryString } from '../api-client';
import { names, queryClient } from '../query-client';
import { endSession, useSession } from '../session';

beforeEach(() => {
  endSession();
  installFakeServer();
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
    const json = { email: 'new@example.com', name: 'A', password: 'too short' };
    const error = await refusal(api('/auth/register', { method: 'POST', json }));
    expect(error).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: [{ field: 'password' }] });
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

  it('does not take what was made at an address for what stands there', async () => {
    await signIn();
    const tags: (string | null)[] = [];
    globalThis.fetch = async (_, init) => {
      tags.push(new Headers(init?.headers).get('If-None-Match'));
      return Response.json({ data: 1, meta: {} }, { headers: { ETag: '"a"' } });
    };
    await api('/tags', { method: 'POST', json: { name: 'news' } });
    await api('/tags');
    await api('/tags/1', { method: 'PATCH', json: { name: 'news' } });
    await api('/tags/1');
    expect(tags).toEqual([null, null, null, '"a"']);
  });

  it('keeps the answer to what has been sent although nobody waits for it any more, and sends nothing that nobody waits for', async () => {
    await signIn();
    const sent: string[] = [];
    const gate = new EventTarget();
    const answered = new Promise((resolve) => gate.addEventListener('open', resolve));
    globalThis.fetch = async (input, init) => {
      sent.push(`${String(input).slice('/api/v1'.length)} ${new Headers(init?.headers).get('If-None-Match')}`);
      await answered;
      if (init?.signal?.aborted) throw new DOMException('Nobody waits', 'AbortError');
      return Response.json({ data: 1, meta: {} }, { headers: { ETag: '"a"' } });
    };
    const left = new AbortController();
    const asked = ['/1', '/2', '/3', '/4', '/5'].map((path) => api(path, { signal: left.signal }));
    await Promise.resolve();
    left.abort();
    gate.dispatchEvent(new Event('open'));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    await api('/1');
    expect(sent).toEqual(['/1 null', '/2 null', '/3 null', '/4 null', '/1 "a"']);
  });

  it('lays what it knows aside for whoever loads the page anew, and for nobody else', async () => {
    await signIn();
    const { user, workspace } = useSession.getState();
    const tags: (string | null)[] = [];
    globalThis.fetch = async (_, init) => {
      tags.push(new Headers(init?.headers).get('If-None-Match'));
      return Response.json({ data: 1, meta: {} }, { headers: { ETag: '"a"' } });
    };
    const reload = async (id: string) => {
      dispatchEvent(new Event('pagehide'));
      queryClient.clear();
      useSession.setState({ user: undefined, workspace: undefined });
      useSession.setState({ user: { ...user!, id }, workspace });
      await api('/analytics/summary');
      expect(sessionStorage.getItem('journal.answers')).toBeNull();
    };
    await api('/analytics/summary');
    await queryClient.fetchQuery({ queryKey: ['tags'], queryFn: () => ['news'], ...names });
    await queryClient.fetchQuery({ queryKey: ['trades'], queryFn: () => ['INFY'] });
    await reload(user!.id);
    expect([queryClient.getQueryData(['tags']), queryClient.getQueryData(['trades'])]).toEqual([['news'], undefined]);
    await reload('somebody else');
    expect(queryClient.getQueryData(['tags'])).toBeUndefined();
    expect(tags).toEqual([null, '"a"', null]);
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
