import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { queryClient } from '@/lib/query-client';
import { refreshSession, useSession } from '@/lib/session';
import { registered, signedIn } from '@/testing/render-app';

const main = () => within(screen.getByRole('main'));
const switcher = async (name: string) => (await screen.findAllByRole('button', { name: `Workspace: ${name}` }))[0]!;

describe('the workspaces', () => {
  it('are all those one is a member of, with what one is in each', async () => {
    const app = await signedIn('/tags');
    await app.user.click(await switcher('Asha Rao’s journal'));
    const shown = within(await screen.findByRole('dialog', { name: 'Workspaces' }));
    expect(await shown.findByRole('button', { name: /^Asha Rao’s journal Owner · INR You are here$/ })).toHaveAttribute('aria-current', 'true');
    expect(shown.getByRole('button', { name: /^Delta desk Member · USD$/ })).toBeVisible();
    // A sidebar that goes with the width of the window does not take it along.
    expect(screen.getByRole('dialog').closest('aside')).toBeNull();
  });

  it('begin at the dashboard when one goes into another, and nothing of the first is left', async () => {
    const app = await signedIn('/trades?symbol=INFY');
    await screen.findByRole('heading', { name: 'Trades' });
    await app.user.click(await switcher('Asha Rao’s journal'));
    await app.user.click(await screen.findByRole('button', { name: /^Delta desk/ }));
    await switcher('Delta desk');
    expect(await screen.findByText('Welcome, Asha')).toBeVisible();
    expect(app.router.state.location.href).toBe('/');
    expect(JSON.parse(app.lastSent('POST /api/v1/auth/switch-workspace')!.body)).toEqual({ workspaceId: 'kiran@example.com' });
    // Neither what was read before, nor anything asked for at the old address in the new workspace.
    expect(queryClient.getQueryCache().findAll({ queryKey: ['trades', 'list'] })).toEqual([]);
    const after = app.server.requests.slice(app.server.requests.indexOf('POST /api/v1/auth/switch-workspace'));
    expect(after.filter((line) => line.includes('symbol=INFY'))).toEqual([]);
    expect(screen.queryByRole('link', { name: 'Audit' })).not.toBeInTheDocument();
  });

  it('change in this tab too when another tab has gone into another', async () => {
    const app = await signedIn('/tags');
    await main().findByText('breakout');
    app.server.auth.find('demo@example.com')!.at = 'kiran@example.com';
    await act(async () => void (await refreshSession()));
    await switcher('Delta desk');
    await waitFor(() => expect(app.router.state.location.pathname).toBe('/'));
    expect(queryClient.getQueryData(['tags'])).toBeUndefined();
  });

  it('are not left with something unsaved before that is asked about', async () => {
    const app = await signedIn('/trades/new');
    await app.user.type(await screen.findByLabelText('Symbol'), 'INFY');
    await app.user.click(await switcher('Asha Rao’s journal'));
    await app.user.click(await screen.findByRole('button', { name: /^Delta desk/ }));
    const asked = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
    await app.user.click(asked.getByRole('button', { name: 'Keep writing' }));
    expect(screen.getByLabelText('Symbol')).toHaveValue('INFY');
    expect(app.lastSent('POST /api/v1/auth/switch-workspace')).toBeUndefined();
  });

  it('say so when there is but one', async () => {
    const app = await registered('/tags');
    await app.user.click(await switcher('Ravi Kumar’s journal'));
    expect(await screen.findByText(/This is the only one you are a member of/)).toBeVisible();
  });
});

describe('the places of a workspace', () => {
  it.each([
    ['demo', ['Team', 'Settings', 'API keys', 'Usage', 'Audit']],
    ['admin', ['Team', 'Settings', 'API keys']],
    ['member', ['Team']],
    ['viewer', ['Team']],
  ])('are offered to %s by role', async (who, places) => {
    await signedIn('/tags', who);
    const group = await screen.findByRole('group', { name: 'Workspace' });
    expect(within(group).getAllByRole('link').map((link) => link.textContent)).toEqual(places);
  });
});

describe('a workspace that is about to be deleted', () => {
  it('is told on every screen, can be read and not changed, and is kept by its owner', async () => {
    const app = await signedIn('/workspace/settings');
    await app.user.click(await screen.findByRole('button', { name: 'Delete the workspace…' }));
    const shown = within(await screen.findByRole('dialog', { name: 'Delete Asha Rao’s journal?' }));
    await app.user.click(shown.getByRole('button', { name: 'Delete the workspace' }));
    expect(await shown.findByLabelText('Your password')).toHaveAccessibleDescription('Enter your password.');
    await app.user.type(shown.getByLabelText('Your password'), 'wrong');
    await app.user.click(shown.getByRole('button', { name: 'Delete the workspace' }));
    await waitFor(() => expect(shown.getByLabelText('Your password')).toHaveAccessibleDescription('This is not your password.'));
    expect(useSession.getState().state).toBe('signed-in');
    await app.user.clear(shown.getByLabelText('Your password'));
    await app.user.type(shown.getByLabelText('Your password'), 'demo demo demo{Enter}');
    const banner = within(await screen.findByRole('region', { name: 'This workspace is about to be deleted' }));
    expect(banner.getByText(/is deleted on \d+ \w+ \d{4}, \d\d:\d\d \(Kolkata\)/)).toBeVisible();
    expect(main().queryAllByRole('textbox')).toEqual([]);

    await app.router.navigate({ to: '/tags' });
    await main().findByText('breakout');
    expect(screen.queryByRole('button', { name: 'Delete revenge' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'New trade' })).not.toBeInTheDocument();
    await app.router.navigate({ to: '/trades/new' });
    expect(await screen.findByText('Nothing can be changed here')).toBeVisible();

    await app.user.click(screen.getByRole('button', { name: 'Keep the workspace' }));
    expect(await screen.findByLabelText('Symbol')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'This workspace is about to be deleted' })).not.toBeInTheDocument();
    expect(app.lastSent('POST /api/v1/workspace/restore')).toBeDefined();
  });

  it('can be kept by owners alone', async () => {
    const app = await signedIn('/tags', 'admin');
    await main().findByRole('button', { name: 'Delete revenge' });
    app.server.auth.workspaces.get('demo@example.com')!.settings.deletionDueAt = '2026-12-26T10:00:00Z';
    // The first refusal tells what has happened meanwhile.
    await app.user.click(screen.getByRole('button', { name: 'Delete revenge' }));
    await app.user.click(await screen.findByRole('button', { name: 'Delete the tag' }));
    expect(await screen.findByText(/An owner can keep it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Keep the workspace' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Delete revenge' })).not.toBeInTheDocument();
  });
});
