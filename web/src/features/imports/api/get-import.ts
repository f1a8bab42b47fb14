import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Import } from '@/lib/api-types';

const pollEvery = 700;

export const isRunning = ({ status }: Import) => status === 'QUEUED' || status === 'RUNNING';

/** One import; while it runs, asked again and again. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => api<Import>(`/imports/${id}`, { signal }),
    select: (envelope) => envelope.data,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.data) ? pollEvery : false),
    staleTime: 0,
  });
