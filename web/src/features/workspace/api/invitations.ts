import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allPages } from '@/lib/all-pages';
import { api } from '@/lib/api-client';
import { dateInZone, formatDate } from '@/lib/dates';
import type { Role } from '@/lib/permissions';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toasts';
import type { InvitationResponse } from './workspace-types';

/** Invitations nobody has accepted yet. */
export const invitationsQuery = queryOptions({
  queryKey: ['workspace', 'invitations'],
  queryFn: ({ signal }) => allPages<InvitationResponse>('/workspace/invitations', { limit: undefined }, signal),
});

export function useInvite() {
  const queries = useQueryClient();
  const zone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  return useMutation({
    mutationFn: ({ key, ...json }: { email: string; role: Role; key: string }) => api<InvitationResponse>('/workspace/invitations', { method: 'POST', json, idempotencyKey: key }),
    onSuccess: ({ data }) => {
      void queries.invalidateQueries({ queryKey: ['workspace', 'invitations'] });
      toast(`An invitation is on its way to ${data.email}, open until ${formatDate(dateInZone(data.expiresAt, zone))}`);
    },
  });
}

export function useWithdraw() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: InvitationResponse) => api<void>(`/workspace/invitations/${id}`, { method: 'DELETE' }),
    onSuccess: (_, { email }) => {
      void queries.invalidateQueries({ queryKey: ['workspace', 'invitations'] });
      toast(`The invitation of ${email} is withdrawn`);
    },
  });
}
