import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { endSession } from '@/lib/session';

/** Ends the session on the server; here it ends whatever the server says. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => api('/auth/logout', { method: 'POST' }),
    onSettled: endSession,
  });
}
