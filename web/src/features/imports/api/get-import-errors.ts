import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiBlob } from '@/lib/api-client';
import { call } from '@/lib/operation';
import { saveFile } from '@/lib/save-file';

/** The rejected rows of an import, page after page. */
export const importErrorsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'errors'],
    queryFn: ({ pageParam, signal }) => call('get', '/imports/{id}/errors', { path: { id }, query: { cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.meta.page?.nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.data),
  });

/** Saves the rejected rows as a file to correct and upload again. */
export async function downloadErrors(id: string, fileName: string): Promise<void> {
  saveFile(await apiBlob(`/imports/${id}/errors.csv`, 'text/csv'), `${fileName.replace(/\.\w+$/, '')}-rejected.csv`);
}
