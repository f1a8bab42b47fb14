import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { toast } from '@/lib/toasts';
import { useAskMe } from './get-me';
import type { GoogleLink } from './identity-types';

/** A page of the server, not of this client: it leads on to Google. */
export const googleSignIn = '/api/v1/auth/google';
/** The same, for whoever has deleted his account and takes that back. */
export const googleRestore = '/api/v1/auth/google/restore';

/** Leaves for Google, which comes back to the security settings. */
export function useLinkGoogle() {
  return useMutation({
    mutationFn: (password: string) => api<GoogleLink>('/auth/google/link', { method: 'POST', json: { password } }),
    onSuccess: ({ data }) => location.assign(webAddress(data.authorizationUrl)),
    gcTime: 0,
  });
}

export function useUnlinkGoogle() {
  const ask = useAskMe();
  return useMutation({
    mutationFn: (password: string) => api('/auth/google', { method: 'DELETE', json: { password } }),
    onSuccess: async () => {
      await ask();
      toast('Google is unlinked');
    },
    gcTime: 0,
  });
}

function webAddress(address: string): string {
  const { protocol } = new URL(address, location.href);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`Not an address of the web: ${protocol}`);
  return address;
}

const refusals: Record<string, string> = {
  GOOGLE_OFF: 'This server is not set up for signing in with Google. Use your e-mail and password.',
  EMAIL_TAKEN: 'There is a journal with this e-mail address already. Sign in with its password, then link Google under Settings → Security.',
  EMAIL_NOT_VERIFIED: 'Google has not verified the e-mail address of that account, so it cannot be used here.',
  ACCESS_DENIED: 'You did not let Google tell us who you are, so nothing has happened.',
  ACCOUNT_LOCKED: 'This account is locked after too many failed sign-ins. Try again later.',
  RATE_LIMITED: 'There were too many attempts from your address. Try again later.',
  TOTP_REQUIRED: 'This account asks for a code at the sign-in. Sign in with your password instead.',
  CONFLICT: 'That Google account belongs to another journal, or this journal is linked to another Google account.',
  UNAUTHENTICATED: 'That took too long, or began in another browser. Try again.',
  BAD_CREDENTIALS: 'That account cannot be signed in to. If you have deleted it, its password restores it until it is erased.',
  UNAVAILABLE: 'Google cannot be reached at the moment. Try again later.',
};

/** Why Google's sign-in was refused, in words; a code from the address is never shown as it stands. */
export function googleRefusal(code: string): string {
  return Object.hasOwn(refusals, code) ? refusals[code]! : 'Signing in with Google did not work. Try again.';
}
