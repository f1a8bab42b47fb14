import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { WorkspaceResponse } from './workspace-types';

/** How often it is asked whether the days are rewritten into a new zone. */
const pause = 10_000;

/** The workspace one is in, with its settings. It is asked for once a visit and after changes: other screens live by the session. */
export const workspaceQuery = queryOptions({
  queryKey: ['workspace', 'settings'],
  queryFn: ({ signal }) => api<WorkspaceResponse>('/workspace', { signal }),
  select: (envelope) => envelope.data,
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: ({ state }) => (state.data?.data.timeZonePending ? pause : false),
});
