import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signedIn } from '@/testing/render-app';

const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));
const member = async (name: string) => within((await within(await screen.findByRole('list', { name: 'Members' })).findByText(name)).closest('li')!);
/** What the table of roles answers, from the owner to the viewer. */
async function answers(to: string) {
  const table = within(await screen.findByRole('table', { name: 'What a role may do' }));
  return within(table.getByRole('rowheader', { name: to }).closest('tr')!).getAllByRole('cell').map((cell) => cell.textContent!.replace('–', ''));
}

describe('the team', () => {
  it('is read by everybody, and changed by those who may', async () => {
    await signedIn('/workspace/team', 'viewer');
    expect((await member('Meera Iyer')).getByText('Member')).toBeVisible();
    expect((await member('Vikram Shah')).getByText('(you)')).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Leave the workspace']);
    expect(main.queryByText('Invitations')).not.toBeInTheDocument();
  });

  it('tells a member who changes roles', async () => {
    await signedIn('/workspace/team', 'member');
    expect(await screen.findByText('Owners and admins invite people and change their roles.')).toBeVisible();
  });

  it('says what a role may do', async () => {
    await signedIn('/workspace/team', 'member');
    expect(await answers('See trades, analytics and reports')).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(await answers('Record trades, change and delete one’s own')).toEqual(['yes', 'yes', 'yes', 'no']);
    expect(await answers('Change and delete anyone’s trades')).toEqual(['yes', 'yes', 'no', 'no']);
    expect(await answers('Export')).toEqual(['all', 'all', 'own', 'no']);
    expect(await answers('Invite people, change roles, remove members')).toEqual(['yes', 'yes', 'no', 'no']);
    expect(await answers('Billing and usage')).toEqual(['yes', 'no', 'no', 'no']);
    expect(await answers('Delete the workspace')).toEqual(['yes', 'no', 'no', 'no']);
  });
});

