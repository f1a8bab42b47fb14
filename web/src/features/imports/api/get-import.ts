import { queryOptions } from '@tanstack/react-query';
import { apiIfChanged, type Tagged } from '@/lib/api-client';
import type { Import } from './types';

const soonest = 400;
const latest = 5_000;

export const isRunning = ({ status }: Import) => status === 'QUEUED' || status === 'RUNNING';

/** Since when something is waited for, and whether it was asked to be taken back. */
export interface Watch {
  since: number;
  undoing?: boolean;
}

/** Being taken back: as the server says, or as was asked here where it does not. */
export const isUndoing = ({ status, undo }: Import, watch: Watch) => status !== 'UNDONE' && (undo ? undo.finishedAt === null : watch.undoing === true);

/** The longer it has taken, the longer it is left alone. */
export const pauseAfter = (waited: number) => Math.min(Math.max(soonest, waited / 6), latest);

/** One import; while it runs, asked again and again. */
export const importQuery = (id: string, watch: Watch = { since: 0 }) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ client, signal }) => apiIfChanged<Import>(`/imports/${id}`, client.getQueryData<Tagged<Import>>(['imports', id]), { signal }),
    select: (envelope) => envelope.data,
    refetchInterval: ({ state }) => (state.data && (isRunning(state.data.data) || isUndoing(state.data.data, watch)) ? pauseAfter(Date.now() - watch.since) : false),
    staleTime: 0,
  });
