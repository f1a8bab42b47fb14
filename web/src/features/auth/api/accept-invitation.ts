import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { changeUser } from '@/lib/session';
import type { AcceptedInvitation } from './identity-types';

/** Joins a workspace; it also proves that the person reads the mail of his address. */
export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (token: string) => api<AcceptedInvitation>('/invitations/accept', { method: 'POST', json: { token } }),
    onSuccess: () => changeUser({ emailVerified: true }),
  });
}
