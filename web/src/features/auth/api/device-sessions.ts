import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { endSession } from '@/lib/session';
import { toast } from '@/lib/toasts';
import type { DeviceSession } from './identity-types';

const queryKey = ['sessions'];

export const sessionsQuery = queryOptions({
  queryKey,
  queryFn: async ({ signal }) => (await api<DeviceSession[]>('/auth/sessions', { signal })).data,
});

/** That device is signed out at its next request. */
export function useRevokeSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: DeviceSession) => api(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: (_, { device }) => toast(`${device} is signed out`),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}

/** What is still being read would only be refused. */
export function useSignOutEverywhere() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api('/auth/logout-all', { method: 'POST' }),
    onMutate: () => queries.cancelQueries(),
    onSuccess: endSession,
  });
}
