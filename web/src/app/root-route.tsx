import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { takeReturn } from '@/lib/return-to';
import { restoreSession } from '@/lib/session';
import { ErrorPage } from './pages/error-page';
import { NotFoundPage } from './pages/not-found-page';
import { SignedIn } from './signed-in';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

/** Everything behind the sign-in. */
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: SignedIn,
  beforeLoad: async ({ location }) => {
    if (await restoreSession()) {
      const to = location.pathname === '/' ? takeReturn() : undefined;
      if (to) throw redirect({ href: to, replace: true });
      return;
    }
    throw redirect({ to: '/sign-in', search: { to: location.href === '/' ? undefined : location.href }, replace: true });
  },
});
