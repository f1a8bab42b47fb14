import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { toast } from '@/lib/toasts';
import { useAskMe } from './get-me';
import type { RecoveryCodes, TotpSetup } from './identity-types';

/** Makes a secret for the authenticator; nothing is asked for at the sign-in until it is confirmed. */
export function useSetUpTotp() {
  return useMutation({ mutationFn: () => api<TotpSetup>('/auth/totp/setup', { method: 'POST' }), gcTime: 0 });
}

/** Answers with the recovery codes, this once: whoever calls shows them before anything else is asked. */
export function useConfirmTotp() {
  return useMutation({ mutationFn: (code: string) => api<RecoveryCodes>('/auth/totp/confirm', { method: 'POST', json: { code } }), gcTime: 0 });
}

export function useTurnOffTotp() {
  const ask = useAskMe();
  return useMutation({
    mutationFn: (password: string) => api('/auth/totp', { method: 'DELETE', json: { password } }),
    onSuccess: async () => {
      await ask();
      toast('Two-factor sign-in is off');
    },
    gcTime: 0,
  });
}
