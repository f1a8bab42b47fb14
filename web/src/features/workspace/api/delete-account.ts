import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { DueResponse } from './workspace-types';

/** Lets the account go. Every session ends with the answer; whoever calls shows it before he ends the one here. */
export function useDeleteAccount() {
  return useMutation({ mutationFn: (password: string | null) => api<DueResponse>('/me', { method: 'DELETE', json: { password } }) });
}
