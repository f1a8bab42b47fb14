import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { file, imported, row } from '@/testing/import-files';
import { registered, signedIn } from '@/testing/render-app';

describe('the dashboard', () => {
  it('shows the six figures, each with its definition and population', async () => {
    const app = await signedIn('/');
    const winRate = await screen.findByRole('button', { name: 'Win rate' });
    expect(screen.getByRole('button', { name: 'Sharpe ratio' })).toBeVisible();
    await app.user.click(winRate);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/Winning trades divided by all closed trades.*428 closed trades/);
    await app.user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('says why a figure has no value', async () => {
    const app = await registered('/import');
    await imported(app, file(row('buy', '10', '1500', '1')));
    await app.user.click(await screen.findByRole('link', { name: 'See the dashboard' }));
    await app.user.click(await screen.findByRole('button', { name: 'Win rate' }));
    expect(await screen.findByRole('tooltip')).toHaveTextContent('There are no closed trades yet.');
  });

  it('asks for the starting balance that returns need', async () => {
    const app = await registered('/import');
    await imported(app, file(row('buy', '10', '1500', '1'), row('sell', '10', '1520', '2')));
    await app.user.click(await screen.findByRole('link', { name: 'See the dashboard' }));
    await app.user.type(await screen.findByLabelText('Starting balance in INR'), 'a lot{Enter}');
    expect(await screen.findByLabelText('Starting balance in INR')).toBeInvalid();
    await app.user.clear(screen.getByLabelText('Starting balance in INR'));
    await app.user.type(screen.getByLabelText('Starting balance in INR'), '12,34,567.89012345{Enter}');
    await waitFor(() => expect(screen.queryByLabelText('Starting balance in INR')).not.toBeInTheDocument());
    expect(await screen.findByRole('heading', { name: 'Equity' })).toBeVisible();
    expect(app.server.sent.findLast(({ line }) => line.startsWith('PATCH /api/v1/accounts/'))!.body).toBe('{"startingBalance":1234567.89012345}');
  });

  it('opens the calendar on the last month with trades and keeps the opened month in the address', async () => {
    const app = await signedIn('/');
    await screen.findByRole('heading', { name: 'November 2026' });
    await app.user.click(screen.getByRole('button', { name: 'Previous month' }));
    expect(await screen.findByRole('heading', { name: 'October 2026' })).toBeVisible();
    await waitFor(() => expect(app.router.state.location.search).toEqual({ month: '2026-10' }));
  });

  it('hides amounts everywhere and shows them again', async () => {
    const app = await signedIn('/');
    await screen.findAllByRole('button', { name: 'Net P&L' });
    const [hide] = screen.getAllByRole('button', { name: 'Hide amounts' });
    await app.user.click(hide!);
    expect(document.body.textContent).not.toMatch(/₹\d/);
    await app.user.click(hide!);
    expect(document.body.textContent).toMatch(/₹\d/);
  });
});

describe('the trades', () => {
  it('take their filters from the address and leave out what is wrong in it', async () => {
    const app = await signedIn('/trades?side=SELL&status=NONSENSE&from=2026-13-01');
    await screen.findByRole('table', { name: 'Trades' });
    expect(app.server.requests).toContain('GET /api/v1/trades?side=SELL&limit=100&count=true');
  });

  it('write a chosen filter into the address', async () => {
    const app = await signedIn('/trades');
    await app.user.selectOptions(await screen.findByLabelText('Status'), 'Open');
    await waitFor(() => expect(app.router.state.location.search).toEqual({ status: 'OPEN' }));
  });

  it('say so when nothing matches', async () => {
    const app = await signedIn('/trades?symbol=NOSUCH');
    await app.user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByRole('table', { name: 'Trades' })).toBeVisible();
  });
});
