import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CalendarMonth } from '@/lib/api-types';
import { formatLongDate } from '@/lib/dates';
import { formatMoney, formatWholeMoney } from '@/lib/money';
import { countOf } from '@/lib/numbers';
import { usePreferences } from '@/lib/preferences';
import { registered, signedIn } from '@/testing/render-app';

afterEach(() => usePreferences.setState({ unit: 'MONEY', hideAmounts: false }));

const november = async () => within(await screen.findByLabelText(/by day, November 2026/));
const figure = async (name: string) => (await screen.findByText(name, { selector: 'button' })).closest('div.relative')!;

describe('the calendar year', () => {
  it('opens on the last year with trades, in few requests, with the digits of the month', async () => {
    const app = await signedIn('/calendar');
    expect(await screen.findByText('Calendar 2026', { selector: 'h1' })).toBeVisible();
    const month = await november();
    const { days, total } = await monthOfServer(app);
    for (const { date, pnl, n } of days) expect(month.getByText(`${formatLongDate(date)}: ${formatMoney(pnl, 'INR', 'always')}, ${countOf(n, 'trade')}`)).toBeInTheDocument();
    expect(screen.getByText('November', { selector: 'h2 a' }).closest('header')).toHaveTextContent(`November${formatWholeMoney(total.pnl, 'INR', 'always')}${countOf(total.n, 'trade')}`);
    expect(app.server.requests.filter((line) => line.includes('/analytics/')).map((line) => line.replace(/.*analytics\//, '').split('?')[0]).toSorted()).toEqual(['breakdown', 'definitions', 'equity-curve', 'equity-curve']);
  });

  it('goes to the years before, as far as there are trades', async () => {
    const app = await signedIn('/calendar');
    expect(await screen.findByLabelText('Next year')).toBeDisabled();
    await app.user.click(screen.getByLabelText('Previous year'));
    expect(await screen.findByText('Calendar 2025', { selector: 'h1' })).toBeVisible();
    await waitFor(() => expect(app.router.state.location.search).toEqual({ year: 2025 }));
    expect(screen.getByLabelText('Previous year')).toBeDisabled();
  });

  it('opens the sheet of a day', async () => {
    const app = await signedIn('/calendar?year=2026');
    const twelfth = (await november()).getByText(/12 November 2026/).closest('a')!;
    expect(twelfth).toHaveAttribute('href', '/calendar?year=2026&day=2026-11-12');
    await app.user.click(twelfth);
    expect(await screen.findByRole('dialog', { name: 'Thursday, 12 November 2026' })).toBeVisible();
    expect(app.router.state.location.pathname).toBe('/calendar');
  });

  it('is narrowed like every other screen, its days and the sheet of a day as well', async () => {
    const app = await signedIn('/calendar');
    await november();
    await app.user.selectOptions(await screen.findByLabelText('Tag'), 'breakout');
    await app.user.type(screen.getByLabelText('Symbol'), 'infy');
    await waitFor(() => expect(app.router.state.location.search).toEqual({ tag: 'breakout', symbol: 'INFY' }));
    await waitFor(() => expect(app.lastSent('GET /api/v1/analytics/equity-curve')!.line).toMatch(/symbol=INFY&tag=breakout.*period=daily/));
    const n = Number((await figure('Closed trades')).querySelector('p')!.textContent);
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThan(30);
    const [first] = within(screen.getByRole('main')).getAllByText(/ 2026: [+−]₹.*trade/);
    await app.user.click(first!.closest('a')!);
    const day = within(await screen.findByRole('dialog'));
    expect(await day.findByRole('table', { name: 'Trades of the day' })).toBeVisible();
    expect(app.lastSent('GET /api/v1/trades?')!.line).toMatch(/symbol=INFY&tag=breakout/);
    expect(day.getByRole('link', { name: 'In the list' })).toHaveAttribute('href', expect.stringMatching(/symbol=INFY&tag=breakout|tag=breakout.*symbol=INFY/));
  });

  it('is one stop of the Tab key, from which arrows go on', async () => {
    const app = await signedIn('/calendar');
    const month = await november();
    month.getByText(/12 November 2026/).closest('a')!.focus();
    await app.user.keyboard('{ArrowDown}{ArrowRight}');
    expect(month.getByText(/20 November 2026/).closest('a')).toHaveFocus();
    expect(document.querySelectorAll('a[data-date][tabindex="0"]')).toHaveLength(1);
  });

  it('shows R where that is chosen, and money again', async () => {
    const app = await signedIn('/calendar');
    const month = await november();
    expect(month.getByText(/12 November 2026: [+−]₹/)).toBeInTheDocument();
    await app.user.click(screen.getAllByLabelText('Results in R')[0]!);
    expect(await screen.findByText('Mean R', { selector: 'button' })).toBeVisible();
    expect(document.querySelector('main')!.textContent).not.toMatch(/12 November 2026: [+−]₹/);
    expect((await november()).getAllByText(/mean [+−]?\d\.\d\d R/)).not.toEqual([]);
  });

  it('has a table behind it', async () => {
    const app = await signedIn('/calendar');
    await figure('Net P&L realised');
    await app.user.click(screen.getByText('Table'));
    const total = (await figure('Net P&L realised')).querySelector('p')!.textContent!;
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('row', { name: new RegExp(`^2026 \\${total}`) })).toBeInTheDocument();
    await app.user.click(screen.getByRole('radio', { name: 'Days' }));
    expect(table.getByRole('link', { name: '12 Nov 2026' })).toBeInTheDocument();
  });

  it('hides amounts, those read aloud as well', async () => {
    usePreferences.setState({ hideAmounts: true });
    await signedIn('/calendar');
    expect((await november()).getByText(/12 November 2026: ••••/)).toBeInTheDocument();
    expect(document.documentElement.innerHTML).not.toMatch(/₹[\d,]/);
  });

  it('says why an empty year has no figures', async () => {
    const app = await registered('/calendar');
    await app.user.click(await screen.findByText('Days that won'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent('There are no closed trades yet.');
  });
});

/** The month's calendar as the server answers it. */
async function monthOfServer(app: Awaited<ReturnType<typeof signedIn>>): Promise<CalendarMonth> {
  const { headers } = app.lastSent('GET /api/v1/analytics')!;
  const answer = await app.server.handle(new Request('http://localhost:8080/api/v1/analytics/calendar?month=2026-11', { headers }));
  return (await answer.json()).data;
}
