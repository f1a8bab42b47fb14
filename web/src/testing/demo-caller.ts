import { api } from '@/lib/api-client';
import type { ApiError } from '@/lib/api-error';
import type { SignedIn, Summary } from '@/lib/api-types';
import { beginSession, useSession } from '@/lib/session';

/** The demo trader without a screen, behind whichever fake server is installed. */
export async function signIn(): Promise<void> {
  const json = { email: 'demo@example.com', password: 'demo demo demo' };
  beginSession((await api<SignedIn>('/auth/login', { method: 'POST', json })).data);
}

export const summary = async () => (await api<Summary>('/analytics/summary')).data;
export const stateNow = () => useSession.getState().state;

/** What a call was refused with; nothing where it was not. */
export const refusal = (call: Promise<unknown>) => call.then(() => undefined, (error: ApiError) => error);
