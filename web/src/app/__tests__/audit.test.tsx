import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { usePreferences } from '@/lib/preferences';
import { signedIn } from '@/testing/render-app';

afterEach(() => usePreferences.setState({ hideAmounts: false }));

const trail = async () => within(await screen.findByRole('list', { name: 'Audit trail' })).getAllByRole('listitem');
const entry = async (text: string | RegExp) => (await trail()).find((item) => (typeof text === 'string' ? item.textContent?.includes(text) : text.test(item.textContent ?? '')))!;

describe('the audit trail', () => {
  it('says who did what to whom, with what changed, by the names of members', async () => {
    await signedIn('/workspace/audit');
    expect(await entry('changed a role')).toHaveTextContent(/Asha Rao changed a role: Arjun NairRolefrom Memberto Admin/);
    expect(await entry('changed the settings')).toHaveTextContent(/Namefrom My journalto Asha Rao’s journalBreak-even tolerancefrom 0to 250Time zonefrom UTCto Asia\/Kolkata/);
    expect(await entry('removed a member')).toHaveTextContent(/Asha Rao removed a member: someone who leftRolefrom? ?Member/);
    expect(await entry('invited someone')).toHaveTextContent(/^.*Someone who left invited someoneRoleViewer$/);
    expect(await entry('erased an account')).toHaveTextContent('Trading Journal erased an account');
    expect(await entry('made an API key')).toHaveTextContent(/Read trades, Read analytics/);
    expect(within(await entry('changed a trade')).getByRole('link', { name: 'the trade' })).toHaveAttribute('href', '/trades/0199a000-0000-7000-8000-000000000429');
    expect(await entry('changed a trade')).toHaveTextContent(/Notesfrom 12 charactersto 40 characters/);
  });

  it('is narrowed by event, person and period, which the address remembers', async () => {
    const app = await signedIn('/workspace/audit');
    await trail();
    await app.user.selectOptions(screen.getByLabelText('Event'), 'Signed in');
    await waitFor(async () => expect((await trail()).every((item) => item.textContent?.includes('signed in'))).toBe(true));
    await app.user.selectOptions(screen.getByLabelText('Person'), 'Meera Iyer');
    await waitFor(async () => expect((await trail()).every((item) => item.textContent?.includes('Meera Iyer'))).toBe(true));
    expect(app.router.state.location.search).toEqual({ event: 'SIGN_IN', actorId: 'member@example.com' });
    await app.user.type(screen.getByLabelText('To'), '2020-01-01');
    expect(await screen.findByText('Nothing like that has happened')).toBeVisible();
    expect(app.lastSent('GET /api/v1/workspace/audit')!.line).toContain('?event=SIGN_IN&actorId=member%40example.com&to=2020-01-01&limit=50');
    await app.user.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(async () => expect((await trail()).length).toBe(50));
  });

  it('goes on page after page', async () => {
    const app = await signedIn('/workspace/audit');
    expect(await trail()).toHaveLength(50);
    await app.user.click(screen.getByRole('button', { name: 'Show earlier ones' }));
    await waitFor(async () => expect(await entry('founded the workspace')).toBeVisible());
    expect(screen.queryByRole('button', { name: 'Show earlier ones' })).not.toBeInTheDocument();
    expect(app.lastSent('GET /api/v1/workspace/audit')!.line).toContain('cursor=50');
  });

  it('tells no numbers while amounts are hidden', async () => {
    usePreferences.setState({ hideAmounts: true });
    await signedIn('/workspace/audit');
    expect(await entry('changed a trade')).toHaveTextContent(/Quantityfrom ••••to ••••/);
  });

  it('is for owners alone', async () => {
    const app = await signedIn('/workspace/audit', 'admin');
    expect(await screen.findByText('The audit trail is for owners')).toBeVisible();
    expect(app.lastSent('GET /api/v1/workspace/audit')).toBeUndefined();
  });
});
