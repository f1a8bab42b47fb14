import { cookieIn, cookieOut } from './fake/fake-auth';
import { FakeServer } from './fake/fake-server';

/** Puts a fake server behind fetch, with a cookie jar as a browser has one; while it is `away` nobody answers. */
export function installFakeServer({ away = false } = {}) {
  const server = Object.assign(new FakeServer(), { requests: [] as string[], away });
  let cookie = '';
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), 'http://localhost:8080');
    if (server.away) throw new TypeError('Failed to fetch');
    server.requests.push(`${init?.method ?? 'GET'} ${url.pathname}${url.search}`);
    const headers = new Headers(init?.headers);
    if (cookie && url.pathname.startsWith('/api/v1/auth')) headers.set(cookieIn, cookie);
    const response = await server.handle(new Request(url, { ...init, headers }));
    cookie = response.headers.get(cookieOut) ?? cookie;
    return response;
  };
  return server;
}
