import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';
import { refreshSession } from './session';

/** Only what may heal by itself is tried again: no connection, a server that is down or busy. */
function mayHeal(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

/** Roles and workspaces change while one works: whoever is refused learns what they are by now, and the screens follow. */
function onRefused(error: Error): void {
  if (!(error instanceof ApiError && error.is('FORBIDDEN'))) return;
  void refreshSession().catch(() => undefined);
  void queryClient.invalidateQueries({ queryKey: ['workspace'] });
}

export const queryClient = new QueryClient({
  mutationCache: new MutationCache({ onError: onRefused }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: mayHeal, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
