import { cookieIn, cookieOut } from './fake/fake-auth';
import { FakeServer } from './fake/fake-server';

export interface Sent {
  line: string;
  body: string;
  headers: Headers;
}

/** Puts a fake server behind fetch, with a cookie jar as a browser has one; while it is `away` nobody answers. */
export function installFakeServer({ away = false } = {}) {
  const server = Object.assign(new FakeServer(), { requests: [] as string[], sent: [] as Sent[], away });
  let cookie = '';
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), 'http://localhost:8080');
    if (server.away) throw new TypeError('Failed to fetch');
    server.requests.push(`${init?.method ?? 'GET'} ${url.pathname}${url.search}`);
    const headers = new Headers(init?.headers);
    server.sent.push({ line: server.requests.at(-1)!, body: typeof init?.body === 'string' ? init.body : '', headers: new Headers(headers) });
    if (cookie && url.pathname.startsWith('/api/v1/auth')) headers.set(cookieIn, cookie);
    const response = await server.handle(new Request(url, { ...init, headers }));
    cookie = response.headers.get(cookieOut) ?? cookie;
    return response;
  };
  return server;
}
