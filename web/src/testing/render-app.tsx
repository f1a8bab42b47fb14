import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
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

/** The demo trader at an address, who has a year of trades, or somebody else in his workspace. */
export async function signedIn(address: string, who = 'demo') {
  const app = renderApp(address);
  await app.user.type(await screen.findByLabelText('E-mail'), `${who}@example.com`);
  await app.user.type(screen.getByLabelText('Password'), 'demo demo demo');
  await app.user.click(screen.getByRole('button', { name: 'Sign in' }));
  /** The last request that began so. */
  const lastSent = (line: string) => app.server.sent.findLast((one) => one.line.startsWith(line));
  return { ...app, lastSent };
}

/** Somebody new at an address: no trades yet. */
export async function registered(address: string) {
  const app = renderApp('/register');
  await app.user.type(await screen.findByLabelText('Your name'), 'Ravi Kumar');
  await app.user.type(screen.getByLabelText('E-mail'), 'ravi@example.com');
  await app.user.type(screen.getByLabelText('Password'), 'a long enough one');
  await app.user.click(screen.getByRole('button', { name: 'Create account' }));
  await screen.findByText(/Welcome, Ravi/);
  await app.router.navigate({ href: address });
  return app;
}
