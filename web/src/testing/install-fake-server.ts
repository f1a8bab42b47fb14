import { cookieIn, cookieOut } from './fake/fake-auth';
import { FakeServer } from './fake/fake-server';

/** Puts a fake server behind fetch, with a cookie jar as a browser has one. */
export function installFakeServer(): FakeServer & { requests: string[] } {
  const server = Object.assign(new FakeServer(), { requests: [] as string[] });
  let cookie = '';
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), 'http://localhost:8080');
    server.requests.push(`${init?.method ?? 'GET'} ${url.pathname}${url.search}`);
    const headers = new Headers(init?.headers);
    if (cookie && url.pathname.startsWith('/api/v1/auth')) headers.set(cookieIn, cookie);
    const response = await server.handle(new Request(url, { ...init, headers }));
    cookie = response.headers.get(cookieOut) ?? cookie;
    return response;
  };
  return server;
}
