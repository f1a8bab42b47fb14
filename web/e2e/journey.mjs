// One trader's first visit, in a real browser against BASE_URL: register, import a broker's file, import another that leaves
// something open and take it back, read the figures, walk through the analytics hub.
// Pictures go to SCREENSHOTS when it is given. Ends with 1 when anything is not as it should be.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { complaintsOf, onlooker, withBrowser } from './browser.mjs';
import { walkHub } from './hub.mjs';

const base = process.env.BASE_URL;
if (!base) throw new Error('BASE_URL names the server to visit, such as http://localhost:8080');

// 96 fills that make 48 round trips without fees, and one row whose quantity is a word.
const tradebook = fileURLToPath(new URL('tradebook.csv', import.meta.url));
// Two round trips whose dates could be read either way.
const roundTrips = fileURLToPath(new URL('round-trips.csv', import.meta.url));
const expected = { netPnl: '+₹1,944.40', winRate: '58.3%', imported: '96', rejected: '1' };
const password = 'a quiet river of numbers';
const { faults, look } = onlooker({ wholePage: (screen) => screen !== 'trades' });

await withBrowser(async (browser) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = complaintsOf(page);

  await page.goto(base);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await look(page, 'sign-in');

  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill('Asha Rao');
  await page.getByLabel('E-mail').fill(`asha-${Date.now()}@example.com`);
  await page.getByLabel('Password').fill(password);
  await look(page, 'register');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Your journal is empty').waitFor();
  await look(page, 'empty-dashboard');

  await page.getByRole('main').getByRole('link', { name: 'Import trades' }).click();
  await page.getByText('Console → Reports → Tradebook').waitFor();
  await look(page, 'import');
  await page.locator('input[type=file]').setInputFiles([tradebook, roundTrips]);
  await page.getByRole('region', { name: 'First rows' }).waitFor();
  await page.getByText('Zerodha writes its times like this').waitFor();
  await page.locator('summary', { hasText: 'What the columns mean' }).click();
  await look(page, 'import-check');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Ready to import').waitFor();
  await page.getByRole('button', { name: 'Try it first' }).click();
  await page.getByText('The trial has ended. Nothing was stored.').waitFor({ timeout: 60_000 });
  await look(page, 'import-review');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Imported, some rows rejected').waitFor({ timeout: 60_000 });
  const tile = (label) => page.locator('dl > div', { has: page.getByText(label, { exact: true }) }).locator('dd').first();
  assert.equal(await tile('Imported').textContent(), expected.imported);
  assert.equal(await tile('Rejected').textContent(), expected.rejected);
  await page.getByRole('region', { name: 'Rejected rows' }).getByText('ten', { exact: true }).waitFor();
  await page.getByRole('link', { name: '48 closed trades' }).waitFor();
  await look(page, 'import-result');

  await page.getByRole('link', { name: 'Next file: round-trips.csv' }).click();
  await page.getByText('One question is open').waitFor();
  await look(page, 'import-question');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.keyboard.press('Space');
  await page.getByText('One question is open').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'First rows' }).getByText('5 Jun 2026, 09:20').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: '2 closed trades' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog', { name: 'Undo this import?' }).waitFor();
  await look(page, 'import-undo');
  await page.getByRole('dialog').getByRole('button', { name: 'Undo import' }).click();
  await page.getByText('What this file brought has been taken out').waitFor({ timeout: 60_000 });

  await page.getByRole('link', { name: 'All imports' }).click();
  await page.getByRole('link', { name: /round-trips.csv/ }).getByText('Undone').waitFor();
  await look(page, 'imports');
  await page.getByRole('link', { name: 'Dashboard' }).first().click();
  await page.getByText(expected.netPnl, { exact: true }).waitFor();
  await page.getByText(expected.winRate, { exact: true }).waitFor();
  await page.getByRole('img', { name: /and drawdown from/ }).waitFor();
  await page.getByRole('heading', { name: 'November 2026' }).waitFor();
  await look(page, 'dashboard');
  await page.getByRole('button', { name: 'Profit factor' }).focus();
  await page.getByRole('tooltip').getByText('48 closed trades').waitFor();

  await walkHub(page, look);

  await page.getByRole('link', { name: 'Trades', exact: true }).first().click();
  await page.getByRole('table', { name: 'Trades' }).waitFor();
  await page.getByText('48 of 48 trades').waitFor();
  await look(page, 'trades');
  await page.getByLabel('Symbol', { exact: true }).fill('infy');
  await page.waitForURL(/symbol=INFY/);

  await page.reload();
  await page.getByRole('table', { name: 'Trades' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();

  assert.deepEqual([...faults, ...complaints], []);
});
console.log('the journey ended well');
