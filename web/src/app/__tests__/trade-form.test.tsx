import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signedIn } from '@/testing/render-app';

type App = Awaited<ReturnType<typeof signedIn>>;
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const time = (name: RegExp, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
const newest = '0199a000-0000-7000-8000-000000000429';

async function typeTrade(app: App, symbol = 'infy') {
  await app.user.type(await screen.findByRole('textbox', { name: 'Symbol' }), symbol);
  await app.user.type(field('Quantity'), '1,000');
  await app.user.type(field(/Entry price/), '1500.1');
  time(/Entry time \(Kolkata\)/, '2026-11-20T10:15');
  await app.user.type(field(/Exit price/), '1503.3');
  time(/Exit time \(Kolkata\)/, '2026-11-20T11:40');
  await app.user.type(field('Fees'), '86.4');
}

describe('a new trade', () => {
  it('shows what it comes to while it is typed, and is recorded once, to the last digit', async () => {
    const app = await signedIn('/trades/new');
    await typeTrade(app);
    expect(screen.getAllByText('+₹3,113.60')[0]).toBeVisible();
    await app.user.type(field('Stop loss'), '1490.1');
    expect(screen.getByText('+0.31 R')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Save trade' }));
    expect(await screen.findByRole('heading', { name: 'INFY', level: 1 })).toBeVisible();
    const { body, headers } = app.lastSent('POST /api/v1/trades')!;
    expect(JSON.parse(body)).toMatchObject({ symbol: 'INFY', quantity: 1000, entryPrice: 1500.1, entryTimestamp: '2026-11-20T04:45:00Z', fees: 86.4, stopLoss: 1490.1 });
    expect(headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(screen.getByText('INFY saved')).toBeVisible();
    // What the answer has told already is not asked for.
    await screen.findByText('recorded the trade');
    expect(app.server.requests.filter((line) => /^GET \/api\/v1\/trades\/[0-9a-f-]+$/.test(line))).toEqual([]);
  });

  it('asks for what is missing before it asks the server, and goes to the first of it', async () => {
    const app = await signedIn('/trades/new');
    await app.user.click(await screen.findByRole('button', { name: 'Save trade' }));
    expect(field('Symbol')).toHaveAccessibleDescription('This is needed.');
    expect(field('Symbol')).toHaveFocus();
    expect(field('Quantity')).toBeInvalid();
    await app.user.type(field('Symbol'), 'X');
    expect(field('Symbol')).toBeValid();
    expect(app.server.requests).not.toContain('POST /api/v1/trades');
  });

  it('puts what the server says at its fields, those of a fill too', async () => {
    const app = await signedIn('/trades/new');
    await typeTrade(app, 'FORBIDDEN');
    await app.user.click(screen.getByRole('radio', { name: 'Fill by fill' }));
    const first = within(screen.getByRole('listitem', { name: 'Fill 1' }));
    expect(first.getByLabelText('Price')).toHaveValue('1500.1');
    await app.user.click(screen.getByRole('button', { name: 'Save trade' }));
    await waitFor(() => expect(field('Symbol')).toHaveAccessibleDescription('is not traded here'));
    expect(first.getByLabelText('Price')).toHaveAccessibleDescription('is too good to be true');
    expect(field('Symbol')).toHaveFocus();
  });

  it('may be of several fills', async () => {
    const app = await signedIn('/trades/new');
    await app.user.type(await screen.findByRole('textbox', { name: 'Symbol' }), 'TCS');
    await app.user.click(screen.getByRole('radio', { name: 'Fill by fill' }));
    for (const [i, [quantity, price, at]] of [['100', '10', '10:00'], ['40', '12', '11:00'], ['60', '11', '12:00']].entries()) {
      if (i > 0) await app.user.click(screen.getByRole('button', { name: 'Add a fill' }));
      const fill = within(screen.getByRole('listitem', { name: `Fill ${i + 1}` }));
      await app.user.type(fill.getByLabelText('Quantity'), quantity!);
      await app.user.type(fill.getByLabelText('Price'), price!);
      fireEvent.change(fill.getByLabelText(/Time/), { target: { value: `2026-11-20T${at}` } });
    }
    expect(screen.getAllByText('+₹140.00')[0]).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Save trade' }));
    await screen.findByRole('heading', { name: 'TCS', level: 1 });
    const { executions, ...rest } = JSON.parse(app.lastSent('POST /api/v1/trades')!.body);
    expect(executions).toHaveLength(3);
    expect(executions[1]).toEqual({ side: 'SELL', quantity: 40, price: 12, executedAt: '2026-11-20T05:30:00Z', fees: 0 });
    expect(rest).not.toHaveProperty('quantity');
  });

  it('takes tags by typing, new ones too, and mistakes from those people make', async () => {
    const app = await signedIn('/trades/new');
    await typeTrade(app);
    const tags = screen.getByRole('combobox', { name: 'Tags' });
    await app.user.type(tags, 'break{Enter}brand new{Enter}');
    await app.user.type(screen.getByRole('combobox', { name: 'Mistakes' }), 'moved{Enter}');
    await app.user.click(screen.getByRole('button', { name: 'Remove breakout' }));
    await app.user.click(screen.getByRole('button', { name: 'Save trade' }));
    await screen.findByRole('heading', { name: 'INFY', level: 1 });
    expect(JSON.parse(app.lastSent('POST /api/v1/trades')!.body)).toMatchObject({ tags: ['brand new'], mistakes: ['Moved the stop'] });
  });

  it('shows a note as it will look, and HTML in it as the text it is', async () => {
    const app = await signedIn('/trades/new');
    await app.user.type(await screen.findByRole('textbox', { name: 'Notes' }), '**bold** <img src=x onerror=alert(1)>');
    await app.user.click(screen.getByRole('radio', { name: 'Preview' }));
    expect(screen.getByText('bold')).toHaveProperty('tagName', 'STRONG');
    expect(screen.getByText(/<img src=x/, { selector: 'p' })).toBeVisible();
    expect(document.querySelector('main img')).toBeNull();
  });

  it('is not lost by a wrong click', async () => {
    const app = await signedIn('/trades/new');
    await app.user.type(await screen.findByRole('textbox', { name: 'Symbol' }), 'INFY');
    const main = screen.getByRole('main');
    await app.user.click(within(main).getByRole('link', { name: 'Trades' }));
    await app.user.click(await screen.findByRole('button', { name: 'Keep writing' }));
    expect(field('Symbol')).toHaveValue('INFY');
    await app.user.click(within(main).getByRole('link', { name: 'Trades' }));
    await app.user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('heading', { name: 'Trades' })).toBeVisible();
  });
});

const saves = (app: App) => app.server.requests.filter((line) => line === 'POST /api/v1/trades');
const keys = (repeat: boolean) => fireEvent.keyDown(field('Symbol'), { key: 'Enter', ctrlKey: true, repeat });

describe('the shortcut of the form', () => {
  it('saves with Ctrl and Enter from any field', async () => {
    const app = await signedIn('/trades/new');
    await typeTrade(app);
    await app.user.type(screen.getByRole('textbox', { name: 'Notes' }), 'quick{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: 'INFY', level: 1 })).toBeVisible();
    expect(saves(app)).toHaveLength(1);
    expect(JSON.parse(app.lastSent('POST /api/v1/trades')!.body)).toMatchObject({ notes: 'quick' });
  });

  it('sends nothing twice while it is held down or a save is under way', async () => {
    const app = await signedIn('/trades/new');
    await typeTrade(app);
    const answer = app.server.hold();
    keys(true);
    expect(saves(app)).toHaveLength(0);
    keys(false);
    await waitFor(() => expect(saves(app)).toHaveLength(1));
    keys(false);
    keys(true);
    answer();
    expect(await screen.findByRole('heading', { name: 'INFY', level: 1 })).toBeVisible();
    expect(saves(app)).toHaveLength(1);
  });
});

describe('an edited trade', () => {
  it('sends only what was changed, for the version it was read as', async () => {
    const app = await signedIn(`/trades/${newest}/edit`);
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    await app.user.type(notes, 'too early');
    await app.user.click(screen.getByRole('radio', { name: '2 of 5' }));
    await app.user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('too early')).toBeVisible();
    expect(await screen.findByText('9 characters')).toBeVisible();
    const { body, headers } = app.lastSent(`PATCH /api/v1/trades/${newest}`)!;
    expect(JSON.parse(body)).toEqual({ notes: 'too early', rating: 2 });
    expect(headers.get('If-Match')).toBe('"1"');
  });

  it('says when somebody else was faster, and keeps both when asked', async () => {
    const app = await signedIn(`/trades/${newest}/edit`);
    await app.user.type(await screen.findByRole('textbox', { name: 'Notes' }), 'mine');
    app.server.written.changeElsewhere(newest, { tags: ['theirs'], stopLoss: 1500 });
    await app.user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/Changed meanwhile: stop loss, tags/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveValue('mine');
    await app.user.click(screen.getByRole('button', { name: 'Save my changes' }));
    expect(await screen.findByText('mine', { selector: 'p' })).toBeVisible();
    expect(screen.getByText('theirs')).toBeVisible();
  });

  it('leaves prices that follow from broker fills to those fills', async () => {
    await signedIn(`/trades/${newest}/edit`);
    expect(await screen.findByRole('link', { name: 'Correct a fill instead' })).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Quantity' })).not.toBeInTheDocument();
  });
});
