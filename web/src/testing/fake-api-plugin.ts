import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Connect, Plugin } from 'vite';
import { cookieIn, cookieOut } from './fake/fake-auth.ts';
import { FakeServer } from './fake/fake-server.ts';

/** Answers /api of `vite --mode fake` and of its preview, to look at the client without any other process. */
export function fakeApi(): Plugin {
  const server = new FakeServer();
  const install = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/api', (request, response) => void answer(server, request, response));
  };
  return { name: 'fake-api', configureServer: install, configurePreviewServer: install };
}

async function answer(server: FakeServer, request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<void> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const answered = await server.handle(
    new Request(`http://localhost${request.originalUrl}`, {
      method: request.method,
      headers: { ...(request.headers as Record<string, string>), [cookieIn]: request.headers.cookie ?? '' },
      body: hasBody ? new Uint8Array(await buffer(request)) : undefined,
    }),
  );
  const cookie = answered.headers.get(cookieOut);
  response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), ...(cookie && { 'Set-Cookie': cookie }) });
  response.end(Buffer.from(await answered.arrayBuffer()));
}
