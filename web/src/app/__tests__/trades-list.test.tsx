import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { signedIn } from '@/testing/render-app';

const wide = () => vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) => ({ matches: true, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList);

async function list(address = '/trades') {
  wide();
  const app = await signedIn(address);
  const table = await screen.findByRole('table', { name: 'Trades' });
  return { app, table: within(table) };
}

describe('the list of trades', () => {
  it('opens a trade, and goes back with the filters it had', async () => {
    const { app, table } = await list('/trades?side=SELL');
    const [first] = await table.findAllByRole('link');
    await app.user.click(first!);
    await screen.findByRole('heading', { name: 'Fills' });
    await app.user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Trades' }));
    await waitFor(() => expect(app.router.state.location.search).toEqual({ side: 'SELL' }));
  });

  it('tags several at once', async () => {
    const { app, table } = await list();
    const boxes = await table.findAllByRole('checkbox');
    await app.user.click(boxes[1]!);
    await app.user.click(boxes[2]!);
    await app.user.click(await screen.findByRole('button', { name: 'Tag' }));
    await app.user.type(await screen.findByRole('combobox', { name: 'Tags to add' }), 'reviewed{Enter}');
    await app.user.click(screen.getByRole('button', { name: 'Add the tags' }));
    expect(await screen.findByText('2 trades tagged')).toBeVisible();
    expect(JSON.parse(app.lastSent('POST /api/v1/trades/bulk')!.body).operations).toEqual([
      { op: 'TAG', id: '0199a000-0000-7000-8000-000000000429', tags: ['reviewed'] },
      { op: 'TAG', id: expect.any(String), tags: ['reviewed'] },
    ]);
  });

  it('deletes several at once and brings them back', async () => {
    const { app, table } = await list();
    const boxes = await table.findAllByRole('checkbox');
    await app.user.click(boxes[1]!);
    await app.user.click(boxes[3]!);
    const remove = within(await screen.findByRole('region', { name: 'Chosen trades' })).getByRole('button', { name: 'Delete' });
    app.server.trouble.refusing = { line: 'POST', details: [] };
    await app.user.click(remove);
    expect(await screen.findByText('The request is not valid.')).toBeVisible();
    const key = app.lastSent('POST /api/v1/trades/bulk')!.headers.get('Idempotency-Key');
    expect(key).toMatch(/^[0-9a-f]{32}-0$/);
    app.server.trouble.refusing = undefined;
    await app.user.click(remove);
    expect(await screen.findByText(/^428 trades/, { selector: 'p' })).toBeVisible();
    expect(app.lastSent('POST /api/v1/trades/bulk')!.headers.get('Idempotency-Key')).toBe(key);
    await app.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('2 trades restored')).toBeVisible();
    expect(await screen.findByText(/^430 trades/, { selector: 'p' })).toBeVisible();
  });

  it('saves what the filters leave, by the keyboard', async () => {
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
    const { app } = await list('/trades?symbol=INFY&sort=pnl');
    (await screen.findByRole('button', { name: 'Export' })).focus();
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('menuitem', { name: /one trade a row/ })).toHaveFocus();
    await app.user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(app.server.requests).toContain('GET /api/v1/trades/export?format=csv&rows=executions&symbol=INFY');
    expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus();
  });
});
