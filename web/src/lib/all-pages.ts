import { api, type ApiRequest } from './api-client';

/** The most the API gives at once. */
const largest = 200;

/**
 * A whole list, page after page: for what is chosen from or counted, where an end cut off would be a wrong answer. A list that
 * knows no `limit` is asked for with none.
 */
export async function allPages<T>(path: string, query: ApiRequest['query'], signal: AbortSignal): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const { data, meta } = await api<T[]>(path, { query: { limit: largest, ...query, cursor }, signal });
    found.push(...data);
    cursor = meta.page?.nextCursor ?? undefined;
  } while (cursor);
  return found;
}
