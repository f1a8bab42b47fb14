import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drop, file, goOn, row } from '@/testing/import-files';
import { signedIn } from '@/testing/render-app';

const newest = '0199a000-0000-7000-8000-000000000429';
const toReview = '0199a000-0000-7000-8000-000000000421';
const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));
const unseen = (line: string, field: string) => ({ line, details: [{ field, message: 'does not fit the rest' }] });

describe('what the server says of a field that is not on the screen', () => {
  it('stands above the form of a trade, and what has a place stands there', async () => {
    const app = await signedIn(`/trades/${newest}/edit`);
    await app.user.type(await screen.findByRole('textbox', { name: 'Target' }), '1750');
    app.server.trouble.refusing = { line: 'PATCH', details: [{ field: 'fxRate', message: 'is needed with this currency' }, { field: 'target', message: 'is too near' }] };
    await app.user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Exchange rate is needed with this currency');
    expect(screen.getByRole('alert')).not.toHaveTextContent('is too near');
    expect(screen.getByRole('textbox', { name: 'Target' })).toHaveAccessibleDescription('is too near');
  });

  it('opens the fields that were folded away rather than to stand elsewhere', async () => {
    const app = await signedIn('/trades/new');
    await app.user.type(await screen.findByRole('textbox', { name: 'Symbol' }), 'INFY');
    await app.user.type(screen.getByRole('textbox', { name: 'Quantity' }), '1');
    await app.user.type(screen.getByRole('textbox', { name: /Entry price/ }), '1');
    fireEvent.change(screen.getByLabelText(/Entry time/), { target: { value: '2026-11-20T10:15' } });
    app.server.trouble.refusing = { line: 'POST /api/v1/trades', details: [{ field: 'fxRate', message: 'is needed' }, { field: 'rating', message: 'is odd' }] };
    await app.user.click(screen.getByRole('button', { name: 'Save trade' }));
    expect(await screen.findByRole('textbox', { name: 'Exchange rate' })).toHaveAccessibleDescription('is needed');
    expect(screen.getByRole('alert')).toHaveTextContent('Rating is odd');
  });

  it('stands above a fill, a strategy and an account', async () => {
    const app = await signedIn(`/trades/${newest}`);
    await app.user.click((await screen.findAllByRole('button', { name: /Edit the fill/ }))[0]!);
    app.server.trouble.refusing = unseen('PUT', 'multiplier');
    await app.user.click((await dialog('Edit the fill')).getByRole('button', { name: 'Save the fill' }));
    expect(await screen.findByText('Multiplier')).toBeVisible();

    await app.router.navigate({ to: '/strategies' });
    await app.user.click((await screen.findAllByRole('button', { name: 'New strategy' }))[0]!);
    const strategy = await dialog('New strategy');
    await app.user.type(strategy.getByLabelText('Name'), 'Gap');
    app.server.trouble.refusing = { line: 'POST', details: [{ field: 'name', message: 'is taken' }, { field: 'limit', message: 'is reached' }] };
    await app.user.click(strategy.getByRole('button', { name: 'Save strategy' }));
    expect(await strategy.findByRole('alert')).toHaveTextContent('limit is reached');
    expect(strategy.getByLabelText('Name')).toHaveAccessibleDescription('is taken');

    await app.router.navigate({ to: '/accounts' });
    await app.user.click(await screen.findByRole('button', { name: 'Edit Main' }));
    app.server.trouble.refusing = unseen('PATCH', 'userId');
    await app.user.click((await dialog('Edit Main')).getByRole('button', { name: 'Save account' }));
    expect(await screen.findByText(/does not fit the rest/)).toBeVisible();
  });

  it('is of the rule that was meant, though empty ones are not sent', async () => {
    const app = await signedIn('/strategies');
    await app.user.click((await screen.findAllByRole('button', { name: 'New strategy' }))[0]!);
    const shown = await dialog('New strategy');
    await app.user.type(shown.getByLabelText('Name'), 'Gap');
    await app.user.click(shown.getByRole('button', { name: 'Add a rule' }));
    await app.user.type(shown.getByLabelText('Rule 2'), 'Wait');
    app.server.trouble.refusing = { line: 'POST', details: [{ field: 'rules[0]', message: 'is no rule' }] };
    await app.user.click(shown.getByRole('button', { name: 'Save strategy' }));
    await waitFor(() => expect(shown.getByLabelText('Rule 2')).toHaveAccessibleDescription('is no rule'));
  });
});

