import { screen } from '@testing-library/react';
import { renderApp } from './render-app';

/** The application at an address, before the demo trader, who has a year of trades. */
export async function signedIn(address: string) {
  const app = renderApp(address);
  await app.user.type(await screen.findByLabelText('E-mail'), 'demo@example.com');
  await app.user.type(screen.getByLabelText('Password'), 'demo demo demo');
  await app.user.click(screen.getByRole('button', { name: 'Sign in' }));
  /** The last request that began so. */
  const lastSent = (line: string) => app.server.sent.findLast((one) => one.line.startsWith(line));
  return { ...app, lastSent };
}
