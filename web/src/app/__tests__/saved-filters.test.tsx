import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '@/testing/render-app';

beforeEach(() => localStorage.clear());

const dialog = async () => within(await screen.findByRole('dialog', { name: 'My filters' }));

async function save(app: Awaited<ReturnType<typeof signedIn>>, name: string) {
  await app.user.click(await screen.findByRole('button', { name: 'My filters' }));
  const shown = await dialog();
  await app.user.type(shown.getByLabelText('Name of these filters'), `${name}{Enter}`);
  return shown;
}

describe('saved filters', () => {
  it('are saved with a name and applied again, instead of what is in use', async () => {
    const app = await signedIn('/trades?side=SELL&symbol=INFY&sort=pnl');
    const shown = await save(app, 'My shorts');
    await app.user.click(await shown.findByRole('button', { name: 'Close' }));
    await app.router.navigate({ to: '/trades', search: { status: 'OPEN', sort: 'symbol' } });
    await app.user.click(await screen.findByRole('button', { name: 'My filters' }));
    await app.user.click((await dialog()).getByRole('button', { name: /^My shorts.*INFY · Short/ }));
    await waitFor(() => expect(app.router.state.location.search).toEqual({ side: 'SELL', symbol: 'INFY', sort: 'symbol' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('are renamed, deleted and brought back', async () => {
    const app = await signedIn('/trades?side=SELL');
    const shown = await save(app, 'Shorts');
    await app.user.click(await shown.findByRole('button', { name: 'Rename Shorts' }));
    await app.user.keyboard('{Control>}a{/Control}Short sales{Enter}');
    await app.user.click(await shown.findByRole('button', { name: 'Delete Short sales' }));
    expect(shown.queryByRole('button', { name: /^Short sales/ })).not.toBeInTheDocument();
    await app.user.click(screen.getByText('Undo'));
    expect(await shown.findByRole('button', { name: /^Short sales/ })).toBeVisible();
  });

  it('need something to save, and a name for it', async () => {
    const app = await signedIn('/trades');
    await app.user.click(await screen.findByRole('button', { name: 'My filters' }));
    expect((await dialog()).getByText(/Narrow this screen first/)).toBeVisible();
    await app.user.click((await dialog()).getByRole('button', { name: 'Close' }));
    await app.router.navigate({ to: '/trades', search: { side: 'BUY' } });
    const shown = await save(app, ' ');
    expect(await shown.findByText('Give it a name.')).toBeVisible();
  });

  it('are not offered where they cannot be applied', async () => {
    const app = await signedIn('/trades?side=SELL');
    const shown = await save(app, 'Shorts');
    await app.user.click(await shown.findByRole('button', { name: 'Close' }));
    await app.router.navigate({ to: '/', search: { range: 'ytd' } });
    await screen.findByRole('heading', { name: 'Dashboard' });
    const there = await save(app, 'This year');
    expect(await there.findByRole('button', { name: /^This year/ })).toBeVisible();
    expect(there.queryByRole('button', { name: /^Shorts/ })).not.toBeInTheDocument();
    expect(there.getByText(/^1 more asks for/)).toBeVisible();
  });

  it('are gone once one signs out', async () => {
    const app = await signedIn('/trades?side=SELL');
    const shown = await save(app, 'Shorts');
    await app.user.click(await shown.findByRole('button', { name: 'Close' }));
    expect(Object.keys(localStorage).filter((key) => key.startsWith('journal.filters'))).toHaveLength(1);
    await app.user.click(screen.getAllByRole('button', { name: 'Sign out' })[0]!);
    await screen.findByRole('heading', { name: 'Sign in' });
    expect(Object.keys(localStorage).filter((key) => key.startsWith('journal.filters'))).toEqual([]);
  });
});
