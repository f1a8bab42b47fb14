import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { queryClient } from '@/lib/query-client';
import { signedIn } from '@/testing/render-app';

const patch = 'PATCH /api/v1/workspace';
const settings = (app: Awaited<ReturnType<typeof signedIn>>) => app.server.auth.workspaces.get('demo@example.com')!.settings;

describe('the settings of a workspace', () => {
  it('send what was changed, with every digit and the rate as a fraction', async () => {
    const app = await signedIn('/workspace/settings');
    const save = await screen.findByRole('button', { name: 'Save settings' });
    expect(save).toBeDisabled();
    expect(screen.getByLabelText('Risk-free rate in % a year')).toHaveValue('6.5');
    await app.user.clear(screen.getByLabelText('Name'));
    await app.user.type(screen.getByLabelText('Name'), 'Rao family');
    await app.user.clear(screen.getByLabelText('Break-even tolerance'));
    await app.user.type(screen.getByLabelText('Break-even tolerance'), '1,250.50');
    await app.user.clear(screen.getByLabelText('Risk-free rate in % a year'));
    await app.user.type(screen.getByLabelText('Risk-free rate in % a year'), '7.05');
    await app.user.click(save);
    expect((await screen.findAllByRole('button', { name: 'Workspace: Rao family' }))[0]).toBeVisible();
    expect(JSON.parse(app.lastSent(patch)!.body)).toEqual({ name: 'Rao family', breakevenTolerance: 1250.5, riskFreeRate: 0.0705 });
    expect(app.lastSent(patch)!.headers.get('If-Match')).toBe('"3"');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save settings' })).toBeDisabled());
  });

  it('say at the field what is wrong, here and by the server', async () => {
    const app = await signedIn('/workspace/settings');
    await app.user.clear(await screen.findByLabelText('Currency'));
    await app.user.type(screen.getByLabelText('Currency'), 'rupee');
    await app.user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(screen.getByLabelText('Currency')).toHaveAccessibleDescription('Three to five capitals, such as INR.');
    expect(screen.getByLabelText('Currency')).toHaveFocus();
    expect(app.lastSent(patch)).toBeUndefined();
    await app.user.clear(screen.getByLabelText('Currency'));
    await app.user.type(screen.getByLabelText('Currency'), 'INR');
    await app.user.clear(screen.getByLabelText('Time zone'));
    await app.user.type(screen.getByLabelText('Time zone'), 'Mars/Base{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Time zone')).toHaveAccessibleDescription('is not a time zone'));
  });

  it('wait for the days of a new zone, and say so until it counts', async () => {
    const app = await signedIn('/workspace/settings');
    await app.user.clear(await screen.findByLabelText('Time zone'));
    await app.user.type(screen.getByLabelText('Time zone'), 'America/New_York');
    await app.user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('New York is being prepared.')).toBeVisible();
    expect(screen.getByText(/stay those of Kolkata/)).toBeVisible();
    expect(screen.getByLabelText('Time zone')).toHaveValue('America/New_York');
    Object.assign(settings(app), { timeZone: 'America/New_York', timeZonePending: null });
    await queryClient.invalidateQueries({ queryKey: ['workspace'] });
    await waitFor(() => expect(screen.queryByText('New York is being prepared.')).not.toBeInTheDocument());
  });

  it('lose nobody’s change when two write at once', async () => {
    const app = await signedIn('/workspace/settings');
    await app.user.type(await screen.findByLabelText('Name'), ' 2');
    Object.assign(settings(app), { currency: 'USD', version: 4 });
    await app.user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('The settings were changed after you opened them.')).toBeVisible();
    expect(screen.getByText(/Changed meanwhile: currency/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Save my changes' }));
    await waitFor(() => expect(screen.getByLabelText('Currency')).toHaveValue('USD'));
    expect(JSON.parse(app.lastSent(patch)!.body)).toEqual({ name: 'Asha Rao’s journal 2' });
    expect(app.lastSent(patch)!.headers.get('If-Match')).toBe('"4"');
  });

  it('can be taken as the other has left them', async () => {
    const app = await signedIn('/workspace/settings');
    await app.user.type(await screen.findByLabelText('Name'), ' 2');
    Object.assign(settings(app), { name: 'Theirs', version: 4 });
    await app.user.click(screen.getByRole('button', { name: 'Save settings' }));
    await app.user.click(await screen.findByRole('button', { name: 'Discard mine and show the new version' }));
    expect(screen.getByLabelText('Name')).toHaveValue('Theirs');
    expect(screen.queryByText(/were changed after/)).not.toBeInTheDocument();
  });

  it('are read by a member, and deleting is offered to owners alone', async () => {
    await signedIn('/workspace/settings', 'member');
    const main = within(await screen.findByRole('main'));
    expect(await main.findByText('Asia/Kolkata')).toBeVisible();
    expect(main.getByText('6.5% a year')).toBeVisible();
    expect(main.getByText('Owners and admins change these.')).toBeVisible();
    expect(main.queryAllByRole('textbox')).toEqual([]);
    expect(main.queryByRole('button', { name: /Delete the workspace/ })).not.toBeInTheDocument();
  });

  it('have nothing to delete for an admin', async () => {
    await signedIn('/workspace/settings', 'admin');
    expect(await screen.findByLabelText('Name')).toBeEnabled();
    expect(screen.queryByRole('button', { name: /Delete the workspace/ })).not.toBeInTheDocument();
  });
});
