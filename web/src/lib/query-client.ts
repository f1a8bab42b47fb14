import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';
import { refreshSession } from './session';

/** Only what may heal by itself is tried again: no connection, a server that is down or busy. */
function mayHeal(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

/** Roles change while one works: whoever is refused learns what he is by now, and the screens follow. */
function onRefused(error: Error): void {
  if (error instanceof ApiError && error.is('FORBIDDEN')) void refreshSession().catch(() => undefined);
}

export const queryClient = new QueryClient({
  mutationCache: new MutationCache({ onError: onRefused }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: mayHeal, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
