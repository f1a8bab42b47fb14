// One trader's first visit, in a real browser against BASE_URL: register, import a broker's file, read the figures.
// Pictures go to SCREENSHOTS when it is given. Ends with 1 when anything is not as it should be.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { complaintsOf, desk, faultsOf, phone, withBrowser } from './browser.mjs';

const base = process.env.BASE_URL;
if (!base) throw new Error('BASE_URL names the server to visit, such as http://localhost:8080');
const pictures = process.env.SCREENSHOTS;
if (pictures) mkdirSync(pictures, { recursive: true });

// 96 fills that make 48 round trips without fees, and one row whose quantity is a word.
const tradebook = fileURLToPath(new URL('tradebook.csv', import.meta.url));
const expected = { netPnl: '+₹1,944.40', winRate: '58.3%', imported: '96', rejected: '1' };
const password = 'a quiet river of numbers';
const faults = [];

/** The theme has arrived and nothing moves any more. */
async function settled(page, theme) {
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === 'finished' || animation.effect.getTiming().iterations === Infinity));
  await page.waitForTimeout(100);
}

/** Looks at a screen in both widths and themes. */
async function look(page, screen) {
  for (const [width, viewport] of [['desk', desk], ['phone', phone]]) {
    await page.setViewportSize(viewport);
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await settled(page, theme);
      for (const fault of await faultsOf(page)) faults.push(`${screen}, ${width}, ${theme}: ${fault}`);
      if (pictures) await page.screenshot({ path: `${pictures}/${screen}-${width}-${theme}.png`, fullPage: screen !== 'trades' });
    }
  }
  await page.setViewportSize(desk);
  console.log(`looked at ${screen}`);
}

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
  await page.locator('input[type=file]').setInputFiles(tradebook);
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await look(page, 'preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Imported, some rows rejected').waitFor({ timeout: 60_000 });
  const tile = (label) => page.locator('dl > div', { has: page.getByText(label, { exact: true }) }).locator('dd').first();
  assert.equal(await tile('Imported').textContent(), expected.imported);
  assert.equal(await tile('Rejected').textContent(), expected.rejected);
  await page.getByRole('region', { name: 'Rejected rows' }).getByText('ten', { exact: true }).waitFor();
  await look(page, 'import');

  await page.getByRole('link', { name: 'See the dashboard' }).click();
  await page.getByText(expected.netPnl, { exact: true }).waitFor();
  await page.getByText(expected.winRate, { exact: true }).waitFor();
  await page.getByRole('img', { name: /and drawdown from/ }).waitFor();
  await page.getByRole('heading', { name: 'November 2026' }).waitFor();
  await look(page, 'dashboard');
  await page.getByRole('button', { name: 'Profit factor' }).focus();
  await page.getByRole('tooltip').getByText('48 closed trades').waitFor();

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
