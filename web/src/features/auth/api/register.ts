import { useMutation } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { api } from '@/lib/api-client';
import type { SignedIn } from '@/lib/api-types';
import { beginSession } from '@/lib/session';
import { lengthProblem, longest, shortest } from './password-length';

/** Only what is surely wrong is refused here; how strong a password must be is the server's to say. */
export const registration = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'Tell us your name.')),
  email: z.email('Enter an e-mail address such as you@example.com.'),
  password: z.string().check(z.minLength(shortest, lengthProblem('')), z.maxLength(longest, `Use at most ${longest} characters.`)),
});

export type Registration = z.infer<typeof registration>;

export function useRegister() {
  return useMutation({
    mutationFn: (json: Registration) => api<SignedIn>('/auth/register', { method: 'POST', json }),
    onSuccess: ({ data }) => beginSession(data),
    gcTime: 0,
  });
}
