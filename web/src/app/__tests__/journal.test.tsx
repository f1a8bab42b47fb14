import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/render-app';

const header = 'symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time';
const row = (side: string, quantity: string, price: string, id: string) =>
  `INFY,INE009A01021,2026-11-19,NSE,EQ,EQ,${side},false,${quantity},${price},${id},1,2026-11-19T10:00:0${id}`;
const file = (...rows: string[]) => new File([[header, ...rows].join('\n')], 'tradebook.csv', { type: 'text/csv' });

async function signedIn(address: string) {
  const app = renderApp(address);
  await app.user.type(await screen.findByLabelText('E-mail'), 'demo@example.com');
  await app.user.type(screen.getByLabelText('Password'), 'demo demo demo');
  await app.user.click(screen.getByRole('button', { name: 'Sign in' }));
  return app;
}

async function registered(address: string) {
  const app = renderApp('/register');
  await app.user.type(await screen.findByLabelText('Your name'), 'Ravi Kumar');
  await app.user.type(screen.getByLabelText('E-mail'), 'ravi@example.com');
  await app.user.type(screen.getByLabelText('Password'), 'a long enough one');
  await app.user.click(screen.getByRole('button', { name: 'Create account' }));
  await screen.findByText(/Welcome, Ravi/);
  await app.router.navigate({ href: address });
  return app;
}

const drop = async (app: Awaited<ReturnType<typeof registered>>, dropped: File) =>
  app.user.upload(await screen.findByLabelText(/Drop your broker’s file/), dropped);

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
    await drop(app, file(row('buy', '10', '1500', '1')));
    await app.user.click(await screen.findByRole('button', { name: 'Import' }));
    await app.user.click(await screen.findByRole('link', { name: 'See the dashboard' }));
    await app.user.click(await screen.findByRole('button', { name: 'Win rate' }));
    expect(await screen.findByRole('tooltip')).toHaveTextContent('There are no closed trades yet.');
  });

  it('asks for the starting balance that returns need', async () => {
    const app = await registered('/import');
    await drop(app, file(row('buy', '10', '1500', '1'), row('sell', '10', '1520', '2')));
    await app.user.click(await screen.findByRole('button', { name: 'Import' }));
    await app.user.click(await screen.findByRole('link', { name: 'See the dashboard' }));
    await app.user.type(await screen.findByLabelText('Starting balance in INR'), 'a lot{Enter}');
    expect(await screen.findByLabelText('Starting balance in INR')).toBeInvalid();
    await app.user.clear(screen.getByLabelText('Starting balance in INR'));
    await app.user.type(screen.getByLabelText('Starting balance in INR'), '100000{Enter}');
    await waitFor(() => expect(screen.queryByLabelText('Starting balance in INR')).not.toBeInTheDocument());
    expect(await screen.findByRole('heading', { name: 'Equity' })).toBeVisible();
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
    await screen.findByRole('button', { name: 'Net P&L' });
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

describe('an import', () => {
  it('shows what was understood, runs to its end and counts every row', async () => {
    const app = await registered('/import');
    await drop(app, file(row('buy', '10', '1500', '1'), row('sell', '10', '1520', '2'), row('buy', 'ten', '1500', '3')));
    expect(await screen.findByText('Zerodha tradebook', { selector: 'span' })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByRole('progressbar')).toBeVisible();
    expect(await screen.findByText('Imported, some rows rejected')).toBeVisible();
    expect(screen.getByText('Imported').closest('div')).toHaveTextContent('2');
    const rejected = await screen.findByRole('region', { name: 'Rejected rows' });
    expect(await within(rejected).findByText('ten')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Download CSV' })).toBeVisible();
  });

  it('tells of a file nobody knows what was seen in it', async () => {
    const app = await registered('/import');
    await drop(app, new File(['date,fruit\n2026-11-19,apple'], 'fruit.csv'));
    expect(await screen.findByText('Unknown format')).toBeVisible();
    expect(screen.getByText('fruit')).toBeVisible();
    expect(screen.getByText('order_execution_time')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();
  });
});
