import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { endSession } from '@/lib/session';
import { toast } from '@/lib/toasts';

/** The answer is the same whoever it is. */
export function useForgotPassword() {
  return useMutation({ mutationFn: (json: { email: string }) => api('/auth/forgot-password', { method: 'POST', json }) });
}

/** Ends every session, also the one of this browser. */
export function useResetPassword() {
  return useMutation({
    mutationFn: (json: { token: string; password: string }) => api('/auth/reset-password', { method: 'POST', json }),
    onSuccess: endSession,
    gcTime: 0,
  });
}

/** Ends the sessions of all other devices. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (json: { currentPassword: string; newPassword: string }) => api('/auth/change-password', { method: 'POST', json }),
    onSuccess: () => toast('Password changed; other devices are signed out'),
    gcTime: 0,
  });
}
