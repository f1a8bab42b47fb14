import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/** Only what may heal by itself is tried again: no connection, a server that is down or busy. */
function mayHeal(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: mayHeal, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
