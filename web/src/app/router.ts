import { createRouter } from '@tanstack/react-router';
import { useSession } from '@/lib/session';
import { routeTree } from './routes';

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: false });

// Signing in or out anywhere asks every guard again: the right screen follows from who is there.
useSession.subscribe((now, before) => {
  if (now.state !== before.state && before.state !== 'unknown') void router.invalidate();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
