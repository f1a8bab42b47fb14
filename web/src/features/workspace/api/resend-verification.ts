import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { toast } from '@/lib/toasts';

/** The mail that proves an address is one's own, once more. */
export function useResendVerification() {
  return useMutation({
    mutationFn: () => api<unknown>('/auth/resend-verification', { method: 'POST' }),
    onSuccess: () => toast('A mail with a link is on its way to you'),
  });
}
