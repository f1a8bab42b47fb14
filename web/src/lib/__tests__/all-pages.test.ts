import { afterEach, expect, it, vi } from 'vitest';
import { allPages } from '../all-pages';

afterEach(() => vi.unstubAllGlobals());

it('reads a list to its end, in its order', async () => {
  const pages: Record<string, { data: string[]; nextCursor: string | null }> = { '': { data: ['a', 'b'], nextCursor: 'two' }, two: { data: ['c'], nextCursor: null } };
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const query = new URL(address, 'http://localhost').searchParams;
    asked.push(`${query.get('status')} ${query.get('limit')} ${query.get('cursor') ?? ''}`.trim());
    const { data, nextCursor } = pages[query.get('cursor') ?? '']!;
    return Response.json({ data, meta: { page: { limit: 2, nextCursor } } });
  });
  expect(await allPages('/trades', { status: 'OPEN' }, new AbortController().signal)).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual(['OPEN 200', 'OPEN 200 two']);
  await allPages('/tags', { limit: undefined }, new AbortController().signal);
  expect(asked.slice(2)).toEqual(['null null', 'null null two']);
});
