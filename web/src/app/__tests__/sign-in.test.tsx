import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { installFakeServer } from '@/testing/install-fake-server';
import { renderApp } from '@/testing/render-app';

async function signIn(app: ReturnType<typeof renderApp>, password = 'demo demo demo', who = 'demo') {
  await app.user.type(await screen.findByLabelText('E-mail'), `${who}@example.com`);
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
});

const code = () => screen.findByLabelText('Code of your authenticator');

describe('a second step', () => {
  it('asks for the code of the authenticator, and then leads to where one wanted to go', async () => {
    const app = renderApp('/tags');
    await signIn(app, undefined, 'careful');
    expect(await screen.findByRole('heading', { name: 'One more step' })).toBeVisible();
    expect(await code()).toHaveFocus();
    expect(await code()).toHaveAttribute('autocomplete', 'one-time-code');
    await app.user.type(await code(), '492 039');
    await app.user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { name: 'Tags' })).toBeVisible();
  });

  it('says that it is the code that is wrong, and asks for another', async () => {
    const app = renderApp('/sign-in');
    await signIn(app, undefined, 'careful');
    await app.user.type(await code(), '000000{Enter}');
    await waitFor(async () => expect(await code()).toHaveAccessibleDescription(/This code is wrong/));
    expect(await code()).toHaveFocus();
    expect(screen.queryByText('E-mail or password is wrong.')).not.toBeInTheDocument();
  });

  it('asks for six digits before it asks the server', async () => {
    const app = renderApp('/sign-in');
    await signIn(app, undefined, 'careful');
    await app.user.type(await code(), '4920{Enter}');
    expect(await code()).toHaveAccessibleDescription('Enter the six digits.');
    expect(app.server.requests.filter((line) => line === 'POST /api/v1/auth/login')).toHaveLength(1);
  });

  it('takes a recovery code, which then has been used', async () => {
    const app = renderApp('/sign-in');
    await signIn(app, undefined, 'careful');
    await app.user.click(await screen.findByRole('button', { name: 'Use a recovery code' }));
    expect(screen.getByLabelText('Recovery code')).toHaveFocus();
    await app.user.type(screen.getByLabelText('Recovery code'), ' ptgz6j-febzsd-oxrlgq-nbqrmk {Enter}');
    expect(await screen.findByRole('heading', { name: 'Dashboard' })).toBeVisible();
    expect(app.server.auth.find('careful@example.com')!.recoveryCodes).toEqual([]);
  });

  it('can be left for another account', async () => {
    const app = renderApp('/sign-in');
    await signIn(app, undefined, 'careful');
    await app.user.click(await screen.findByRole('button', { name: 'Use another account' }));
    expect(await screen.findByLabelText('E-mail')).toBeVisible();
  });
});

