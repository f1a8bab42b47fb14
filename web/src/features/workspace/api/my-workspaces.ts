import { queryOptions, useMutation } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import type { SignedIn } from '@/lib/api-types';
import { beginSession } from '@/lib/session';
import type { MembershipResponse } from './workspace-types';

/** The workspaces somebody is a member of, the one used last first. */
export const myWorkspacesQuery = queryOptions({
  queryKey: ['me', 'workspaces'],
  queryFn: ({ signal }) => allPages<MembershipResponse>('/me/workspaces', { limit: undefined }, signal),
});

/** Goes into another workspace; the frame of the screens empties and begins anew with it. */
export function useSwitchWorkspace() {
  return useMutation({
    mutationFn: (workspaceId: string) => api<SignedIn>('/auth/switch-workspace', { method: 'POST', json: { workspaceId } }),
    onSuccess: ({ data }) => beginSession(data),
  });
}
