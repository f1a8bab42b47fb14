import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '@/lib/session';
import { signedIn } from '@/testing/render-app';

afterEach(() => localStorage.clear());

describe('one’s own data', () => {
  it('is asked for, followed while it is put together, and downloaded', async () => {
    const app = await signedIn('/settings/privacy', 'member');
    const fetched: string[] = [];
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      fetched.push(new URL(this.href).pathname);
    });
    await app.user.click(await screen.findByRole('button', { name: 'Ask for my data' }));
    expect(await screen.findByText(/It is queued/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask for my data' })).not.toBeInTheDocument();
    expect(await screen.findByText(/It is being put together/)).toBeVisible();
    await app.user.click(await screen.findByRole('button', { name: 'Download the file' }));
    await waitFor(() => expect(fetched).toEqual(['/downloads/export-1.zip']));
    expect(screen.getByText(/To be had until/)).toBeVisible();
    clicked.mockRestore();
  });

  it('is still followed after the page was left', async () => {
    const app = await signedIn('/settings/privacy', 'member');
    await app.user.click(await screen.findByRole('button', { name: 'Ask for my data' }));
    await screen.findByText(/It is queued/);
    await app.router.navigate({ to: '/tags' });
    await app.router.navigate({ to: '/settings/privacy' });
    expect(await screen.findByRole('button', { name: 'Download the file' })).toBeVisible();
    expect(app.server.requests.filter((line) => line === 'POST /api/v1/me/export')).toHaveLength(1);
  });

  it('is found by the mail’s link where it was not asked for', async () => {
    const app = await signedIn('/settings/privacy', 'member');
    await app.user.click(await screen.findByRole('button', { name: 'Ask for my data' }));
    await screen.findByText(/It is queued/);
    const id = localStorage.getItem('journal.export.member@example.com')!;
    localStorage.clear();
    await app.router.navigate({ to: '/tags' });
    await app.router.navigate({ to: '/settings/privacy', search: { export: id } });
    expect(await screen.findByRole('button', { name: 'Download the file' })).toBeVisible();
  });

  it('can be asked for anew when the file is no longer there', async () => {
    localStorage.setItem('journal.export.member@example.com', 'long-gone');
    await signedIn('/settings/privacy', 'member');
    expect(await screen.findByRole('button', { name: 'Ask for my data' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('waits until the address is confirmed', async () => {
    const app = await signedIn('/settings/privacy', 'member');
    app.server.auth.find('member@example.com')!.emailVerified = false;
    await app.user.click(await screen.findByRole('button', { name: 'Ask for my data' }));
    expect(await screen.findByRole('button', { name: 'Send the mail again' })).toBeVisible();
  });
});

async function open(who: string) {
  const app = await signedIn('/settings/privacy', who);
  await app.user.click(await screen.findByRole('button', { name: 'Delete my account…' }));
  return { app, shown: within(await screen.findByRole('dialog', { name: 'Delete your account?' })) };
}

describe('one’s account', () => {
  it('is deleted with the password, and until when it can be had back is said before the session ends', async () => {
    const { app, shown } = await open('member');
    await app.user.type(await shown.findByLabelText('Your password'), 'wrong{Enter}');
    await waitFor(() => expect(shown.getByLabelText('Your password')).toHaveAccessibleDescription('This is not your password.'));
    await app.user.clear(shown.getByLabelText('Your password'));
    await app.user.type(shown.getByLabelText('Your password'), 'demo demo demo{Enter}');
    const last = within(await screen.findByRole('dialog', { name: 'Your account is on its way out' }));
    expect(last.getByText(/^\d+ \w+ \d{4}, \d\d:\d\d \(Kolkata\)$/)).toBeVisible();
    expect(useSession.getState().state).toBe('signed-in');
    await app.user.click(last.getByRole('button', { name: 'To the sign-in' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(app.router.state.location.pathname).toBe('/sign-in');
    expect(useSession.getState().state).toBe('signed-out');
    expect(JSON.parse(app.lastSent('DELETE /api/v1/me')!.body)).toEqual({ password: 'demo demo demo' });
  });

  it('of a sole owner is not, and the way to the team is shown', async () => {
    const { app, shown } = await open('demo');
    await app.user.type(await shown.findByLabelText('Your password'), 'demo demo demo{Enter}');
    expect(await shown.findByText(/You alone own the workspace/)).toBeVisible();
    await app.user.click(shown.getByRole('link', { name: 'team' }));
    expect(await screen.findByRole('heading', { name: 'Team' })).toBeVisible();
  });

  it('without a password is deleted by a fresh sign-in', async () => {
    const app = await signedIn('/settings/privacy', 'member');
    app.server.auth.find('member@example.com')!.password = null;
    await app.user.click(await screen.findByRole('button', { name: 'Delete my account…' }));
    const shown = within(await screen.findByRole('dialog', { name: 'Delete your account?' }));
    expect(await shown.findByText(/only shortly after signing in/)).toBeVisible();
    await app.user.click(shown.getByRole('button', { name: 'Delete my account' }));
    await waitFor(() => expect(JSON.parse(app.lastSent('DELETE /api/v1/me')!.body)).toEqual({ password: null }));
  });
});
