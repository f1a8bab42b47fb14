import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './api-client';
import type { SignedIn } from './api-types';
import { beginSession } from './session';

/** Goes on in another workspace the person belongs to, with tokens of its own; what was read in the one before is forgotten. */
export function useSwitchWorkspace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (workspaceId: string) => api<SignedIn>('/auth/switch-workspace', { method: 'POST', json: { workspaceId } }),
    onSuccess: ({ data }) => {
      queries.clear();
      beginSession(data);
    },
  });
}
