import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '@/lib/query-client';
import { signedIn } from '@/testing/render-app';

const card = async (title: string) => within((await screen.findByRole('heading', { name: title, level: 2 })).closest('section')!);
const asha = (app: Awaited<ReturnType<typeof signedIn>>) => app.server.auth.people[0]!;

afterEach(() => vi.restoreAllMocks());

describe('the settings of a person', () => {
  it('are reached by his name, and list what there is', async () => {
    const app = await signedIn('/');
    await app.user.click((await screen.findAllByRole('link', { name: /Your settings/ }))[0]!);
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeVisible();
    const places = within(screen.getByRole('navigation', { name: 'Settings' })).getAllByRole('link');
    expect(places.map((place) => place.textContent)).toEqual(['Profile', 'Security', 'Sessions', 'Privacy']);
    expect(places[0]).toHaveAttribute('aria-current', 'page');
  });

  it('begin with the profile', async () => {
    const app = await signedIn('/settings');
    await screen.findByRole('heading', { name: 'Profile' });
    expect(app.router.state.location.pathname).toBe('/settings/profile');
  });

  it('are a viewer’s to change too', async () => {
    const app = await signedIn('/settings/profile', 'viewer');
    await app.user.type(await screen.findByLabelText('Your name'), ' jr{Enter}');
    expect(await screen.findByText('Your name is saved')).toBeVisible();
  });
});

describe('the profile', () => {
  it('changes the name in the frame of every screen', async () => {
    const app = await signedIn('/settings/profile');
    const name = await screen.findByLabelText('Your name');
    await app.user.clear(name);
    await app.user.click(screen.getByRole('button', { name: 'Save name' }));
    expect(name).toHaveAccessibleDescription('Tell us your name.');
    await app.user.type(name, 'Asha R. Rao{Enter}');
    await waitFor(() => expect(screen.getAllByText('Asha R. Rao').length).toBeGreaterThan(0));
    expect(app.lastSent('PATCH /api/v1/me')!.headers.get('If-Match')).toBe('"0"');
  });

  it('asks for the password before the address changes, and shows what it waits for', async () => {
    const app = await signedIn('/settings/profile');
    await app.user.click(await screen.findByRole('button', { name: 'Change e-mail' }));
    expect(screen.getByLabelText('New e-mail')).toHaveFocus();
    await app.user.type(screen.getByLabelText('New e-mail'), 'asha.rao@example.com');
    await app.user.type(screen.getByLabelText('Your password'), 'wrong{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Your password')).toHaveAccessibleDescription('This is not your password.'));
    await app.user.clear(screen.getByLabelText('Your password'));
    await app.user.type(screen.getByLabelText('Your password'), 'demo demo demo{Enter}');
    expect(await screen.findByText(/Waiting for/)).toHaveTextContent('Waiting for asha.rao@example.com: follow the link sent there.');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Change e-mail' })).toHaveFocus());
    await app.router.navigate({ href: `/verify-email?token=${app.server.auth.identity.mails.at(-1)!.token}` });
    await screen.findByText('Your e-mail address is confirmed.');
    await waitFor(() => expect(asha(app).email).toBe('asha.rao@example.com'));
  });
});

describe('the password', () => {
  it('is changed by whoever knows the one before, and judged at its field', async () => {
    const app = await signedIn('/settings/security');
    await app.user.click(await screen.findByRole('button', { name: 'Change password' }));
    const [current, chosen] = [screen.getByLabelText('Current password'), screen.getByLabelText('New password')];
    expect([current, chosen].map((field) => field.getAttribute('autocomplete'))).toEqual(['current-password', 'new-password']);
    await app.user.type(current, 'wrong');
    await app.user.type(chosen, 'asha password 1{Enter}');
    await waitFor(() => expect(current).toHaveAccessibleDescription('This is not your password.'));
    await app.user.clear(current);
    await app.user.type(current, 'demo demo demo{Enter}');
    await waitFor(() => expect(chosen).toHaveAccessibleDescription(/is too easy to guess/));
    await app.user.clear(chosen);
    await app.user.type(chosen, 'a quiet river of numbers{Enter}');
    expect(await screen.findByText('Password changed; other devices are signed out')).toBeVisible();
    expect(asha(app).password).toBe('a quiet river of numbers');
    expect(app.server.auth.sessions).toHaveLength(1);
  });

  it('comes by mail to whoever has none', async () => {
    const app = await signedIn('/settings/security');
    await screen.findByRole('button', { name: 'Change password' });
    asha(app).password = null;
    asha(app).googleLinked = true;
    await queryClient.invalidateQueries();
    await app.user.click(await screen.findByRole('button', { name: 'Send me a link to set one' }));
    expect(await screen.findByText('A link to choose a password is on its way to demo@example.com.')).toBeVisible();
    expect((await card('Google')).getByText(/It is your only way in/)).toBeVisible();
  });
});

