import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { routeTree } from '../app/routes';
import { queryClient } from '../lib/query-client';
import { useSession } from '../lib/session';
import { installFakeServer } from './install-fake-server';

/** The whole application at an address, before a fake server, as a browser that was never here. */
export function renderApp(address: string) {
  const server = installFakeServer();
  queryClient.clear();
  useSession.setState({ state: 'unknown', user: undefined, workspace: undefined });
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [address] }) });
  useSession.subscribe((now, before) => {
    if (now.state !== before.state && before.state !== 'unknown') void router.invalidate();
  });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return { server, router, user: userEvent.setup() };
}
