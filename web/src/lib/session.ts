import { create } from 'zustand';
import { ApiError } from './api-error';
import type { SignedIn, User, Workspace } from './api-types';

interface Session {
  state: 'unknown' | 'signed-out' | 'signed-in';
  user?: User;
  workspace?: Workspace;
}

/** Who is signed in. The access token is not in here: it lives in this module's memory only. */
export const useSession = create<Session>(() => ({ state: 'unknown' }));

let accessToken: string | undefined;
let refreshing: Promise<boolean> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long before its end a token is replaced, and how long to wait for another tab's new cookie. */
const lead = 60_000;
const raceWait = 400;
const raceAttempts = 4;

export const currentToken = () => accessToken;

export function beginSession(answer: SignedIn): void {
  accessToken = answer.accessToken;
  clearTimeout(timer);
  timer = setTimeout(refreshSession, Math.max(answer.expiresIn * 1000 - lead, lead / 6));
  useSession.setState({ state: 'signed-in', user: answer.user, workspace: answer.workspace });
}

/** What has become of the person meanwhile: another name, an address that is confirmed. */
export function changeUser(part: Partial<User>): void {
  useSession.setState(({ user }) => ({ user: user && { ...user, ...part } }));
}

export function endSession(): void {
  accessToken = undefined;
  clearTimeout(timer);
  useSession.setState({ state: 'signed-out', user: undefined, workspace: undefined });
}

/** Takes over what the workspace is by now, such as its new name; what is said of another one comes too late. */
export function adoptWorkspace({ id, name, currency, timeZone, role, deletionDueAt }: Workspace): void {
  if (useSession.getState().workspace?.id === id) useSession.setState({ workspace: { id, name, currency, timeZone, role, deletionDueAt } });
}

/** Exchanges the cookie for a new access token; whoever asks meanwhile gets the same answer. False: nobody is signed in. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= refresh().finally(() => (refreshing = undefined));
  return refreshing;
}

/** Called before the first screen: a cookie from an earlier visit signs in again. */
export async function restoreSession(): Promise<boolean> {
  const { state } = useSession.getState();
  return state === 'unknown' ? refreshSession() : state === 'signed-in';
}

async function refresh(): Promise<boolean> {
  for (let attempt = 0; attempt < raceAttempts; attempt++) {
    const response = await fetch('/api/v1/auth/refresh', { method: 'POST' }).catch(() => undefined);
    if (!response) throw ApiError.offline();
    if (response.ok) {
      beginSession((await response.json()).data);
      return true;
    }
    const error = await ApiError.of(response);
    if (response.status === 401) {
      endSession();
      return false;
    }
    if (!error.is('REFRESH_RACED')) throw error;
    await new Promise((resolve) => setTimeout(resolve, raceWait));
  }
  throw new ApiError(409, 'REFRESH_RACED', 'Another tab is signing in again. Please try once more.');
}