describe('two-factor sign-in', () => {
  it('is set up with a drawing or its key, and shows the recovery codes once', async () => {
    const app = await signedIn('/settings/security');
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const twoFactor = await card('Two-factor sign-in');
    await app.user.click(twoFactor.getByRole('button', { name: 'Set up' }));
    expect(await twoFactor.findByRole('img', { name: 'QR code for the authenticator' })).toBeVisible();
    expect(twoFactor.getByText('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')).toBeVisible();
    await app.user.click(twoFactor.getByRole('button', { name: 'Copy' }));
    expect(copied).toHaveBeenLastCalledWith('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    await app.user.type(twoFactor.getByLabelText('Code'), '000 000{Enter}');
    await waitFor(() => expect(twoFactor.getByLabelText('Code')).toHaveAccessibleDescription(/This code does not fit/));
    await app.user.clear(twoFactor.getByLabelText('Code'));
    await app.user.type(twoFactor.getByLabelText('Code'), '492039{Enter}');
    expect(await twoFactor.findByRole('heading', { name: 'Keep these recovery codes' })).toHaveFocus();
    expect(within(twoFactor.getByRole('list', { name: 'Recovery codes' })).getAllByRole('listitem')).toHaveLength(10);
    await app.user.click(twoFactor.getByRole('button', { name: 'Copy all' }));
    expect(copied.mock.lastCall![0].split('\n')).toHaveLength(10);

    void app.router.navigate({ to: '/settings/sessions' });
    const warning = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
    expect(warning.getByText(/nobody can show them to you again/)).toBeVisible();
    await app.user.click(warning.getByRole('button', { name: 'Keep writing' }));

    expect(twoFactor.getByRole('button', { name: 'Done' })).toBeDisabled();
    await app.user.click(twoFactor.getByRole('checkbox', { name: 'I keep them in a safe place' }));
    await app.user.click(twoFactor.getByRole('button', { name: 'Done' }));
    expect(await twoFactor.findByText('On')).toBeVisible();
    await waitFor(() => expect(twoFactor.getByRole('button', { name: 'Turn off' })).toHaveFocus());
  });

  it('can be put off', async () => {
    const app = await signedIn('/settings/security');
    const twoFactor = await card('Two-factor sign-in');
    await app.user.click(twoFactor.getByRole('button', { name: 'Set up' }));
    await app.user.click(await twoFactor.findByRole('button', { name: 'Cancel' }));
    expect(twoFactor.getByRole('button', { name: 'Set up' })).toHaveFocus();
    expect(asha(app).totp!.confirmed).toBe(false);
  });

  it('is turned off with the password', async () => {
    const app = await signedIn('/settings/security');
    const twoFactor = await card('Two-factor sign-in');
    asha(app).totp = { secret: 'A', confirmed: true };
    await queryClient.invalidateQueries();
    await app.user.click(await twoFactor.findByRole('button', { name: 'Turn off' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Turn two-factor sign-in off?' }));
    await app.user.type(dialog.getByLabelText('Your password'), 'wrong{Enter}');
    await waitFor(() => expect(dialog.getByLabelText('Your password')).toHaveAccessibleDescription('This is not your password.'));
    await app.user.clear(dialog.getByLabelText('Your password'));
    await app.user.type(dialog.getByLabelText('Your password'), 'demo demo demo{Enter}');
    expect(await twoFactor.findByText('Off')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(asha(app).totp).toBeNull();
  });
});

describe('two-factor sign-in without a password', () => {
  it('is not offered, for the server would refuse it', async () => {
    const app = await signedIn('/tags');
    await screen.findByText('breakout');
    asha(app).password = null;
    await app.router.navigate({ to: '/settings/security' });
    const twoFactor = await card('Two-factor sign-in');
    expect(twoFactor.getByText(/first set a password/)).toBeVisible();
    expect(twoFactor.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('Google', () => {
  it('is linked by going there, and unlinked with the password', async () => {
    const left = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    const app = await signedIn('/settings/security');
    await app.user.click((await card('Google')).getByRole('button', { name: 'Link Google' }));
    await app.user.type(within(await screen.findByRole('dialog', { name: 'Link Google?' })).getByLabelText('Your password'), 'demo demo demo{Enter}');
    await waitFor(() => expect(left).toHaveBeenCalledWith('/settings/security?linked=google'));
    await queryClient.invalidateQueries();
    await app.router.navigate({ href: '/settings/security?linked=google' });
    const google = await card('Google');
    expect(await google.findByText('Your Google account is linked.')).toBeVisible();
    await app.user.click(google.getByRole('button', { name: 'Unlink Google' }));
    await app.user.type(within(await screen.findByRole('dialog', { name: 'Unlink Google?' })).getByLabelText('Your password'), 'demo demo demo{Enter}');
    expect(await google.findByText('Not linked')).toBeVisible();
  });

  it('says why it was refused', async () => {
    await signedIn('/settings/security?error=CONFLICT');
    expect(await (await card('Google')).findByRole('alert')).toHaveTextContent('That Google account belongs to another journal');
  });
});

describe('the devices', () => {
  it('are listed with this one first, and signed out one by one', async () => {
    const app = await signedIn('/settings/sessions');
    const devices = within(await screen.findByRole('list', { name: 'Devices' }));
    const [here, phone] = devices.getAllByRole('listitem');
    expect(within(here!).getByText('This device')).toBeVisible();
    expect(within(here!).queryByRole('button')).not.toBeInTheDocument();
    expect(phone).toHaveTextContent('Safari on iPhone198.51.100.24 · last seen 20 Nov 2026, 09:25 · since 2 Nov 2026, 11:40');
    await app.user.click(devices.getByRole('button', { name: 'Sign out Safari on iPhone' }));
    await waitFor(() => expect(devices.queryByText('Safari on iPhone')).not.toBeInTheDocument());
    expect(app.server.auth.sessions.map(({ device }) => device)).toEqual(['Firefox on Windows', 'Chrome on Linux']);
  });

  it('are all signed out at once, also this one', async () => {
    const app = await signedIn('/settings/sessions');
    await app.user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign out everywhere' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(app.server.auth.sessions).toEqual([]);
  });

  it('are left as they are when the server does not sign them out', async () => {
    const app = await signedIn('/settings/sessions');
    await screen.findByRole('list', { name: 'Devices' });
    app.server.trouble.refusing = { line: 'POST /api/v1/auth/logout-all', details: [] };
    await app.user.click(screen.getByRole('button', { name: 'Sign out everywhere' }));
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign out everywhere' }));
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent('The request is not valid.');
  });
});