describe('a sign-in that is refused', () => {
  it('says how long a locked account is locked', async () => {
    const app = renderApp('/sign-in');
    app.server.auth.find('demo@example.com')!.failures = 5;
    await signIn(app);
    expect(await screen.findByRole('alert')).toHaveTextContent(/This account is locked after five failed sign-ins\. ?Try again in 30 minutes, at \d\d:\d\d\./);
  });

  it('says how long an address has to wait', async () => {
    const app = renderApp('/sign-in');
    app.server.auth.limitedFor = 45;
    await signIn(app);
    expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 45 seconds.');
  });

  it('leads whoever deleted his account to having it back', async () => {
    const app = renderApp('/sign-in');
    await signIn(app, undefined, 'leaving');
    await app.user.click(await within(await screen.findByRole('alert')).findByRole('link', { name: 'restore it' }));
    expect(await screen.findByRole('heading', { name: 'Restore your account' })).toBeVisible();
    await app.user.type(screen.getByLabelText('E-mail'), 'leaving@example.com');
    await app.user.type(screen.getByLabelText('Password'), 'demo demo demo');
    await app.user.click(screen.getByRole('button', { name: 'Restore the account' }));
    expect(await screen.findByRole('heading', { name: 'Dashboard' })).toBeVisible();
    expect(app.server.auth.find('leaving@example.com')!.deletionDueAt).toBeNull();
  });

  it('asks for the second step before it restores', async () => {
    const app = renderApp('/restore-account');
    app.server.auth.find('careful@example.com')!.deletionDueAt = '2026-12-20T09:30:00Z';
    await app.user.type(await screen.findByLabelText('E-mail'), 'careful@example.com');
    await app.user.type(screen.getByLabelText('Password'), 'demo demo demo{Enter}');
    await app.user.type(await code(), '492039');
    await app.user.click(screen.getByRole('button', { name: 'Restore the account' }));
    expect(await screen.findByRole('heading', { name: 'Dashboard' })).toBeVisible();
  });

  it('restores nothing that was not deleted', async () => {
    const app = renderApp('/restore-account');
    await app.user.click(await screen.findByRole('button', { name: 'Restore the account' }));
    expect(screen.getByLabelText('E-mail')).toBeInvalid();
    await app.user.type(screen.getByLabelText('E-mail'), 'demo@example.com');
    await app.user.type(screen.getByLabelText('Password'), 'demo demo demo');
    await app.user.click(screen.getByRole('button', { name: 'Restore the account' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Or the account has been erased by now.');
  });
});

describe('Google', () => {
  it('takes a deletion back as well, and says where it cannot', async () => {
    renderApp('/restore-account?error=BAD_CREDENTIALS');
    expect(await screen.findByRole('link', { name: 'Restore with Google' })).toHaveAttribute('href', '/api/v1/auth/google/restore');
    expect(screen.getByRole('alert')).toHaveTextContent('That account cannot be signed in to');
  });

  it('is a page of the server, and one comes back to where one wanted to go', async () => {
    const first = renderApp('/trades?symbol=INFY');
    const link = await screen.findByRole('link', { name: 'Continue with Google' });
    expect(link).toHaveAttribute('href', '/api/v1/auth/google');
    link.addEventListener('click', (event) => event.preventDefault());
    await first.user.click(link);
    cleanup();
    // Google has led back to the dashboard, with the cookie of a session.
    await fetch('/api/v1/auth/login', { method: 'POST', body: JSON.stringify({ email: 'demo@example.com', password: 'demo demo demo' }) });
    const app = renderApp('/', first.server);
    expect(await screen.findByRole('heading', { name: 'Trades' })).toBeVisible();
    expect(app.router.state.location.search).toEqual({ symbol: 'INFY' });
    expect(sessionStorage.length).toBe(0);
  });

  it.each([
    ['EMAIL_TAKEN', /There is a journal with this e-mail address already/],
    ['GOOGLE_OFF', /not set up for signing in with Google/],
    ['<b>anything</b>', 'Signing in with Google did not work. Try again.'],
    ['toString', 'Signing in with Google did not work. Try again.'],
  ])('tells in words why it was refused with %s', async (reason, words) => {
    renderApp(`/sign-in?error=${encodeURIComponent(reason)}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });
});

describe('registering', () => {
  it('puts the problem of a field onto the field', async () => {
    const app = renderApp('/register');
    await app.user.type(await screen.findByLabelText('Your name'), 'Asha');
    await app.user.type(screen.getByLabelText('E-mail'), 'demo@example.com');
    await app.user.type(screen.getByLabelText('Password'), 'a long enough one');
    await app.user.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('There is an account with this e-mail already.'));
    expect(screen.getByLabelText('E-mail')).toHaveFocus();
    // What is mended there is not held against anybody elsewhere.
    await app.user.type(screen.getByLabelText('E-mail'), '.in');
    expect(screen.getByLabelText('E-mail')).toBeValid();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('names the weak point of a password while it is typed, and lets the server judge', async () => {
    const app = renderApp('/register');
    await app.user.type(await screen.findByLabelText('Your name'), 'Ravi Kumar');
    await app.user.type(screen.getByLabelText('E-mail'), 'ravi@example.com');
    await app.user.type(screen.getByLabelText('Password'), 'ravi password');
    expect(await screen.findByText(/“password” is among what is guessed first/)).toBeVisible();
    expect(screen.getByText(/The server knows more passwords than this page, and decides/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/is too easy to guess: This is a top-10 common password/));
    expect(screen.getByLabelText('Password')).toHaveFocus();
  });

  it('shows what is typed when asked to', async () => {
    const app = renderApp('/register');
    const password = await screen.findByLabelText('Password');
    expect(password).toHaveAttribute('autocomplete', 'new-password');
    expect(password).toHaveAttribute('type', 'password');
    await app.user.click(screen.getByRole('button', { name: 'Show what is typed', pressed: false }));
    expect(password).toHaveAttribute('type', 'text');
  });
});
