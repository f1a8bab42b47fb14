import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { signedIn } from '@/testing/render-app';

const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));
const row = async (name: string) => (await within(await screen.findByRole('list', { name: 'API keys' })).findByText(name)).closest('li')!;

describe('the API keys', () => {
  it('tell what they may do, who made them, and when they were used and end', async () => {
    await signedIn('/workspace/api-keys');
    expect(await row('Nightly backup')).toHaveTextContent(/Read tradesRead analyticsMade by Asha Rao on .* · last used .* · good until/);
    expect(await row('Spreadsheet')).toHaveTextContent(/Expired.*Made by someone who left on .* · never used · expired/);
  });

  it('are made with scopes and an end, and shown once', async () => {
    const app = await signedIn('/workspace/api-keys');
    const write = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
    await app.user.click(await screen.findByRole('button', { name: 'New key' }));
    const form = await dialog('New API key');
    await app.user.click(form.getByRole('checkbox', { name: /Read trades/ }));
    await app.user.click(form.getByRole('button', { name: 'Make the key' }));
    expect(form.getByLabelText('Name')).toHaveAccessibleDescription('This is needed.');
    expect(form.getByText('Allow it something.')).toBeVisible();
    await app.user.type(form.getByLabelText('Name'), 'Robot');
    await app.user.click(form.getByRole('checkbox', { name: /Write trades/ }));
    await app.user.selectOptions(form.getByLabelText('Expires'), 'Never');
    await app.user.click(form.getByRole('button', { name: 'Make the key' }));
    const shown = await dialog('The key of Robot');
    expect(shown.getByLabelText<HTMLTextAreaElement>('Key').value).toMatch(/^tj_/);
    expect(JSON.parse(app.lastSent('POST /api/v1/api-keys')!.body)).toEqual({ name: 'Robot', scopes: ['TRADES_WRITE'] });
    // Closed by accident it would be gone.
    await app.user.click(shown.getByRole('button', { name: 'Done' }));
    expect(shown.getByRole('alert')).toHaveTextContent('You have not copied it yet.');
    await app.user.click(shown.getByRole('button', { name: 'Copy' }));
    expect(await shown.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(write).toHaveBeenCalledWith(shown.getByLabelText<HTMLTextAreaElement>('Key').value);
    await app.user.click(shown.getByRole('button', { name: 'Done' }));
    expect(await row('Robot')).toHaveTextContent('never expires');
    expect(document.body.textContent).not.toMatch(/tj_/);
  });

  it('are revoked after a question', async () => {
    const app = await signedIn('/workspace/api-keys', 'admin');
    await app.user.click(await screen.findByRole('button', { name: 'Revoke Spreadsheet' }));
    await app.user.click((await dialog('Revoke Spreadsheet?')).getByRole('button', { name: 'Revoke the key' }));
    await waitFor(() => expect(screen.queryByText('Spreadsheet')).not.toBeInTheDocument());
  });

  it('come with a plan, which is said where it is another', async () => {
    const app = await signedIn('/tags');
    await screen.findByText('breakout');
    app.server.auth.workspaces.get('demo@example.com')!.settings.plan = 'PRO';
    const { queryClient } = await import('@/lib/query-client');
    await queryClient.invalidateQueries({ queryKey: ['workspace'] });
    await app.router.navigate({ to: '/workspace/api-keys' });
    expect(await screen.findByText('API keys come with the Enterprise plan')).toBeVisible();
    expect(screen.getByText(/This workspace has the Pro plan/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New key' })).not.toBeInTheDocument();
    expect(app.lastSent('GET /api/v1/api-keys')).toBeUndefined();
  });

  it('explain a plan that has changed meanwhile', async () => {
    const app = await signedIn('/workspace/api-keys');
    await app.user.click(await screen.findByRole('button', { name: 'New key' }));
    app.server.auth.workspaces.get('demo@example.com')!.settings.plan = 'FREE';
    const form = await dialog('New API key');
    await app.user.type(form.getByLabelText('Name'), 'Robot{Enter}');
    expect(await form.findByText(/It comes with the Enterprise plan/)).toBeVisible();
  });

  it('can be asked for again where the workspace could not be read', async () => {
    const app = await signedIn('/tags');
    await screen.findByText('breakout');
    const { queryClient } = await import('@/lib/query-client');
    queryClient.removeQueries({ queryKey: ['workspace'] });
    app.server.trouble.refusing = { line: 'GET /api/v1/workspace', details: [] };
    await app.router.navigate({ to: '/workspace/api-keys' });
    const alert = within(await within(screen.getByRole('main')).findByRole('alert'));
    app.server.trouble.refusing = undefined;
    await app.user.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await row('Nightly backup')).toBeVisible();
  });

  it('are for owners and admins', async () => {
    const app = await signedIn('/workspace/api-keys', 'member');
    expect(await screen.findByText('API keys are for owners and admins')).toBeVisible();
    expect(app.lastSent('GET /api/v1/api-keys')).toBeUndefined();
  });
});
