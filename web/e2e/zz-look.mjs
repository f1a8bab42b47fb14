import { complaintsOf, onlooker, withBrowser, desk, phone } from './browser.mjs';
const base = 'http://localhost:5191';
const only = process.argv[2];
const { faults, look } = onlooker();
const want = (name) => !only || name.match(new RegExp(only));
await withBrowser(async (browser) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(20000);
  const complaints = complaintsOf(page);
  const signIn = async (who) => {
    await page.goto(`${base}/sign-in`);
    await page.getByLabel('E-mail').fill(`${who}@example.com`);
    await page.getByLabel('Password').fill('demo demo demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  };
  const signOut = async () => { await page.getByRole('button', { name: 'Sign out' }).first().click(); await page.getByRole('heading', { name: 'Sign in' }).waitFor(); };
  const go = async (path, wait) => { await page.goto(base + path); await wait().first().waitFor(); };
  await signIn('demo');
  if (want('switch')) {
    await page.getByRole('button', { name: /Workspace:/ }).first().click();
    await page.getByText('Delta desk').waitFor();
    await look(page, 'switcher');
    await page.keyboard.press('Escape');
  }
  if (want('more')) {
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('link', { name: 'API keys' }).last().waitFor();
    await page.screenshot({ path: process.env.SCREENSHOTS + '/more-phone.png' });
    await page.keyboard.press('Escape');
    await page.setViewportSize(desk);
  }
  if (want('team')) {
    await go('/workspace/team', () => page.getByText('Vikram Shah'));
    await page.getByText('sana.kapoor').waitFor();
    await look(page, 'team');
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByLabel('E-mail').waitFor();
    await look(page, 'team-invite');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change the role of Meera Iyer' }).click();
    await page.getByText('Owner').last().waitFor();
    await page.getByRole('radio', { name: /Owner/ }).click();
    await page.getByLabel('Your password').waitFor();
    await look(page, 'team-role');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave the workspace' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByText('always has an owner').waitFor();
    await look(page, 'team-leave');
    await page.keyboard.press('Escape');
  }
  if (want('settings')) {
    await go('/workspace/settings', () => page.getByLabel('Name'));
    await look(page, 'settings');
    await page.getByRole('button', { name: 'Delete the workspace…' }).click();
    await page.getByLabel('Your password').waitFor();
    await look(page, 'settings-delete');
    await page.keyboard.press('Escape');
  }
  if (want('keys')) {
    await go('/workspace/api-keys', () => page.getByText('Nightly backup'));
    await look(page, 'keys');
    await page.getByRole('button', { name: 'New key' }).click();
    await page.getByLabel('Name').fill('Robot');
    await look(page, 'keys-new');
    await page.getByRole('button', { name: 'Make the key' }).click();
    await page.getByLabel('Key', { exact: true }).waitFor();
    await look(page, 'keys-shown');
    await page.keyboard.press('Escape'); await page.keyboard.press('Escape');
  }
  if (want('audit')) {
    await go('/workspace/audit', () => page.getByRole('listitem').filter({ hasText: 'changed a role' }));
    await page.getByRole('listitem').filter({ hasText: 'Arjun Nair' }).first().waitFor();
    await look(page, 'audit');
  }
  if (want('privacy')) {
    await go('/settings/privacy', () => page.getByRole('button', { name: /Ask for/ }));
    await look(page, 'privacy');
    await page.getByRole('button', { name: /Ask for/ }).click();
    await page.getByText('Download the file').waitFor();
    await look(page, 'privacy-done');
    await page.getByRole('button', { name: 'Delete my account…' }).click();
    await page.getByLabel('Your password').fill('demo demo demo');
    await page.getByRole('button', { name: 'Delete my account', exact: true }).click();
    await page.getByText('in the team').waitFor();
    await look(page, 'privacy-delete');
    await page.keyboard.press('Escape');
  }
  if (want('deleted')) {
    await go('/workspace/settings', () => page.getByLabel('Name'));
    await page.getByRole('button', { name: 'Delete the workspace…' }).click();
    await page.getByLabel('Your password').fill('demo demo demo');
    await page.getByRole('button', { name: 'Delete in 30 days' }).click();
    await page.getByRole('button', { name: 'Keep the workspace' }).waitFor();
    await look(page, 'deleted-settings');
    await go('/trades/new', () => page.getByText('Nothing can be changed here'));
    await look(page, 'deleted-new-trade');
    await page.getByRole('button', { name: 'Keep the workspace' }).click();
    await page.getByText('stays').waitFor();
    await page.getByLabel('Symbol').waitFor();
  }
  if (want('viewer')) {
    await signOut(); await signIn('viewer');
    await go('/workspace/team', () => page.getByText('Vikram Shah'));
    await look(page, 'viewer-team');
    await signOut(); await signIn('member');
    await go('/workspace/settings', () => page.getByText('Break-even tolerance'));
    await look(page, 'member-settings');
  }
  if (want('delta')) {
    await signOut(); await signIn('demo');
    await page.goto(base + '/trades');
    await page.getByRole('button', { name: /Workspace:/ }).first().click();
    await page.getByText('Delta desk').click();
    await page.getByRole('button', { name: 'Workspace: Delta desk' }).first().waitFor();
    await page.waitForURL(base + '/');
    await look(page, 'delta');
  }
  console.log(complaints.filter((c) => !/401|403|409/.test(c)));
});
console.log(faults.length ? faults.join('\n') : 'no faults');
