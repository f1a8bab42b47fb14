import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { ExportResponse } from './workspace-types';

const isUnderWay = (status?: ExportResponse['status']) => status === 'QUEUED' || status === 'RUNNING';

/** How far an export has got, asked again until it is done. */
export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'export', id],
    queryFn: ({ signal }) => api<ExportResponse>(`/me/export/${encodeURIComponent(id)}`, { signal }),
    select: (envelope) => envelope.data,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.data.status) ? 3_000 : false),
  });

export function useRequestExport() {
  return useMutation({ mutationFn: (key: string) => api<ExportResponse>('/me/export', { method: 'POST', idempotencyKey: key }) });
}

const placeOf = (userId: string) => `journal.export.${userId}`;

/** Which export a person asked for last, for the API lists none. The link in the mail names it, too. */
export function exportAskedFor(userId: string): string | undefined {
  try {
    return localStorage.getItem(placeOf(userId)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberExport(userId: string, id?: string): void {
  try {
    if (id) localStorage.setItem(placeOf(userId), id);
    else localStorage.removeItem(placeOf(userId));
  } catch {
    // It is shown until the page is left.
  }
}
