import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePreferences } from '@/lib/preferences';
import { sampleTrades } from '@/testing/fake/sample-trades';
import { signedIn } from '@/testing/render-app';

const newest = '0199a000-0000-7000-8000-000000000429';

beforeEach(() => {
  usePreferences.setState({ hideAmounts: true, unit: 'MONEY' });
  vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) => ({ matches: true, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList);
});
afterEach(() => usePreferences.setState({ hideAmounts: false, unit: 'MONEY' }));

/** Nowhere in the page, its attributes and its title included, stands a currency beside a digit, or a lone amount as a cell has it. */
function nothingTold() {
  const page = document.documentElement.innerHTML;
  expect(page).toContain('••••');
  expect(page.match(/.{0,60}[₹$€][\d.].{0,20}/g)).toBeNull();
  expect(document.title).not.toMatch(/[₹$€]/);
}

describe('hidden amounts', () => {
  it.each([
    ['the dashboard', '/', () => screen.findByRole('table', { name: 'Recent trades' })],
    ['a day', '/?day=2026-11-12', () => screen.findByRole('table', { name: 'Trades of the day' })],
    ['the calendar', '/calendar', () => screen.findByLabelText(/by day, November 2026/)],
    ['the table of the calendar', '/calendar?table=true', () => screen.findByRole('heading', { name: '2026 in numbers' })],
    ['the trades', '/trades', () => screen.findByRole('table', { name: 'Trades' })],
    ['a trade', `/trades/${newest}`, () => screen.findAllByRole('button', { name: /^Delete the fill of •••• at/ })],
    ['the accounts', '/accounts', () => screen.findByText('••••')],
  ])('stand nowhere on %s', async (_, address, shown) => {
    await signedIn(address);
    await shown();
    await waitFor(() => expect(document.body.textContent).toContain('••••'));
    nothingTold();
  });

  it('leave ratios, R and prices where they are', async () => {
    await signedIn(`/trades/${newest}`);
    const [entry] = await screen.findAllByText(/^[\d,]+\.\d\d/);
    expect(entry).toBeVisible();
    expect(screen.getByRole('button', { name: 'Quantity' }).closest('div')).toHaveTextContent('Quantity••••');
  });

  it('are dots in a field, but to whoever writes in it', async () => {
    const app = await signedIn('/accounts');
    await app.user.click(await screen.findByRole('button', { name: 'Edit Main' }));
    const form = within(await screen.findByRole('dialog', { name: 'Edit Main' }));
    expect(form.getByLabelText('Starting balance')).toHaveClass('dotted-unless-focused');
    expect(form.getByLabelText('Broker')).not.toHaveClass('dotted-unless-focused');
    usePreferences.setState({ hideAmounts: false });
    await waitFor(() => expect(form.getByLabelText('Starting balance')).not.toHaveClass('dotted-unless-focused'));
  });

  it.each([
    ['a new trade', '/trades/new', ['Quantity', 'Fees'], ['Symbol']],
    ['the settings', '/workspace/settings', ['Break-even tolerance'], ['Name', 'Risk-free rate in % a year']],
    ['the simulation', '/analytics?tab=risk', ['Ruin level in INR'], ['Seed']],
  ])('are dots in the fields of %s', async (_, address, dotted, plain) => {
    await signedIn(address);
    for (const label of dotted) expect(await screen.findByLabelText(label)).toHaveClass('dotted-unless-focused');
    for (const label of plain) expect(screen.getByLabelText(label)).not.toHaveClass('dotted-unless-focused');
  });

  it('are hidden in the details of a chart', async () => {
    const app = await signedIn('/');
    await app.user.click(await screen.findByRole('button', { name: 'Table' }));
    const table = await screen.findByRole('region', { name: 'Equity as a table' });
    expect(within(table).getAllByText('••••').length).toBeGreaterThan(100);
    nothingTold();
  });
});

describe('results in R', () => {
  it('stand in place of money where the risk is known, on the dashboard and in a day', async () => {
    const app = await signedIn('/?day=2026-11-12');
    usePreferences.setState({ hideAmounts: false, unit: 'R' });
    const day = within(await screen.findByRole('dialog', { name: /12 November 2026/ }));
    expect(await day.findByRole('button', { name: 'Mean R' })).toBeVisible();
    await app.user.click(day.getByRole('button', { name: 'Close' }));
    expect((await screen.findByRole('table', { name: 'Mean R by day, 2026-11' })).textContent).not.toMatch(/₹/);
    await app.user.click(await screen.findByRole('button', { name: 'Expectancy' }));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/closed trades with a known risk/);
  });

  it.each([
    ['the first thing said about a trade', true, 'Result in R', /^Result in R[+−]?\d+\.\d\d R[+−]?₹/],
    ['not to be had without a stop', false, 'Net P&L', /^Net P&L[+−]?₹[\d.,]+no R/],
  ])('are %s', async (_, risked, label, text) => {
    usePreferences.setState({ hideAmounts: false, unit: 'R' });
    const { id } = sampleTrades(430, new Date('2026-11-20T00:00:00Z'), '').findLast(({ status, rMultiple }) => status === 'CLOSED' && (rMultiple !== null) === risked)!;
    const app = await signedIn(`/trades/${id}`);
    expect((await screen.findByRole('button', { name: label })).closest('div')).toHaveTextContent(text);
    await app.user.click(screen.getByRole('button', { name: 'Initial risk' }));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/fixed when the stop is first set/);
  });
});
