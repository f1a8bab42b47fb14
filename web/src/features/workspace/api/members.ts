import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import type { Role } from '@/lib/permissions';
import { refreshSession } from '@/lib/session';
import { toast } from '@/lib/toasts';
import type { MemberResponse } from './workspace-types';

/** Everybody who is in the workspace. */
export const membersQuery = queryOptions({
  queryKey: ['workspace', 'members'],
  queryFn: ({ signal }) => allPages<MemberResponse>('/workspace/members', {}, signal),
});

interface NewRole {
  role: Role;
  /** Asked for again by whoever makes somebody else an owner. */
  password?: string;
}

export function useChangeRole({ userId, name }: MemberResponse, self: boolean) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NewRole) => api<MemberResponse>(`/workspace/members/${userId}`, { method: 'PATCH', json }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['workspace'] });
      // What one may do oneself stands in the session.
      if (self) void refreshSession().catch(() => undefined);
      toast(self ? 'Your role is changed' : `${name}’s role is changed`);
    },
  });
}

export function useRemoveMember({ userId, name }: MemberResponse) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api<void>(`/workspace/members/${userId}`, { method: 'DELETE' }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['workspace', 'members'] });
      toast(`${name} is removed`);
    },
  });
}

export function useLeave(userId: string) {
  return useMutation({ mutationFn: () => api<void>(`/workspace/members/${userId}`, { method: 'DELETE' }) });
}
