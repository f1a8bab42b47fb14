import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signedIn } from '@/testing/render-app';

const newest = '0199a000-0000-7000-8000-000000000429';
const toReview = '0199a000-0000-7000-8000-000000000421';
const region = (heading: string) => within(screen.getByRole('heading', { name: heading }).closest('section')!);

describe('a trade', () => {
  it('has a fill corrected and is computed anew', async () => {
    const app = await signedIn(`/trades/${newest}`);
    const [edit] = await screen.findAllByRole('button', { name: /Edit the fill/ });
    await app.user.click(edit!);
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit the fill' }));
    await app.user.clear(dialog.getByLabelText('Price'));
    await app.user.type(dialog.getByLabelText('Price'), '1,400');
    await app.user.click(dialog.getByRole('button', { name: 'Save the fill' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect((await region('Fills').findAllByText(/1,400\.00/))[0]).toBeVisible();
    expect(app.lastSent(`PUT /api/v1/trades/${newest}/executions/`)!.body).toContain('"price":1400');
  });

  it('has no fill corrected that somebody else has just changed, unless told once more', async () => {
    const app = await signedIn(`/trades/${newest}`);
    await app.user.click((await screen.findAllByRole('button', { name: /Edit the fill/ }))[0]!);
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit the fill' }));
    await app.user.type(dialog.getByLabelText('Price'), '5');
    app.server.written.changeElsewhere(newest, { tags: ['theirs'] });
    await app.user.click(dialog.getByRole('button', { name: 'Save the fill' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('This was changed by somebody else in the meantime.');
    expect(await screen.findByText('theirs')).toBeInTheDocument();
    await app.user.click(dialog.getByRole('button', { name: 'Save the fill' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('gets another fill, and gives one back after a question', async () => {
    const app = await signedIn(`/trades/${newest}`);
    await app.user.click(await screen.findByRole('button', { name: 'Add a fill' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a fill' }));
    await app.user.click(dialog.getByRole('button', { name: 'Save the fill' }));
    expect(dialog.getByLabelText('Quantity')).toBeInvalid();
    await app.user.selectOptions(dialog.getByLabelText('Side'), 'Buy');
    await app.user.type(dialog.getByLabelText('Quantity'), '10');
    await app.user.type(dialog.getByLabelText('Price'), '99.5');
    fireEvent.change(dialog.getByLabelText(/Time/), { target: { value: '2026-11-20T10:00:05' } });
    await app.user.click(dialog.getByRole('button', { name: 'Save the fill' }));
    expect(await region('History').findByText('buy 10 at 99.50, 20 Nov 2026, 10:00')).toBeVisible();
    await app.user.click(await screen.findByRole('button', { name: 'Delete the fill of 10 at 99.50' }));
    await app.user.click(await screen.findByRole('button', { name: 'Delete the fill' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete the fill of 10 at 99.50' })).not.toBeInTheDocument());
    expect(await region('History').findByText('deleted a fill')).toBeVisible();
  });

  it('that changes leaves alone what it has no part in', async () => {
    const app = await signedIn(`/trades/${newest}`);
    await app.user.click((await screen.findAllByRole('button', { name: /Edit the fill/ }))[0]!);
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit the fill' }));
    const before = app.server.requests.length;
    await app.user.type(dialog.getByLabelText('Price'), '5');
    await app.user.click(dialog.getByRole('button', { name: 'Save the fill' }));
    await region('History').findByText('changed a fill');
    const after = app.server.requests.slice(before);
    expect(after).toContain(`GET /api/v1/trades/${newest}`);
    expect(after.filter((line) => /^GET \/api\/v1\/(accounts|workspace|me|tags|strategies)\b/.test(line))).toEqual([]);
  });

  it('tells what its fees are made of and whether we computed them', async () => {
    const app = await signedIn(`/trades/${newest}`);
    await screen.findByRole('heading', { name: 'Fills' });
    expect((await region('Fills').findAllByText('Computed'))[0]).toBeVisible();
    await app.user.click(region('Fills').getByRole('button', { name: /₹/ }));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/Brokerage.*Computed from the table of charges/);
  });

  it('is deleted at once and comes back when that is undone', async () => {
    const app = await signedIn(`/trades/${newest}`);
    await app.user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(await screen.findByRole('heading', { name: 'Trades', level: 1 })).toBeVisible();
    expect(await screen.findByText(/^429 trades/, { selector: 'p' })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^430 trades/, { selector: 'p' })).toBeVisible();
  });

  it('has a history of who changed what', async () => {
    const app = await signedIn(`/trades/${newest}/edit`);
    await app.user.type(await screen.findByRole('textbox', { name: 'Target' }), '1750');
    await app.user.click(screen.getByRole('button', { name: 'Save changes' }));
    await screen.findByText('changed the trade');
    expect(region('History').getByText('Asha Rao')).toBeVisible();
    expect(region('History').getByText('Target').closest('div')).toHaveTextContent('Targetfrom noneto 1,750.00');
  });

  it('says so when it is not there', async () => {
    await signedIn('/trades/0199a000-0000-7000-8000-999999999999');
    expect(await screen.findByText('This trade is not here')).toBeVisible();
  });
});

describe('a close that nothing opened', () => {
  it('becomes a trade with its opening told', async () => {
    const app = await signedIn(`/trades/${toReview}`);
    await app.user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What is this trade?' }));
    await app.user.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(dialog.getByLabelText('Price you paid')).toBeInvalid();
    await app.user.type(dialog.getByLabelText('Price you paid'), '1,500.25');
    fireEvent.change(dialog.getByLabelText('Time (Kolkata)'), { target: { value: '2027-01-10T10:00' } });
    await app.user.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(dialog.getByLabelText('Time (Kolkata)')).toHaveAccessibleDescription(/^It was closed on \d+ \w+ 202\d, /);
    fireEvent.change(dialog.getByLabelText('Time (Kolkata)'), { target: { value: '2025-01-10T10:00' } });
    await app.user.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText('Its opening is recorded')).toBeVisible();
    expect(JSON.parse(app.lastSent(`POST /api/v1/trades/${toReview}/resolve`)!.body)).toEqual({ as: 'OPENING', price: 1500.25, timestamp: '2025-01-10T04:30:00Z' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Resolve' })).not.toBeInTheDocument());
  });

  it('opens the other way round than it was held, and says which', async () => {
    const app = await signedIn(`/trades/${toReview}`);
    await app.user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What is this trade?' }));
    const short = dialog.queryByRole('radio', { name: /It was a short sale/ });
    await app.user.click(short ?? dialog.getByRole('radio', { name: /It opened a position/ }));
    await app.user.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText(`It is an open ${short ? 'short' : 'long'} now`)).toBeVisible();
  });

  it('can be written about before it is resolved', async () => {
    const app = await signedIn(`/trades/${toReview}/edit`);
    await app.user.type(await screen.findByRole('textbox', { name: 'Notes' }), 'ask the broker');
    await app.user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('ask the broker', { selector: 'p' })).toBeVisible();
    expect(JSON.parse(app.lastSent(`PATCH /api/v1/trades/${toReview}`)!.body)).toEqual({ notes: 'ask the broker' });
  });

  it('is left out when that is what was meant', async () => {
    const app = await signedIn(`/trades/${toReview}`);
    await app.user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What is this trade?' }));
    await app.user.click(dialog.getByRole('radio', { name: /Leave it out/ }));
    await app.user.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByRole('heading', { name: 'Trades', level: 1 })).toBeVisible();
  });

  it('can close a trade that is open', async () => {
    const app = await signedIn(`/trades/${toReview}`);
    await app.user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What is this trade?' }));
    await app.user.click(dialog.getByRole('radio', { name: /closes a trade that is open/ }));
    expect(await dialog.findByLabelText('Trade')).toBeVisible();
    await app.user.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(dialog.getByLabelText('Trade')).toHaveAccessibleDescription('Choose the trade this closes.');
  });
});
