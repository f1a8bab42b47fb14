import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import type { MembershipResponse } from './workspace-types';

/** The workspaces somebody is a member of, the one used last first. */
export const myWorkspacesQuery = queryOptions({
  queryKey: ['me', 'workspaces'],
  queryFn: ({ signal }) => allPages<MembershipResponse>('/me/workspaces', { limit: undefined }, signal),
});
