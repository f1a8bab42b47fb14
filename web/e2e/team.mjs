// A team and its workspace, for the owner of one in one browser and a guest in another; and the guest by way of Google.
import assert from 'node:assert/strict';
import { mailedLink } from './mails.mjs';

/** What everybody does. */
export function hands(page) {
  page.setDefaultTimeout(30_000);
  return {
    button: (name) => page.getByRole('button', { name, exact: true }),
    settings: (place) => page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: place }).click(),
    place: (name) => page.getByRole('group', { name: 'Workspace' }).getByRole('link', { name, exact: true }).click(),
    dialog: page.getByRole('dialog'),
  };
}

/** Asks somebody into the team, who comes, is made a viewer, and is shown out again. */
export async function walkTeam(page, guestPage, { email, guest, password, look }) {
  const { button, place, dialog } = hands(page);
  const his = hands(guestPage);
  const ravi = page.getByRole('list', { name: 'Members' }).getByRole('listitem').filter({ hasText: guest });

  await place('Team');
  await button('Invite').click();
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await dialog.getByText('Whoever has this e-mail is a member already.').waitFor();
  await dialog.getByLabel('E-mail').fill(guest);
  await look(page, 'team-invite');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('list', { name: 'Invitations' }).getByText(guest).waitFor();
  await look(page, 'team-invited');

  await guestPage.goto(await mailedLink(guest, 'accept-invitation'));
  await guestPage.getByRole('link', { name: 'I have an account' }).waitFor();
  await look(guestPage, 'invitation');
  await guestPage.getByRole('link', { name: 'Create an account' }).click();
  await guestPage.getByLabel('Your name').fill('Ravi Kumar');
  await guestPage.getByLabel('E-mail').fill(email);
  await guestPage.getByLabel('Password').fill(password);
  await his.button('Create account').click();
  await guestPage.getByText('There is an account with this e-mail already.').waitFor();
  await guestPage.getByLabel('E-mail').fill(guest);
  await his.button('Create account').click();
  await his.button('Accept the invitation').click();
  await guestPage.getByText(/You have joined .* as a member/).waitFor();
  await look(guestPage, 'invitation-accepted');
  await guestPage.getByRole('button', { name: /^Open / }).click();
  await guestPage.getByText('Your journal is empty').waitFor();
  await guestPage.getByRole('button', { name: /^Workspace: / }).first().click();
  await his.dialog.getByRole('button', { name: /You are here/ }).waitFor();
  assert.equal(await his.dialog.getByRole('listitem').count(), 2);
  await look(guestPage, 'workspaces');
  await guestPage.keyboard.press('Escape');

  await page.reload();
  await ravi.getByText('Member', { exact: true }).waitFor();
  await button('Change the role of Ravi Kumar').click();
  await dialog.getByRole('radio', { name: /^Viewer/ }).check();
  await look(page, 'team-role');
  await dialog.getByRole('button', { name: 'Change the role' }).click();
  await ravi.getByText('Viewer', { exact: true }).waitFor();
  await guestPage.reload();
  await guestPage.getByText('You are a viewer of this workspace').waitFor();

  await button('Remove Ravi Kumar').click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await ravi.waitFor({ state: 'detached' });
  await guestPage.reload();
  await guestPage.getByRole('heading', { name: 'Sign in' }).waitFor();
}

/** By way of Google, or of who stands in for it: refused to whoever has a password, and an account of their own to everybody else. */
export async function walkGoogle(page, { guest, googler, look }) {
  const { button, settings } = hands(page);
  const comeAs = async (address) => {
    await page.getByRole('link', { name: 'Continue with Google' }).click();
    await page.getByLabel('E-mail').fill(address);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  await comeAs(guest);
  await page.getByText('There is a journal with this e-mail address already.').waitFor();
  await look(page, 'google-refused');
  await comeAs(googler);
  await page.getByText('Your journal is empty').waitFor();
  await page.getByRole('link', { name: /Your settings/ }).first().click();
  await page.getByText('Confirmed', { exact: true }).waitFor();
  await settings('Security');
  await page.getByText('Linked', { exact: true }).waitFor();
  await page.getByText('It is your only way in').waitFor();
  await look(page, 'settings-google');
  await button('Sign out').first().click();
  // The same person, who is led back to where he was.
  await comeAs(googler);
  await page.getByText('It is your only way in').waitFor();
}

/** What belongs to the workspace: its settings, a key, and what has happened in it. */
export async function walkWorkspace(page, { look }) {
  const { button, place, dialog } = hands(page);
  await place('Settings');
  await page.getByLabel('Name').fill('Kavya and friends');
  await page.getByLabel('Currency').fill('rupee');
  await button('Save settings').click();
  await page.getByText('Three to five capitals, such as INR.').waitFor();
  await look(page, 'workspace-settings');
  await page.getByLabel('Currency').fill('INR');
  await button('Save settings').click();
  await page.getByText('Settings saved').waitFor();
  await button('Delete the workspace…').click();
  await dialog.getByLabel('Your password').waitFor();
  await look(page, 'workspace-delete');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await place('API keys');
  await button('New key').click();
  await dialog.getByLabel('Name').fill('Nightly backup');
  await look(page, 'api-key-new');
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  await dialog.getByLabel('Key', { exact: true }).waitFor();
  await look(page, 'api-key-shown');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('list', { name: 'API keys' }).getByText('Nightly backup').waitFor();
  await look(page, 'api-keys');

  await place('Audit');
  const trail = page.getByRole('list', { name: 'Audit trail' });
  await trail.getByText('made an API key').waitFor();
  await trail.getByText('changed a role').waitFor();
  await look(page, 'audit');
}
