import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { toast } from '@/lib/toasts';
import { useAskMe, useTakeMe } from './get-me';
import type { Me } from './identity-types';

export function useRename({ version }: Pick<Me, 'version'>) {
  const take = useTakeMe();
  return useMutation({
    mutationFn: (name: string) => api<Me>('/me', { method: 'PATCH', json: { name }, ifMatch: version }),
    onSuccess: (answer) => {
      take(answer);
      toast('Your name is saved');
    },
  });
}

/** Asks for another address, which counts once the link sent there has been followed. */
export function useChangeEmail() {
  const ask = useAskMe();
  return useMutation({
    mutationFn: (json: { email: string; password: string }) => api('/me/email', { method: 'POST', json }),
    onSuccess: ask,
    gcTime: 0,
  });
}
