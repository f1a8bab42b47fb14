import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { registered, renderApp, signedIn } from '@/testing/render-app';

type Server = ReturnType<typeof renderApp>['server'];

const invitation = '/accept-invitation?token=0199d000-0000-7000-8000-000000000001.for-ravi';
const lastToken = (server: Server) => server.auth.identity.mails.at(-1)!.token;
const times = (server: Server, line: string) => server.requests.filter((one) => one === line).length;

afterEach(() => sessionStorage.clear());

describe('an address', () => {
  it('is confirmed by the link of the mail, also where nobody is signed in', async () => {
    const app = renderApp('/sign-in');
    await screen.findByRole('heading', { name: 'Sign in' });
    const person = app.server.auth.find('demo@example.com')!;
    person.emailVerified = false;
    app.server.auth.identity.mail(person, 'verification');
    await app.router.navigate({ href: `/verify-email?token=${lastToken(app.server)}` });
    expect(await screen.findByText('Your e-mail address is confirmed.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    expect(person.emailVerified).toBe(true);
    expect(times(app.server, 'POST /api/v1/auth/verify-email')).toBe(1);
  });

  it('is asked for above every screen until it is confirmed', async () => {
    const app = await registered('/tags');
    const banner = within(await screen.findByRole('region', { name: 'Unconfirmed address' }));
    expect(banner.getByText(/We sent a link to ravi@example.com/)).toBeVisible();
    await app.user.click(banner.getByRole('button', { name: 'Send the link again' }));
    expect(await banner.findByRole('button', { name: 'Sent' })).toBeDisabled();
    await app.router.navigate({ href: `/verify-email?token=${lastToken(app.server)}` });
    await screen.findByText('Your e-mail address is confirmed.');
    await app.user.click(screen.getByRole('link', { name: 'To the dashboard' }));
    await screen.findByText(/Welcome, Ravi/);
    expect(screen.queryByRole('region', { name: 'Unconfirmed address' })).not.toBeInTheDocument();
  });

  it('is not asked for again while this browser is open once that was put aside', async () => {
    const app = await registered('/tags');
    await app.user.click(await screen.findByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Unconfirmed address' })).not.toBeInTheDocument());
    await app.router.navigate({ to: '/accounts' });
    await screen.findByRole('heading', { name: 'Accounts' });
    expect(screen.queryByRole('region', { name: 'Unconfirmed address' })).not.toBeInTheDocument();
  });

  it('gets another link where the first has been used or is too old', async () => {
    const app = await registered('/verify-email?token=of-old.times');
    expect(await screen.findByRole('alert')).toHaveTextContent('This link has been used already, or is too old.');
    await app.user.click(screen.getByRole('button', { name: 'Send another to ravi@example.com' }));
    expect(await screen.findByText('Another link is on its way to ravi@example.com.')).toBeVisible();
    expect(times(app.server, 'POST /api/v1/auth/verify-email')).toBe(1);
  });

  it.each([['/verify-email', 'This link is not complete.'], ['/verify-email?token=of-old.times', 'Sign in to have another link sent to you.']])('says what is the matter at %s to whoever is not signed in', async (address, words) => {
    renderApp(address);
    expect(await screen.findByText(new RegExp(words))).toBeVisible();
    expect(screen.queryByRole('button', { name: /Send another/ })).not.toBeInTheDocument();
  });
});

describe('a forgotten password', () => {
  it('is replaced by way of a mail, and whether there is an account is not told', async () => {
    const app = renderApp('/sign-in');
    await app.user.click(await screen.findByRole('link', { name: 'Forgot it?' }));
    await screen.findByRole('heading', { name: 'Forgot your password?' });
    await app.user.type(screen.getByLabelText('E-mail'), 'demo@example.com{Enter}');
    expect(await screen.findByText(/If there is an account for/)).toHaveTextContent('If there is an account for demo@example.com, a link is on its way to it.');
    await app.router.navigate({ href: `/reset-password?token=${lastToken(app.server)}` });
    await app.user.type(await screen.findByLabelText('New password'), 'short');
    await app.user.click(screen.getByRole('button', { name: 'Set the password' }));
    expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/Use at least 12 characters/);
    await app.user.clear(screen.getByLabelText('New password'));
    await app.user.type(screen.getByLabelText('New password'), 'password password{Enter}');
    await waitFor(() => expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/is too easy to guess/));
    await app.user.clear(screen.getByLabelText('New password'));
    await app.user.type(screen.getByLabelText('New password'), 'a quiet river of numbers{Enter}');
    expect(await screen.findByText('Your new password is set.')).toBeVisible();
    expect(app.server.auth.find('demo@example.com')!.password).toBe('a quiet river of numbers');
    expect(screen.getByRole('link', { name: 'Sign in with it' })).toHaveAttribute('href', '/sign-in');
  });

  it('answers the same for an address nobody has', async () => {
    const app = renderApp('/forgot-password');
    await app.user.type(await screen.findByLabelText('E-mail'), 'not an address{Enter}');
    expect(screen.getByLabelText('E-mail')).toBeInvalid();
    await app.user.clear(screen.getByLabelText('E-mail'));
    await app.user.type(screen.getByLabelText('E-mail'), 'nobody@example.com{Enter}');
    expect(await screen.findByText(/If there is an account for/)).toBeVisible();
  });

  it.each(['/reset-password', '/reset-password?token=of-old.times'])('needs another link at %s', async (address) => {
    const app = renderApp(address);
    const field = address.includes('token') ? await screen.findByLabelText('New password') : undefined;
    if (field) await app.user.type(field, 'a quiet river of numbers{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('This link has been used already, is too old or not complete.');
    expect(screen.getByRole('link', { name: 'Send another link' })).toHaveAttribute('href', '/forgot-password');
  });

  it('signs out this browser too when it is replaced', async () => {
    const app = await signedIn('/tags');
    await screen.findByRole('heading', { name: 'Tags' });
    app.server.auth.identity.mail(app.server.auth.find('demo@example.com')!, 'reset');
    await app.router.navigate({ href: `/reset-password?token=${lastToken(app.server)}` });
    await app.user.type(await screen.findByLabelText('New password'), 'a quiet river of numbers{Enter}');
    await app.user.click(await screen.findByRole('link', { name: 'Sign in with it' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

describe('an invitation', () => {
  it('waits for whoever has to register first, and then opens the workspace', async () => {
    const app = renderApp(invitation);
    await app.user.click(await screen.findByRole('link', { name: 'Create an account' }));
    await app.user.type(await screen.findByLabelText('Your name'), 'Ravi Kumar');
    await app.user.type(screen.getByLabelText('E-mail'), 'ravi@example.com');
    await app.user.type(screen.getByLabelText('Password'), 'a long enough one{Enter}');
    await app.user.click(await screen.findByRole('button', { name: 'Accept the invitation' }));
    expect(await screen.findByText(/You have joined/)).toHaveTextContent('You have joined Asha Rao’s journal as a member');
    await app.user.click(screen.getByRole('button', { name: 'Open Asha Rao’s journal' }));
    expect(await screen.findByRole('heading', { name: 'Dashboard' })).toBeVisible();
    expect(screen.getAllByText('Asha Rao’s journal').length).toBeGreaterThan(0);
    expect(app.server.sent.findLast(({ line }) => line === 'POST /api/v1/auth/switch-workspace')!.body).toBe('{"workspaceId":"demo@example.com"}');
    expect(screen.queryByRole('region', { name: 'Unconfirmed address' })).not.toBeInTheDocument();
  });

  it('keeps its token on the way through both forms', async () => {
    const app = renderApp(invitation);
    await app.user.click(await screen.findByRole('link', { name: 'I have an account' }));
    await app.user.click(await screen.findByRole('link', { name: 'Create an account' }));
    await screen.findByLabelText('Your name');
    expect(app.router.state.location.search).toEqual({ to: invitation });
  });

  it('is nobody else’s, who can sign in as whom it is for', async () => {
    const app = await signedIn(invitation.replace('/accept', '/sign-in?to=/accept').replace('?token', '%3Ftoken'), 'member');
    await app.user.click(await screen.findByRole('button', { name: 'Accept the invitation' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no open invitation for member@example.com at this address.');
    await app.user.click(screen.getByRole('button', { name: 'Sign in as somebody else' }));
    await app.user.click(await screen.findByRole('link', { name: 'I have an account' }));
    await screen.findByRole('heading', { name: 'Sign in' });
    expect(app.router.state.location.search).toEqual({ to: invitation });
  });

  it('needs all of its link', async () => {
    renderApp('/accept-invitation');
    expect(await screen.findByRole('alert')).toHaveTextContent('This link is not complete.');
  });
});

describe('the screens of a visitor', () => {
  it('go with the focus, which would else be lost with the link that led on', async () => {
    const app = renderApp('/sign-in');
    (await screen.findByRole('link', { name: 'Create an account' })).focus();
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Create your journal' })).toHaveFocus());
  });
});

describe('an address somebody else has', () => {
  it('is refused at its field', async () => {
    const app = await signedIn('/settings/profile');
    await app.user.click(await screen.findByRole('button', { name: 'Change e-mail' }));
    await app.user.type(screen.getByLabelText('New e-mail'), 'member@example.com');
    await app.user.type(screen.getByLabelText('Your password'), 'demo demo demo{Enter}');
    await waitFor(() => expect(screen.getByLabelText('New e-mail')).toHaveAccessibleDescription('There is an account with this e-mail already.'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
