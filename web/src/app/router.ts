import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { rememberList } from '@/features/trades/api/trade-search';
import { queryClient } from '@/lib/query-client';
import { forgetFilters } from '@/lib/saved-filters';
import { useSession } from '@/lib/session';
import { routeTree } from './routes';

/**
 * The router, and what happens when somebody signs in or out, here or because the server says so: every guard is asked
 * again, so the right screen follows from who is there, and nothing one person read is left for the next. Nor is anything of
 * one workspace left for another, whether the change was made here or in another tab.
 */
export function createAppRouter(history?: RouterHistory) {
  const router = createRouter({ routeTree, history, defaultPreload: 'intent' });
  useSession.subscribe((now, before) => {
    if (now.workspace && before.workspace && now.workspace.id !== before.workspace.id) {
      queryClient.clear();
      rememberList({});
    }
    if (now.state === before.state) return;
    if (now.state === 'signed-out') queryClient.clear();
    if (now.state === 'signed-out' && before.state === 'signed-in') {
      forgetFilters();
      rememberList({});
    }
    if (before.state !== 'unknown') void router.invalidate();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
