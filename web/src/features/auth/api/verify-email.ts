import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { toast } from '@/lib/toasts';

/** A link counts once, so it is followed once, however often the screen is drawn; what has been answered stays. */
export const verification = (token: string) =>
  queryOptions({
    queryKey: ['verification', token],
    queryFn: async () => {
      await api('/auth/verify-email', { method: 'POST', json: { token } });
      return true;
    },
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: Infinity,
    retryOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export function useResendVerification() {
  return useMutation({
    mutationFn: () => api('/auth/resend-verification', { method: 'POST' }),
    onSuccess: () => toast('Sent: look into your inbox'),
  });
}
