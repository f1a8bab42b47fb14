import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { installFakeServer } from '@/testing/install-fake-server';
import { renderApp } from '@/testing/render-app';

async function signIn(app: ReturnType<typeof renderApp>, password = 'demo demo demo') {
  await app.user.type(await screen.findByLabelText('E-mail'), 'demo@example.com');
  await app.user.type(screen.getByLabelText('Password'), password);
  await app.user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('sends visitors to the form and then to where they wanted to go', async () => {
    const app = renderApp('/trades?symbol=INFY');
    await signIn(app);
    expect(await screen.findByRole('heading', { name: 'Trades' })).toBeVisible();
    expect(app.router.state.location.search).toEqual({ symbol: 'INFY' });
  });

  it('says what the server says about a wrong password', async () => {
    const app = renderApp('/sign-in');
    await signIn(app, 'wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is wrong.');
  });

  it('asks for what is missing before it asks the server', async () => {
    const app = renderApp('/sign-in');
    await app.user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByLabelText('E-mail')).toBeInvalid();
    expect(app.server.requests).not.toContain('POST /api/v1/auth/login');
  });

  it('goes nowhere but to paths of its own', async () => {
    const app = renderApp('/sign-in?to=https://evil.example');
    await signIn(app);
    expect(await screen.findByRole('heading', { name: 'Dashboard' })).toBeVisible();
  });

  it('can be tried again when the server was away', async () => {
    const app = renderApp('/', installFakeServer({ away: true }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
    app.server.away = false;
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  it('ends with the form when one signs out', async () => {
    const app = renderApp('/');
    await signIn(app);
    await app.user.click((await screen.findAllByRole('button', { name: 'Sign out' }))[0]!);
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(app.server.requests).toContain('POST /api/v1/auth/logout');
  });
});

describe('registering', () => {
  it('puts the problem of a field onto the field', async () => {
    const app = renderApp('/register');
    await app.user.type(await screen.findByLabelText('Your name'), 'Asha');
    await app.user.type(screen.getByLabelText('E-mail'), 'demo@example.com');
    await app.user.type(screen.getByLabelText('Password'), 'a long enough one');
    await app.user.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('is registered already: sign in instead'));
  });
});
