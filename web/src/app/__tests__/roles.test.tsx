import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { signedIn } from '@/testing/render-app';

const newest = '0199a000-0000-7000-8000-000000000429';
const toReview = '0199a000-0000-7000-8000-000000000421';
const main = () => within(screen.getByRole('main'));
const wide = () => vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) => ({ matches: true, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList);

/** What offers to change something stands nowhere on the screen. */
function offersNothing(...but: string[]) {
  const offered = main().queryAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '');
  expect(offered.filter((name) => /new|edit|delete|rename|save|write|tag$|undo|resolve|add|select|export|import/i.test(name) && !but.includes(name))).toEqual([]);
  expect(main().queryAllByRole('link', { name: /^(edit|new trade|import trades)$/i })).toEqual([]);
}

describe('a viewer', () => {
  it('reads the trades, and is told once why nothing else is offered', async () => {
    wide();
    await signedIn('/trades', 'viewer');
    const table = await screen.findByRole('table', { name: 'Trades' });
    expect(await within(table).findAllByRole('link')).not.toEqual([]);
    expect(within(table).queryAllByRole('checkbox')).toEqual([]);
    expect(screen.getAllByText(/you see everything and change nothing/)).toHaveLength(1);
    expect(screen.queryAllByRole('link', { name: 'New trade' })).toEqual([]);
    offersNothing();
  });

  it.each([
    ['a trade', `/trades/${newest}`, 'Fills'],
    ['a trade to review', `/trades/${toReview}`, 'Fills'],
    ['the tags', '/tags', 'Tags'],
    ['the strategies', '/strategies', 'No strategies yet'],
    ['the accounts', '/accounts', 'Main'],
    ['the imports', '/import/history', 'Nothing imported yet'],
  ])('is offered nothing on %s', async (_, address, heading) => {
    await signedIn(address, 'viewer');
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
    if (address === '/tags') await screen.findByText('breakout');
    offersNothing();
  });

  it.each([
    ['/trades/new', 'Viewers do not write trades down'],
    [`/trades/${newest}/edit`, 'This trade is not yours to change'],
    ['/import', 'Viewers do not import'],
  ])('finds a sentence in place of the form at %s', async (address, sentence) => {
    await signedIn(address, 'viewer');
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(main().queryAllByRole('textbox')).toEqual([]);
  });

  it('reads the notes of a day and the money of an account', async () => {
    const app = await signedIn('/?day=2026-11-12', 'viewer');
    const day = within(await screen.findByRole('dialog', { name: /12 November 2026/ }));
    expect(await day.findByText('Nothing is written about this day.')).toBeVisible();
    expect(day.queryByRole('button', { name: 'Write' })).not.toBeInTheDocument();
    await app.router.navigate({ to: '/accounts' });
    await app.user.click(await screen.findByRole('button', { name: 'Deposits and withdrawals' }));
    expect(await screen.findByText('Nothing but the starting balance.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add' })).not.toBeInTheDocument();
  });
});

describe('a member', () => {
  it('changes what is his own, and reads whose the rest is', async () => {
    await signedIn(`/trades/${newest}`, 'member');
    expect(await screen.findByText(/This is another member’s/)).toBeVisible();
    offersNothing();
  });

  it('makes tags, and leaves the others as they are', async () => {
    await signedIn('/tags', 'member');
    expect(await screen.findByText('Owners and admins rename and delete tags.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Rename breakout' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'New tag' })).toBeVisible();
  });

  it.each(['/trades/new', '/import'])('needs an account of his own at %s', async (address) => {
    await signedIn(address, 'member');
    expect(await screen.findByText('You have no account yet')).toBeVisible();
    expect(main().queryAllByRole('textbox')).toEqual([]);
  });
});

describe('whose role has changed', () => {
  it('learns it from the first refusal', async () => {
    const app = await signedIn('/tags');
    await screen.findByRole('button', { name: 'Delete revenge' });
    app.server.auth.roles.set('demo@example.com', 'VIEWER');
    await app.user.click(screen.getByRole('button', { name: 'Delete revenge' }));
    await app.user.click(await screen.findByRole('button', { name: 'Delete the tag' }));
    expect(await screen.findByText(/you see everything and change nothing/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Delete revenge' })).not.toBeInTheDocument();
  });
});
