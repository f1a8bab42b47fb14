import type { FieldProblem } from '@/lib/api-error';
import { failure } from './fake/envelope';
import { cookieIn, cookieOut } from './fake/fake-auth';
import { FakeServer } from './fake/fake-server';

interface Sent {
  line: string;
  body: string;
  headers: Headers;
}

interface Trouble {
  /** What begins so is refused for these reasons. */
  refusing?: { line: string; details: FieldProblem[] };
  /** What is asked meanwhile is answered after this. */
  held?: Promise<void>;
}

function deferred() {
  const parts = {} as { promise: Promise<void>; resolve: () => void };
  parts.promise = new Promise((resolve) => Object.assign(parts, { resolve }));
  return parts;
}

/** Puts a fake server behind fetch, with a cookie jar as a browser has one; while it is `away` nobody answers. */
export function installFakeServer({ away = false } = {}) {
  const server = Object.assign(new FakeServer(), { requests: [] as string[], sent: [] as Sent[], away, trouble: {} as Trouble });
  let cookie = '';
  /** From now on nothing is answered until what this gives back is called. */
  const hold = () => {
    const { promise, resolve } = deferred();
    server.trouble.held = promise;
    return resolve;
  };
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), 'http://localhost:8080');
    if (server.away) throw new TypeError('Failed to fetch');
    server.requests.push(`${init?.method ?? 'GET'} ${url.pathname}${url.search}`);
    const headers = new Headers(init?.headers);
    server.sent.push({ line: server.requests.at(-1)!, body: typeof init?.body === 'string' ? init.body : '', headers: new Headers(headers) });
    const { refusing, held } = server.trouble;
    if (refusing && server.requests.at(-1)!.startsWith(refusing.line)) return failure(400, 'VALIDATION_ERROR', 'The request is not valid.', refusing.details);
    await held;
    if (cookie && url.pathname.startsWith('/api/v1/auth')) headers.set(cookieIn, cookie);
    const response = await server.handle(new Request(url, { ...init, headers }));
    cookie = response.headers.get(cookieOut) ?? cookie;
    return response;
  };
  return Object.assign(server, { hold });
}
