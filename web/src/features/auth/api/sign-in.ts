import { useMutation } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';
import type { SignedIn } from '@/lib/api-types';
import { beginSession } from '@/lib/session';

export const credentials = z.object({
  email: z.email('Enter your e-mail address.'),
  password: z.string().check(z.minLength(1, 'Enter your password.')),
});

export type Credentials = z.infer<typeof credentials>;

/** `totp` is the authenticator's code or one of the recovery codes. */
export type Secrets = Credentials & { totp?: string };

/** The password is right, and the code is still to come. */
export const isCodeNeeded = (error: Error) => error instanceof ApiError && error.is('TOTP_REQUIRED');

export function useSignIn() {
  return useMutation({
    mutationFn: (json: Secrets) => api<SignedIn>('/auth/login', { method: 'POST', json }),
    onSuccess: ({ data }) => beginSession(data),
    gcTime: 0,
  });
}

/** Takes back that the account was deleted, and signs in. */
export function useRestoreAccount() {
  return useMutation({
    mutationFn: (json: Secrets) => api<SignedIn>('/auth/restore', { method: 'POST', json }),
    onSuccess: ({ data }) => beginSession(data),
    gcTime: 0,
  });
}
