// Three people and their accounts, in a real browser against BASE_URL. Kavya registers, confirms her address and looks after her
// settings; Ravi, in a browser of his own, accepts her invitation, is made a viewer and removed; Dev comes by way of Google. Then
// Kavya turns a second factor on, signs in with it, turns it off, and follows links of mails that are of no use.
// MAIL_DIR is where the mails lie. Pictures go to SCREENSHOTS when it is given. Ends with 1 when anything is not as it should be.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { complaintsOf, onlooker, withBrowser } from './browser.mjs';
import { mailedLink } from './mails.mjs';
import { hands, walkGoogle, walkTeam, walkWorkspace } from './team.mjs';

const base = process.env.BASE_URL;
if (!base) throw new Error('BASE_URL names the server to visit, such as http://localhost:8080');

const [email, guest, googler] = ['kavya', 'ravi', 'dev'].map((name) => `${name}-${Date.now()}@example.com`);
const passwords = ['a quiet river of numbers', 'seven lanterns over the harbour'];
const { faults, look } = onlooker();

/** What an authenticator shows for a secret now (RFC 6238); TOTP_CODE stands in where the server is not a real one. */
function codeOf(secret) {
  if (process.env.TOTP_CODE) return process.env.TOTP_CODE;
  const bits = [...secret.replaceAll(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(step).digest();
  return String((digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

await withBrowser(async (browser, another) => {
  const page = await browser.newPage();
  const guestPage = await (await another()).newPage();
  const complaints = complaintsOf(page, ['/auth/login', '/auth/verify-email', '/me/email', '/me', '/workspace/invitations']);
  const ofGuest = complaintsOf(guestPage, ['/auth/register']);
  const { button, settings, dialog } = hands(page);

  await page.goto(`${base}/register`);
  await page.getByLabel('Your name').fill('Kavya Nair');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('kavya nair 1990');
  await page.getByText('“kavya nair” is what somebody who knows you tries first.').waitFor();
  await look(page, 'register-weak');
  await page.getByLabel('Password').fill(passwords[0]);
  await page.getByText('Strong.').waitFor();
  await button('Create account').click();
  await page.getByRole('region', { name: 'Unconfirmed address' }).waitFor();
  await page.getByText('Your journal is empty').waitFor();
  await look(page, 'unconfirmed');
  await page.goto(await mailedLink(email, 'verify-email'));
  await page.getByText('Your e-mail address is confirmed.').waitFor();
  await look(page, 'verify-email');
  await page.getByRole('link', { name: 'To the dashboard' }).click();
  await page.getByText('Your journal is empty').waitFor();
  assert.equal(await page.getByRole('region', { name: 'Unconfirmed address' }).count(), 0);

  await walkTeam(page, guestPage, { email, guest, password: passwords[0], look });
  await walkGoogle(guestPage, { guest, googler, look });
  await walkWorkspace(page, { look });

  await page.getByRole('link', { name: /Your settings/ }).first().click();
  await page.getByLabel('Your name').fill('Kavya R. Nair');
  await button('Save name').click();
  await page.getByText('Your name is saved').waitFor();
  await button('Change e-mail').click();
  await page.getByLabel('New e-mail').fill(`new-${email}`);
  await page.getByLabel('Your password').fill('not the password');
  await button('Send the link').click();
  await page.getByText('This is not your password.').waitFor();
  await page.getByLabel('Your password').fill(passwords[0]);
  await button('Send the link').click();
  await page.getByText('Until then nothing changes.').waitFor();
  await look(page, 'settings-profile');

  await settings('Security');
  await button('Change password').click();
  await page.getByLabel('Current password').fill(passwords[0]);
  await page.getByLabel('New password').fill(passwords[1]);
  await page.getByText('Strong.').waitFor();
  await look(page, 'settings-password');
  await button('Change password').click();
  await page.getByText('Password changed').waitFor();
  await button('Set up').click();
  await page.getByRole('img', { name: 'QR code for the authenticator' }).waitFor();
  await look(page, 'settings-two-factor');
  await page.getByLabel('Code', { exact: true }).fill(codeOf(await page.getByLabel('Key', { exact: true }).textContent()));
  await button('Turn on').click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await codes.first().waitFor();
  assert.equal(await codes.count(), 10);
  const recovery = await codes.first().textContent();
  await look(page, 'settings-recovery-codes');
  await page.getByRole('checkbox', { name: 'I keep them in a safe place' }).check();
  await button('Done').click();

  await settings('Privacy');
  await button('Ask for my data').click();
  await button('Download the file').waitFor({ timeout: 60_000 });
  await look(page, 'privacy');
  await button('Delete my account…').click();
  await dialog.getByLabel('Your password').fill('not the password');
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await dialog.getByText('This is not your password.').waitFor();
  await look(page, 'privacy-delete');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await settings('Sessions');
  await page.getByText('This device').waitFor();
  await look(page, 'settings-sessions');
  await button('Sign out everywhere').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();

  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(passwords[1]);
  await button('Sign in').click();
  await page.getByLabel('Code of your authenticator').waitFor();
  await look(page, 'sign-in-code');
  await button('Use a recovery code').click();
  await page.getByLabel('Recovery code').fill(recovery);
  await button('Sign in').click();
  await page.getByText('This device').waitFor();
  await settings('Security');
  await button('Turn off').click();
  await dialog.getByLabel('Your password').fill(passwords[1]);
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await page.getByText('Two-factor sign-in is off').waitFor();

  await page.goto(`${base}/verify-email?token=of-old.times`);
  await page.getByText('This link has been used already').waitFor();
  await look(page, 'verify-email-spent');
  await page.getByRole('link', { name: 'To the dashboard' }).click();
  await button('Sign out').first().click();
  await page.getByRole('link', { name: 'Forgot it?' }).click();
  await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
  await page.getByLabel('E-mail').fill(email);
  await button('Send the link').click();
  await page.getByText('If there is an account for').waitFor();
  await look(page, 'forgot-password');
  await page.goto(await mailedLink(email, 'reset-password'));
  await page.getByLabel('New password').fill('kavya river lamp');
  await look(page, 'reset-password');

  // Whoever was removed learns it from whatever his page asks for next, and what was asked when one signs out may come too late.
  const unexpected = [...complaints, ...ofGuest].filter((complaint) => !complaint.includes('status of 401'));
  assert.deepEqual([...faults, ...unexpected], []);
});
console.log('the accounts are in order');
