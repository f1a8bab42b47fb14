import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { registered, signedIn } from '@/testing/render-app';

const main = () => within(screen.getByRole('main'));

describe('the analytics hub', () => {
  it('keeps its filters from part to part, in the address', async () => {
    const { user, router, server } = await signedIn('/analytics?side=SELL');
    await screen.findByRole('heading', { name: 'Quality' });
    await user.click(main().getByRole('link', { name: 'Time' }));
    await screen.findByRole('heading', { name: 'Hour × weekday of entry' });
    expect(router.state.location.search).toEqual({ side: 'SELL', tab: 'time' });
    await waitFor(() => expect(server.requests).toContain('GET /api/v1/analytics/breakdown?side=SELL&by=entryHour&by2=entryWeekday'));
    expect(main().getByRole('link', { name: 'Time' })).toHaveAttribute('aria-current', 'page');
    expect(main().getByRole('link', { name: 'Risk' })).not.toHaveAttribute('aria-current');
  });

  it('leads from a bar to the trades it counts, closed ones only', async () => {
    const { user, router } = await signedIn('/analytics?tab=time&symbol=INFY');
    const months = await screen.findByRole('list', { name: 'Month of closing, by month' });
    const [bar] = within(months).getAllByRole('link', { name: /^November 2026: .*Show the trades$/ });
    const n = /(\d+) trades?/.exec(bar!.textContent!)![1];
    await user.click(bar!);
    await waitFor(() => expect(router.state.location.pathname).toBe('/trades'));
    expect(router.state.location.search).toEqual({ symbol: 'INFY', status: 'CLOSED', from: '2026-11-01', to: '2026-11-30' });
    expect(await screen.findByText(new RegExp(`^${n} trades?`), { selector: 'p.text-ink-faint' })).toBeVisible();
  });

  it('says of an hour that the list has no filter for it', async () => {
    await signedIn('/analytics?tab=time');
    const hours = await screen.findByRole('list', { name: 'Hour of entry, by entry hour' });
    expect(within(hours).queryAllByRole('link')).toEqual([]);
    expect(within(hours).getAllByRole('button')[0]).toHaveAccessibleName(/cannot be narrowed by entry hour/);
  });

  it('has a table behind its charts, whose rows lead to the same trades', async () => {
    const { user } = await signedIn('/analytics');
    await user.click(await screen.findByRole('button', { name: 'Table: Outcomes' }));
    const table = within(screen.getByRole('region', { name: 'Outcomes as a table' }));
    expect(table.getAllByRole('row')).toHaveLength(21);
    expect(table.getAllByRole('link')[0]).toHaveAttribute('href', expect.stringMatching(/status=CLOSED.*minPnl=.*maxPnl=/));
  });

  it('sorts a breakdown by any column and crosses it with any other', async () => {
    const { user, router } = await signedIn('/analytics?tab=breakdown');
    const table = within(await screen.findByRole('region', { name: 'By symbol as a table' }));
    await user.click(table.getByRole('button', { name: 'Trades' }));
    const counts = table.getAllByRole('row').slice(1).map((row) => Number(within(row).getAllByRole('cell')[1]!.textContent));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await user.selectOptions(screen.getByLabelText('Cross with'), 'Tag');
    await waitFor(() => expect(router.state.location.search).toEqual({ tab: 'breakdown', by2: 'tag' }));
    expect(await screen.findByRole('heading', { name: 'Symbol × tag' })).toBeVisible();
  });

  it('runs the simulation as it is told and says with which seed', async () => {
    const { user, server } = await signedIn('/analytics?tab=risk');
    await user.type(await screen.findByLabelText('Seed'), '77');
    await user.click(screen.getByRole('button', { name: 'Run the simulation' }));
    const result = await screen.findByRole('status', { name: 'Result of the simulation' });
    await waitFor(() => expect(result).toHaveTextContent('seed 77'));
    expect(server.requests).toContain('GET /api/v1/analytics/simulation?paths=1000&horizon=252&seed=77');
  });

  it('says what a simulation rests on, without a balance too', async () => {
    const { router, server } = await signedIn('/tags');
    await screen.findByText('breakout');
    server.written.accounts[0]!.startingBalance = null;
    await router.navigate({ to: '/analytics', search: { tab: 'risk' } });
    expect(await screen.findByRole('status', { name: 'Result of the simulation' })).toHaveTextContent(/start ₹0\.00, no ruin level, seed \d+/);
    expect(screen.getByLabelText('Ruin level in INR')).toHaveAccessibleDescription('The equity that counts as ruin. Left empty: 0 with a starting balance, none without.');
    expect(screen.getByRole('button', { name: 'Starting balance' }).closest('div.relative')).toHaveTextContent(/needs a balance$/);
  });

  it('gives the reason of a figure that is missing', async () => {
    const { router, server, user } = await signedIn('/tags');
    await screen.findByText('breakout');
    for (const trade of server.trades) trade.rMultiple = null;
    await router.navigate({ to: '/analytics' });
    expect((await screen.findByRole('button', { name: 'Expectancy in R' })).closest('div.relative')).toHaveTextContent(/no trade has a stop$/);
    await user.click(screen.getByRole('button', { name: 'Expectancy in R' }));
    expect(await screen.findByRole('tooltip')).toHaveTextContent('No trade has a stop, so its risk is not known.');
  });

  it('compares with the period before by itself, and with what one chooses', async () => {
    const { user, server, router } = await signedIn('/analytics?tab=comparison&from=2026-11-01&to=2026-11-10');
    await screen.findByRole('region', { name: 'Comparison' });
    expect(server.requests).toContain('GET /api/v1/analytics/comparison?from=2026-11-01&to=2026-11-10&b.from=2026-10-22&b.to=2026-10-31');
    await user.click(screen.getByRole('button', { name: 'Long instead' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ b: { side: 'BUY', from: '2026-11-01' } }));
  });

  it('drops from the address what is no filter', async () => {
    const { router } = await signedIn('/analytics?tab=astrology&side=UP&from=yesterday&convert=maybe&b=7');
    await screen.findByRole('heading', { name: 'Quality' });
    expect(router.state.location.search).toEqual({});
  });

  it('says what failed and asks again', async () => {
    const { user, server } = await signedIn('/analytics?tab=breakdown');
    server.trouble.refusing = { line: 'GET /api/v1/analytics/breakdown?by=side', details: [] };
    await user.selectOptions(await screen.findByLabelText('Break down by'), 'Side');
    const [retry] = await screen.findAllByRole('button', { name: 'Try again' });
    server.trouble.refusing = undefined;
    await user.click(retry!);
    expect(await screen.findByRole('region', { name: 'By side as a table' })).toBeVisible();
  });

  it('has nothing to say of a journal without trades', async () => {
    await registered('/analytics');
    expect(await screen.findByText('Nothing to analyse yet')).toBeVisible();
  });

  it('offers to clear filters that match nothing', async () => {
    const { user } = await signedIn('/analytics?symbol=NOSUCH');
    await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByRole('heading', { name: 'Quality' })).toBeVisible();
  });
});
