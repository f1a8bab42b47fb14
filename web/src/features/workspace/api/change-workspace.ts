import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, type Envelope } from '@/lib/api-client';
import { dateInZone, formatDate } from '@/lib/dates';
import { adoptWorkspace } from '@/lib/session';
import { toast } from '@/lib/toasts';
import { workspaceQuery } from './get-workspace';
import type { DueResponse, WorkspaceChange, WorkspaceResponse } from './workspace-types';

/** What the workspace is by now, for this screen and for the frame of all; figures and lists are asked for again. */
function take(queries: QueryClient, envelope: Envelope<WorkspaceResponse>): void {
  queries.setQueryData<unknown>(workspaceQuery.queryKey, envelope);
  adoptWorkspace(envelope.data);
  void queries.invalidateQueries();
}

export function useSaveWorkspace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: WorkspaceChange }) => api<WorkspaceResponse>('/workspace', { method: 'PATCH', json: change, ifMatch: version }),
    onSuccess: (envelope) => {
      take(queries, envelope);
      toast('Settings saved');
    },
  });
}

/** Lets the workspace go; until it is due everything can be read, and an owner can keep it. */
export function useDeleteWorkspace(workspace: WorkspaceResponse) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string | null) => api<DueResponse>('/workspace', { method: 'DELETE', json: { password } }),
    onSuccess: ({ data: { dueAt }, meta }) => {
      take(queries, { data: { ...workspace, deletionDueAt: dueAt }, meta });
      toast(`To be deleted on ${formatDate(dateInZone(dueAt, workspace.timeZone))}`);
    },
  });
}

export function useRestoreWorkspace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api<WorkspaceResponse>('/workspace/restore', { method: 'POST' }),
    onSuccess: (envelope) => {
      take(queries, envelope);
      toast(`${envelope.data.name} stays`);
    },
  });
}
