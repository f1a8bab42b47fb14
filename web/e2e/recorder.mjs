// Writes down what a browser asks the API for, and whom it counts with.

const progress = /^\/(imports|jobs|reports|me\/export)\/[0-9a-f-]{36}$/;

/** Whom a request counts with, by the rules of the API; what an answer gives back counts with nobody. */
function countsWith({ method, path, status, signedIn }) {
  if (path === '/auth/refresh' || !signedIn) return 'address';
  if (status === 304 || status === 429) return 'nobody';
  return method === 'GET' && progress.test(path) ? 'progress' : 'hour';
}

/** Everything the browser asks the API for, in the order of the answers. */
export function recorder(page, base) {
  const seen = [];
  let at = 0;
  const note = (request, status, remaining) => {
    const { pathname, search } = new URL(request.url());
    const entry = { at, method: request.method(), path: pathname.slice('/api/v1'.length), search, status, remaining, signedIn: 'authorization' in request.headers() };
    seen.push({ ...entry, with: countsWith(entry) });
  };
  const api = `${base}/api/v1/`;
  const ours = (request) => request.url().startsWith(api);
  const answered = new Set();
  page.on('response', (response) => {
    const request = response.request();
    if (ours(request)) note(request, response.status(), response.headers()['ratelimit-remaining']);
    answered.add(request);
  });
  // Nobody waited for the answer, as when a page is loaded anew: it was let in and counted all the same.
  page.on('requestfailed', (request) => ours(request) && !answered.has(request) && note(request, 0, undefined));
  return { seen, goOn: (minutes) => (at += minutes) };
}

export function tableOf(seen) {
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
  return seen.map((one) => [
    String(one.at).padStart(3), one.method.padEnd(6), String(one.status || 'left').padEnd(4), one.with.padEnd(8), String(one.remaining ?? '').padStart(4), ` ${one.path}${decodeURIComponent(one.search)}`.replace(id, '{id}'),
  ].join(' '));
}