describe('a question that fails', () => {
  it('says so among the brokers, and is asked again', async () => {
    const app = await signedIn('/tags');
    app.server.trouble.refusing = unseen('POST /api/v1/trades/import/preview', 'file');
    await app.router.navigate({ to: '/import' });
    const alert = await screen.findByRole('alert');
    app.server.trouble.refusing = undefined;
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Console → Reports → Tradebook/)).toBeVisible();
  });

  it('is no sign that nothing is open', async () => {
    const app = await signedIn(`/trades/${toReview}`);
    app.server.trouble.refusing = unseen('GET /api/v1/trades?', 'accountId');
    await app.user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const shown = await dialog('What is this trade?');
    await app.user.click(shown.getByRole('radio', { name: /closes a trade that is open/ }));
    expect(await shown.findByRole('button', { name: 'Try again' })).toBeVisible();
    expect(shown.queryByText(/There is no open trade/)).not.toBeInTheDocument();
  });

  it('leaves the calendar on this month when the curve is not there', async () => {
    const app = await signedIn('/tags');
    app.server.trouble.refusing = unseen('GET /api/v1/analytics/equity-curve', 'period');
    await app.router.navigate({ to: '/' });
    expect(await screen.findByRole('button', { name: 'Previous month' })).toBeVisible();
  });
});

const keyOf = (app: Awaited<ReturnType<typeof signedIn>>, line: string) => app.lastSent(line)!.headers.get('Idempotency-Key');

describe('a second attempt', () => {
  it('at resolving a trade counts once', async () => {
    const app = await signedIn(`/trades/${toReview}`);
    await app.user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const shown = await dialog('What is this trade?');
    await app.user.click(shown.getByRole('radio', { name: /It was a short sale|It opened a position/ }));
    app.server.trouble.refusing = unseen('POST', 'as');
    await app.user.click(shown.getByRole('button', { name: 'Resolve' }));
    expect(await shown.findByRole('alert')).toHaveTextContent('does not fit the rest');
    const first = keyOf(app, `POST /api/v1/trades/${toReview}/resolve`);
    app.server.trouble.refusing = undefined;
    await app.user.click(shown.getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(keyOf(app, `POST /api/v1/trades/${toReview}/resolve`)).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
  });

  it('at bringing a trade back counts once', async () => {
    const app = await signedIn(`/trades/${newest}`);
    await app.user.click(await screen.findByRole('button', { name: 'Delete' }));
    app.server.trouble.refusing = unseen('POST', 'id');
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    const again = await screen.findByRole('button', { name: 'Try again' });
    const first = keyOf(app, `POST /api/v1/trades/${newest}/restore`);
    app.server.trouble.refusing = undefined;
    await app.user.click(again);
    expect(await screen.findByText(/ is back$/)).toBeVisible();
    expect(keyOf(app, `POST /api/v1/trades/${newest}/restore`)).toBe(first);
    expect(first).toContain(newest);
  });

  it('at keeping a mapping counts once, and another name is another mapping', async () => {
    const app = await signedIn('/import');
    await drop(app, file(row('buy', '10', '1500', '1')));
    await app.user.click(await screen.findByText('What the columns mean'));
    await app.user.selectOptions(await screen.findByLabelText('series means'), 'Notes');
    await app.user.type(await screen.findByLabelText('Name of this mapping'), 'mine');
    app.server.trouble.refusing = unseen('POST /api/v1/import-mappings', 'name');
    await app.user.click(screen.getByRole('button', { name: 'Save this mapping' }));
    await screen.findByText(/does not fit the rest/);
    const first = keyOf(app, 'POST /api/v1/import-mappings');
    await app.user.click(screen.getByRole('button', { name: 'Save this mapping' }));
    await waitFor(() => expect(app.server.requests.filter((line) => line === 'POST /api/v1/import-mappings')).toHaveLength(2));
    expect(keyOf(app, 'POST /api/v1/import-mappings')).toBe(first);
    await app.user.type(screen.getByLabelText('Name of this mapping'), ' too');
    await app.user.click(screen.getByRole('button', { name: 'Save this mapping' }));
    await waitFor(() => expect(keyOf(app, 'POST /api/v1/import-mappings')).not.toBe(first));
  });
});

describe('whoever leaves while something is under way', () => {
  it('is told of it all the same', async () => {
    const app = await signedIn('/strategies');
    await app.user.click((await screen.findAllByRole('button', { name: 'New strategy' }))[0]!);
    const shown = await dialog('New strategy');
    await app.user.type(shown.getByLabelText('Name'), 'Gap');
    const answer = app.server.hold();
    await app.user.click(shown.getByRole('button', { name: 'Save strategy' }));
    await app.router.navigate({ to: '/tags' });
    answer();
    expect(await screen.findByText('Gap saved')).toBeVisible();
  });

  it('does not find the file again that is being imported', async () => {
    const app = await signedIn('/import');
    await drop(app, file(row('buy', '10', '1500', '1')));
    await goOn(app);
    const begin = await screen.findByRole('button', { name: 'Import' });
    const answer = app.server.hold();
    await app.user.click(begin);
    await app.router.navigate({ to: '/tags' });
    answer();
    await waitFor(() => expect(app.server.requests).toContain('POST /api/v1/trades/import'));
    await screen.findByText('breakout');
    await app.router.navigate({ to: '/import' });
    expect(await screen.findByText('Drop your broker’s file here')).toBeVisible();
  });
});
