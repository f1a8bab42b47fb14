import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, type AnyRoute, type AsyncRouteComponent } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppRouter } from './app/router';
import './app/styles.css';
import { followTheme } from './lib/preferences';
import { queryClient } from './lib/query-client';

followTheme();

const router = createAppRouter();

// The screen's code is fetched while the session is restored, not after.
for (const { routeId } of router.matchRoutes(router.latestLocation)) {
  const { component } = (router.routesById as Record<string, AnyRoute>)[routeId]!.options;
  void (component as AsyncRouteComponent<object> | undefined)?.preload?.();
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
