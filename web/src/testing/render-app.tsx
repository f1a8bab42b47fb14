import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createAppRouter } from '../app/router';
import { queryClient } from '../lib/query-client';
import { useSession } from '../lib/session';
import { installFakeServer } from './install-fake-server';

/** The whole application at an address, before a fake server, as a browser that was never here. */
export function renderApp(address: string, server = installFakeServer()) {
  queryClient.clear();
  useSession.setState({ state: 'unknown', user: undefined, workspace: undefined });
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { server, router, user: userEvent.setup() };
}
