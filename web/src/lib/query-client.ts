import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';
import { refreshSession } from './session';

/** How many seconds somebody looks at an empty place before he would rather be told why. */
const bearable = 3;

/** Only what may heal by itself is tried again: no connection, a server that is down or busy, too much in one second. */
function mayHeal(failures: number, error: Error): boolean {
  if (failures >= 2 || !(error instanceof ApiError)) return false;
  return error.status === 0 || error.status >= 500 || (error.status === 429 && (error.retryAfter ?? bearable + 1) <= bearable);
}

/** As long as the server asks for, else a second and then two. */
const healing = (failures: number, error: Error) => 1_000 * ((error instanceof ApiError && error.status === 429 && error.retryAfter) || 2 ** failures);

/**
 * How long lists stay as they were read: no tag tells whether they have changed, so that asking costs a request each time. What
 * one changes oneself is asked for at once.
 */
export const untagged = 300_000;

/** The names one chooses from change seldom, and through imports and their own screens, which always ask. */
export const names = { staleTime: 3_600_000, refetchOnWindowFocus: false, meta: { laidAside: 'unless outdated' } };

/** What stays as it is until the next release. */
export const untilRelease = { staleTime: 'static', meta: { laidAside: 'always' } } as const;

/** Roles and workspaces change while one works: whoever is refused learns what they are by now, and the screens follow. */
function onRefused(error: Error): void {
  if (!(error instanceof ApiError && error.is('FORBIDDEN'))) return;
  void refreshSession().catch(() => undefined);
  void queryClient.invalidateQueries({ queryKey: ['workspace'] });
}

export const queryClient = new QueryClient({
  mutationCache: new MutationCache({ onError: onRefused }),
  defaultOptions: {
    // Whoever comes back to a screen sees what stood there while he was away, and in a moment what has become of it.
    queries: { staleTime: 30_000, gcTime: 3_600_000, retry: mayHeal, retryDelay: healing, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
