import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { endSession } from '@/lib/session';

/** Ends the session on the server; here it ends whatever the server says. What is still being read would only be refused. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api('/auth/logout', { method: 'POST' }),
    onMutate: () => queries.cancelQueries(),
    onSettled: endSession,
  });
}