describe('a role', () => {
  it('is changed', async () => {
    const app = await signedIn('/workspace/team', 'admin');
    await app.user.click((await member('Meera Iyer')).getByRole('button', { name: 'Change the role of Meera Iyer' }));
    const shown = await dialog('The role of Meera Iyer');
    expect(shown.queryByRole('radio', { name: /Owner/ })).not.toBeInTheDocument();
    await app.user.click(shown.getByRole('radio', { name: /Viewer/ }));
    await app.user.click(shown.getByRole('button', { name: 'Change the role' }));
    await waitFor(async () => expect((await member('Meera Iyer')).getByText('Viewer')).toBeVisible());
    expect(JSON.parse(app.lastSent('PATCH /api/v1/workspace/members/member@example.com')!.body)).toEqual({ role: 'VIEWER' });
  });

  it('of an owner is nothing an admin is offered to change', async () => {
    await signedIn('/workspace/team', 'admin');
    expect((await member('Asha Rao')).queryAllByRole('button')).toEqual([]);
    expect((await member('Meera Iyer')).getAllByRole('button')).toHaveLength(2);
  });

  it('of a further owner is given with one’s own password', async () => {
    const app = await signedIn('/workspace/team');
    await app.user.click((await member('Arjun Nair')).getByRole('button', { name: /Change the role/ }));
    const shown = await dialog('The role of Arjun Nair');
    await app.user.click(shown.getByRole('radio', { name: /Owner/ }));
    await app.user.type(await shown.findByLabelText('Your password'), 'not this');
    await app.user.click(shown.getByRole('button', { name: 'Make an owner' }));
    await waitFor(() => expect(shown.getByLabelText('Your password')).toHaveAccessibleDescription('This is not your password.'));
    expect(shown.getByLabelText('Your password')).toHaveFocus();
    await app.user.clear(shown.getByLabelText('Your password'));
    await app.user.type(shown.getByLabelText('Your password'), 'demo demo demo{Enter}');
    await waitFor(async () => expect((await member('Arjun Nair')).getByText('Owner')).toBeVisible());
    expect(JSON.parse(app.lastSent('PATCH')!.body)).toEqual({ role: 'OWNER', password: 'demo demo demo' });
  });

  it('is given without a password by whoever has none and has just signed in', async () => {
    const app = await signedIn('/workspace/team');
    app.server.auth.find('demo@example.com')!.password = null;
    await app.user.click((await member('Arjun Nair')).getByRole('button', { name: /Change the role/ }));
    const shown = await dialog('The role of Arjun Nair');
    await app.user.click(shown.getByRole('radio', { name: /Owner/ }));
    expect(await shown.findByText(/You sign in with Google and have no password here/)).toBeVisible();
    await app.user.click(shown.getByRole('button', { name: 'Make an owner' }));
    await waitFor(async () => expect((await member('Arjun Nair')).getByText('Owner')).toBeVisible());
    expect(JSON.parse(app.lastSent('PATCH')!.body)).toEqual({ role: 'OWNER' });
  });

  it('of the last owner stays, and why is explained', async () => {
    const app = await signedIn('/workspace/team');
    await app.user.click((await member('Asha Rao')).getByRole('button', { name: /Change the role/ }));
    const shown = await dialog('Your role');
    await app.user.click(shown.getByRole('radio', { name: /Admin/ }));
    expect(shown.getByText(/You cannot make yourself an owner again/)).toBeVisible();
    await app.user.click(shown.getByRole('button', { name: 'Change the role' }));
    expect(await shown.findByText(/A workspace always has an owner/)).toBeVisible();
  });

  it('of one’s own counts at once', async () => {
    const app = await signedIn('/workspace/team');
    app.server.auth.roles.set('admin@example.com', 'OWNER');
    await app.user.click((await member('Asha Rao')).getByRole('button', { name: /Change the role/ }));
    const shown = await dialog('Your role');
    await app.user.click(shown.getByRole('radio', { name: /Viewer/ }));
    await app.user.click(shown.getByRole('button', { name: 'Change the role' }));
    expect(await screen.findByText(/You are a viewer of this workspace/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Invite' })).not.toBeInTheDocument();
  });
});

describe('a member', () => {
  it('is removed after a question', async () => {
    const app = await signedIn('/workspace/team');
    await app.user.click((await member('Vikram Shah')).getByRole('button', { name: 'Remove Vikram Shah' }));
    await app.user.click((await dialog('Remove Vikram Shah?')).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(within(screen.getByRole('list', { name: 'Members' })).queryByText('Vikram Shah')).not.toBeInTheDocument());
  });

  it('leaves, which ends the session', async () => {
    const app = await signedIn('/workspace/team', 'viewer');
    await app.user.click(await screen.findByRole('button', { name: 'Leave the workspace' }));
    await app.user.click((await dialog('Leave Asha Rao’s journal?')).getByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(app.server.auth.roles.has('viewer@example.com')).toBe(false);
  });

  it('who is the last owner does not', async () => {
    const app = await signedIn('/workspace/team');
    await app.user.click(await screen.findByRole('button', { name: 'Leave the workspace' }));
    await app.user.click((await dialog(/^Leave/)).getByRole('button', { name: 'Leave' }));
    expect(await screen.findByText(/A workspace always has an owner/)).toBeVisible();
  });
});

describe('an invitation', () => {
  it('shows who sent it and how long it is open', async () => {
    await signedIn('/workspace/team');
    const list = within(await screen.findByRole('list', { name: 'Invitations' }));
    expect((await list.findByText('sana.kapoor@example.com')).closest('li')).toHaveTextContent(/by Asha Rao · open until .*, 5 days left.*Member/);
    expect(list.getByText('accountant@example.com').closest('li')).toHaveTextContent(/by someone who left · .*less than a day left/);
  });

  it('is sent with a role, but never that of an owner', async () => {
    const app = await signedIn('/workspace/team');
    await app.user.click(await screen.findByRole('button', { name: 'Invite' }));
    const shown = await dialog('Invite someone');
    expect(shown.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['ADMIN', 'MEMBER', 'VIEWER']);
    await app.user.type(shown.getByLabelText('E-mail'), 'nobody{Enter}');
    expect(shown.getByLabelText('E-mail')).toBeInvalid();
    await app.user.type(shown.getByLabelText('E-mail'), '@example.com');
    await app.user.click(shown.getByRole('radio', { name: /Viewer/ }));
    await app.user.click(shown.getByRole('button', { name: 'Send the invitation' }));
    expect(await within(screen.getByRole('list', { name: 'Invitations' })).findByText('nobody@example.com')).toBeVisible();
    expect(JSON.parse(app.lastSent('POST /api/v1/workspace/invitations')!.body)).toEqual({ email: 'nobody@example.com', role: 'VIEWER' });
    expect(screen.getByText(/^An invitation is on its way to nobody@example.com, open until \d+ \w+ \d{4}$/)).toBeVisible();
  });

  it('is not sent to a member', async () => {
    const app = await signedIn('/workspace/team');
    await app.user.click(await screen.findByRole('button', { name: 'Invite' }));
    const shown = await dialog('Invite someone');
    await app.user.type(shown.getByLabelText('E-mail'), 'viewer@example.com{Enter}');
    await waitFor(() => expect(shown.getByLabelText('E-mail')).toHaveAccessibleDescription('Whoever has this e-mail is a member already.'));
    expect(shown.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('waits until one’s own address is confirmed, and helps with that', async () => {
    const app = await signedIn('/workspace/team');
    app.server.auth.find('demo@example.com')!.emailVerified = false;
    await app.user.click(await screen.findByRole('button', { name: 'Invite' }));
    const shown = await dialog('Invite someone');
    await app.user.type(shown.getByLabelText('E-mail'), 'nobody@example.com{Enter}');
    expect(await shown.findByText(/Follow the link in the mail we sent to demo@example.com/)).toBeVisible();
    await app.user.click(shown.getByRole('button', { name: 'Send the mail again' }));
    expect(await shown.findByRole('button', { name: 'Sent' })).toBeDisabled();
    expect(app.lastSent('POST /api/v1/auth/resend-verification')).toBeDefined();
  });

  it('is withdrawn', async () => {
    const app = await signedIn('/workspace/team');
    await app.user.click(await screen.findByRole('button', { name: 'Withdraw the invitation of accountant@example.com' }));
    await app.user.click((await dialog('Withdraw the invitation?')).getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(screen.queryByText('accountant@example.com')).not.toBeInTheDocument());
  });
});
