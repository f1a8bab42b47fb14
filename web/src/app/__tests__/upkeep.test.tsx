import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signedIn } from '@/testing/render-app';

const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));

describe('the tags', () => {
  it('are renamed on every trade', async () => {
    const app = await signedIn('/tags');
    await app.user.click(await screen.findByRole('button', { name: 'Rename breakout' }));
    const shown = await dialog('Rename breakout');
    await app.user.clear(shown.getByLabelText('Name'));
    await app.user.type(shown.getByLabelText('Name'), 'range break{Enter}');
    expect(await screen.findByRole('button', { name: 'Rename range break' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Rename breakout' })).not.toBeInTheDocument();
    expect(app.lastSent('PATCH /api/v1/tags/breakout')!.headers.get('If-Match')).toBe('"1"');
  });

  it('do not take the name of another', async () => {
    const app = await signedIn('/tags');
    await app.user.click(await screen.findByRole('button', { name: 'New tag' }));
    const shown = await dialog('New tag');
    await app.user.type(shown.getByLabelText('Name'), 'news{Enter}');
    await waitFor(() => expect(shown.getByLabelText('Name')).toHaveAccessibleDescription('is taken'));
  });

  it('are deleted after a question that says what happens', async () => {
    const app = await signedIn('/tags');
    await app.user.click(await screen.findByRole('button', { name: 'Delete revenge' }));
    const shown = await dialog('Delete revenge?');
    expect(shown.getByText(/taken off \d+ trades; the trades stay/)).toBeVisible();
    await app.user.click(shown.getByRole('button', { name: 'Delete the tag' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete revenge' })).not.toBeInTheDocument());
  });
});

describe('the strategies', () => {
  it('are made with their rules, which a trade is then asked about', async () => {
    const app = await signedIn('/strategies');
    await screen.findByText('No strategies yet');
    await app.user.click(screen.getAllByRole('button', { name: 'New strategy' })[0]!);
    const shown = await dialog('New strategy');
    await app.user.click(shown.getByRole('button', { name: 'Save strategy' }));
    expect(shown.getByLabelText('Name')).toBeInvalid();
    await app.user.type(shown.getByLabelText('Name'), 'Opening range');
    await app.user.type(shown.getByLabelText('Rule 1'), 'Wait for 9:30');
    await app.user.click(shown.getByRole('button', { name: 'Add a rule' }));
    await app.user.type(shown.getByLabelText('Rule 2'), 'Wait for 9:30');
    await app.user.click(shown.getByRole('button', { name: 'Save strategy' }));
    expect(shown.getByLabelText('Rule 2')).toHaveAccessibleDescription('This rule stands there twice.');
    await app.user.type(shown.getByLabelText('Rule 2'), ' at least{Enter}Stop is set');
    await app.user.click(shown.getByRole('button', { name: 'Move rule 2 up' }));
    await app.user.click(shown.getByRole('button', { name: 'Save strategy' }));
    expect(await screen.findByRole('heading', { name: 'Opening range' })).toBeVisible();
    expect(JSON.parse(app.lastSent('POST /api/v1/strategies')!.body)).toEqual({ name: 'Opening range', description: null, rules: ['Wait for 9:30 at least', 'Wait for 9:30', 'Stop is set'] });

    await app.router.navigate({ to: '/trades/new' });
    await app.user.selectOptions(await screen.findByLabelText('Strategy'), 'Opening range');
    await app.user.click(within(screen.getByRole('group', { name: 'Rule: Wait for 9:30' })).getByRole('radio', { name: 'Broken' }));
    expect(within(screen.getByRole('group', { name: 'Rule: Wait for 9:30' })).getByRole('radio', { name: 'Broken' })).toBeChecked();
    expect(within(screen.getByRole('group', { name: 'Rule: Wait for 9:30 at least' })).getByRole('radio', { name: '–' })).toBeChecked();
  });
});

describe('the accounts', () => {
  it('are made and changed, with exact amounts however they are grouped', async () => {
    const app = await signedIn('/accounts');
    await app.user.click(await screen.findByRole('button', { name: 'New account' }));
    const shown = await dialog('New account');
    await app.user.type(shown.getByLabelText('Name'), 'Long term');
    await app.user.type(shown.getByLabelText('Starting balance'), '2,50,000.50');
    await app.user.selectOptions(shown.getByLabelText('Lots'), 'Average price');
    await app.user.selectOptions(await shown.findByLabelText('Charges'), 'Dhan');
    await app.user.click(shown.getByRole('button', { name: 'Save account' }));
    expect(await screen.findByRole('heading', { name: 'Long term' })).toBeVisible();
    expect(screen.getByText('₹2,50,000.50')).toBeVisible();
    expect(app.lastSent('POST /api/v1/accounts')!.body).toContain('"startingBalance":250000.5');
    expect(JSON.parse(app.lastSent('POST /api/v1/accounts')!.body)).toMatchObject({ lotMethod: 'AVERAGE', chargesProfile: 'dhan', currency: 'INR', timeZone: 'Asia/Kolkata' });
  });

  it('are proposed the plan of the broker they are named after, until another is chosen', async () => {
    const app = await signedIn('/accounts');
    await app.user.click(await screen.findByRole('button', { name: 'New account' }));
    const shown = await dialog('New account');
    await app.user.type(shown.getByLabelText('Name'), 'Zerodha, long term');
    await waitFor(() => expect(shown.getByLabelText('Charges')).toHaveValue('zerodha'));
    await app.user.selectOptions(shown.getByLabelText('Charges'), 'None computed');
    await app.user.type(shown.getByLabelText('Broker'), 'Dhan');
    expect(shown.getByLabelText('Charges')).toHaveValue('');
    await app.user.click(shown.getByRole('button', { name: 'Save account' }));
    await screen.findByRole('heading', { name: 'Zerodha, long term' });
    expect(JSON.parse(app.lastSent('POST /api/v1/accounts')!.body)).toMatchObject({ chargesProfile: null });
  });

  it('show what their broker states beside what is computed', async () => {
    const app = await signedIn('/accounts');
    await app.user.click(await screen.findByRole('button', { name: 'Charges' }));
    const shown = await dialog('Charges of Main');
    const day = (await shown.findByText('18 Nov 2026')).closest('details')!;
    expect(day).toHaveTextContent(/stated₹119\.62computed₹118\.62difference₹1\.00/);
    expect(within(day).getByText('Stamp duty').parentElement).toHaveTextContent(/stated₹16\.00computed₹15\.00difference₹1\.00/);
    expect(shown.getByText('19 Nov 2026').closest('details')).toHaveTextContent(/stated–computed₹113\.99difference–.*depository takes besides₹15\.34/);
  });

  it('say why one with trades stays', async () => {
    const app = await signedIn('/accounts');
    await app.user.click(await screen.findByRole('button', { name: 'New account' }));
    await app.user.type((await dialog('New account')).getByLabelText('Name'), 'Other{Enter}');
    await app.user.click(await screen.findByRole('button', { name: 'Delete Main' }));
    const shown = await dialog('Delete Main?');
    await app.user.click(shown.getByRole('button', { name: 'Delete the account' }));
    expect(await shown.findByText('There are trades in this account.')).toBeVisible();
  });

  it('know what was withdrawn', async () => {
    const app = await signedIn('/accounts');
    await app.user.click(await screen.findByRole('button', { name: 'Deposits and withdrawals' }));
    const shown = await dialog(/Money in and out/);
    await app.user.click(shown.getByRole('radio', { name: 'Withdrawal' }));
    await app.user.type(shown.getByLabelText('Amount in INR'), '50,000');
    await app.user.click(shown.getByRole('button', { name: 'Add' }));
    expect(await shown.findByText('−₹50,000.00')).toBeVisible();
    expect(shown.getByLabelText('Amount in INR')).toHaveValue('');
  });
});

describe('a day', () => {
  it('opens from the calendar with its trades, and keeps what is written about it', async () => {
    const app = await signedIn('/?month=2026-11');
    await app.user.click(await screen.findByRole('link', { name: /Thursday,? 12 November 2026/ }));
    const shown = await dialog(/Thursday,? 12 November 2026/);
    expect(await shown.findByRole('table', { name: 'Trades of the day' })).toBeVisible();
    expect(shown.getByText(/3 trades closed/)).toBeVisible();
    await app.user.click(await shown.findByRole('button', { name: 'Write' }));
    await app.user.type(shown.getByRole('textbox', { name: 'Notes' }), 'a calm day');
    await app.user.click(shown.getByRole('button', { name: 'Close' }));
    await app.user.click((await dialog('Leave without saving?')).getByRole('button', { name: 'Keep writing' }));
    await app.user.click(shown.getByRole('button', { name: 'Save notes' }));
    expect(await shown.findByText('a calm day', { selector: 'p' })).toBeVisible();
    expect(app.lastSent('PUT /api/v1/journal/2026-11-12')!.headers.get('If-Match')).toBe('"0"');
    await app.user.click(shown.getByRole('button', { name: 'Close' }));
    expect(await screen.findByRole('link', { name: /12 November 2026.*with notes/ })).toBeVisible();
    expect(app.router.state.location.search).toEqual({ month: '2026-11' });
  });

  it('is not left by the browser’s Back with notes that are not saved', async () => {
    const app = await signedIn('/?month=2026-11');
    await app.user.click(await screen.findByRole('link', { name: /Thursday,? 12 November 2026/ }));
    const shown = await dialog(/12 November 2026/);
    await app.user.click(await shown.findByRole('button', { name: 'Write' }));
    await app.user.type(shown.getByRole('textbox', { name: 'Notes' }), 'half a thought');
    void app.router.navigate({ to: '/', search: { month: '2026-11' } });
    await app.user.click((await dialog('Leave without saving?')).getByRole('button', { name: 'Keep writing' }));
    expect(shown.getByRole('textbox', { name: 'Notes' })).toHaveValue('half a thought');
    await app.user.click(shown.getByRole('button', { name: 'Previous day' }));
    await app.user.click((await dialog('Leave without saving?')).getByRole('button', { name: 'Leave' }));
    const before = await dialog(/11 November 2026/);
    await app.user.click(before.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('keeps what is typed when the newest notes cannot be read', async () => {
    const app = await signedIn('/?day=2026-11-11');
    const shown = await dialog(/11 November 2026/);
    await app.user.click(await shown.findByRole('button', { name: 'Write' }));
    app.server.written.days.set('2026-11-11', { date: '2026-11-11', notes: 'elsewhere', version: 1 });
    await app.user.type(shown.getByRole('textbox', { name: 'Notes' }), 'mine');
    await app.user.click(shown.getByRole('button', { name: 'Save notes' }));
    const replace = await shown.findByRole('button', { name: 'Replace them by mine' });
    app.server.trouble.refusing = { line: 'GET /api/v1/journal', details: [] };
    await app.user.click(replace);
    expect(shown.getByRole('textbox', { name: 'Notes' })).toHaveValue('mine');
    expect(app.server.written.days.get('2026-11-11')).toMatchObject({ notes: 'elsewhere' });
    app.server.trouble.refusing = undefined;
    await app.user.click(replace);
    expect(await shown.findByText('mine', { selector: 'p' })).toBeVisible();
  });

  it('says when its notes were changed meanwhile', async () => {
    const app = await signedIn('/?day=2026-11-11');
    const shown = await dialog(/11 November 2026/);
    await app.user.click(await shown.findByRole('button', { name: 'Write' }));
    app.server.written.days.set('2026-11-11', { date: '2026-11-11', notes: 'elsewhere', version: 1 });
    await app.user.type(shown.getByRole('textbox', { name: 'Notes' }), 'mine');
    await app.user.click(shown.getByRole('button', { name: 'Save notes' }));
    await app.user.click(await shown.findByRole('button', { name: 'Replace them by mine' }));
    expect(await shown.findByText('mine', { selector: 'p' })).toBeVisible();
    expect(app.server.written.days.get('2026-11-11')).toMatchObject({ notes: 'mine', version: 2 });
  });
});
