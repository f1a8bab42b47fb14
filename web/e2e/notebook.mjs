// A trader's evening with the journal, in a real browser against BASE_URL: a strategy, a trade by hand, its fills, a tag, the
// day's notes. Every screen is held to what the first journey's are. Pictures go to SCREENSHOTS when it is given.
import assert from 'node:assert/strict';
import { complaintsOf, onlooker, withBrowser } from './browser.mjs';

const base = process.env.BASE_URL;
if (!base) throw new Error('BASE_URL names the server to visit, such as http://localhost:8080');
const { faults, look } = onlooker();

await withBrowser(async (browser) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = complaintsOf(page);
  const main = page.getByRole('main');

  await page.goto(`${base}/register`);
  await page.getByLabel('Your name').fill('Asha Rao');
  await page.getByLabel('E-mail').fill(process.env.EMAIL ?? `asha-${Date.now()}@example.com`);
  await page.getByLabel('Password').fill('a quiet river of numbers');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Your journal is empty').waitFor();

  await page.getByRole('link', { name: 'Strategies' }).click();
  await main.getByRole('button', { name: 'New strategy' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Opening range');
  await dialog.getByLabel('Rule 1', { exact: true }).fill('Wait for 9:30');
  await look(page, 'strategy');
  await dialog.getByRole('button', { name: 'Save strategy' }).click();
  await page.getByRole('heading', { name: 'Opening range' }).waitFor();
  await look(page, 'strategies');

  await page.getByRole('link', { name: 'New trade' }).first().click();
  await page.getByLabel('Symbol').fill('infy');
  await page.getByLabel('Quantity').fill('1,000');
  await page.getByLabel('Fees').fill('86.4');
  await page.getByLabel(/Entry price/).fill('1500.1');
  await page.getByLabel(/Entry time/).fill('2026-11-19T10:15');
  await page.getByLabel(/Exit price/).fill('1503.3');
  await page.getByLabel(/Exit time/).fill('2026-11-19T11:40');
  await page.getByLabel('Stop loss').fill('1490.1');
  await page.getByLabel('Strategy').selectOption('Opening range');
  await page.getByRole('group', { name: 'Rule: Wait for 9:30' }).getByText('Followed').click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('breakout');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Notes' }).fill('# Why\n**Volume** <b>not bold</b>\n\n- [x] stop set');
  await main.getByText('+₹3,113.60').first().waitFor();
  await look(page, 'trade-form');
  await page.getByRole('button', { name: 'Save trade' }).click();
  await page.getByRole('heading', { name: 'INFY', level: 1 }).waitFor();
  assert.ok(await main.getByText('+₹3,113.60').first().isVisible(), 'the figures are those of the preview');
  await main.getByText('+0.31 R').waitFor();
  await main.getByText('<b>not bold</b>', { exact: false }).waitFor();
  await page.getByText('recorded the trade').waitFor();
  await look(page, 'trade');

  await page.getByRole('button', { name: 'Add a fill' }).click();
  await dialog.getByLabel('Side').selectOption('BUY');
  await dialog.getByLabel('Quantity').fill('10');
  await dialog.getByLabel('Price').fill('1501');
  await dialog.getByLabel(/Time/).fill('2026-11-19T11:00:30');
  await look(page, 'fill');
  await dialog.getByRole('button', { name: 'Save the fill' }).click();
  await main.getByText('Open', { exact: true }).waitFor();
  await page.getByRole('button', { name: /Delete the fill of 10 at/ }).click();
  await dialog.getByRole('button', { name: 'Delete the fill' }).click();
  await main.getByText('Closed', { exact: true }).waitFor();

  await main.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Target').fill('1520');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('changed the trade').first().waitFor();

  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('INFY is back').waitFor();
  await main.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await dialog.getByRole('combobox').fill('reviewed');
  await page.keyboard.press('Enter');
  await look(page, 'tagging');
  await dialog.getByRole('button', { name: 'Add the tags' }).click();
  await page.getByText('1 trade tagged').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /one fill a row/ }).click();
  assert.match((await saving).suggestedFilename(), /^fills-\d{4}-\d\d-\d\d\.csv$/);

  await page.getByRole('link', { name: 'Tags' }).click();
  await page.getByRole('button', { name: 'Rename reviewed' }).waitFor();
  await look(page, 'tags');
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('button', { name: 'Deposits and withdrawals' }).click();
  await dialog.getByLabel('Amount in INR').fill('2,50,000');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByText('₹2,50,000.00').waitFor();
  await look(page, 'cash-flows');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await main.getByRole('button', { name: 'Charges' }).click();
  await dialog.getByText(/19 Nov 2026|No charges yet/).first().waitFor();
  await look(page, 'charges');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Edit Main' }).click();
  await look(page, 'account');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.goto(`${base}/?month=2026-11`);
  await page.getByRole('link', { name: /19 November 2026/ }).click();
  await dialog.getByRole('button', { name: 'Write' }).click();
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Calm. **Waited** for the retest.');
  // The browser's own way back is no way to lose them.
  await page.goBack();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Keep writing' }).click();
  assert.match(page.url(), /day=2026-11-19/);
  await dialog.getByRole('button', { name: 'Save notes' }).click();
  await dialog.getByText('Waited').waitFor();
  await look(page, 'day');
  await dialog.getByRole('button', { name: 'Net P&L realised' }).focus();
  await page.getByRole('tooltip').getByText('closed lots').first().waitFor();
  // The first Escape closes the explanation only.
  await page.keyboard.press('Escape');
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  assert.ok(await dialog.isVisible(), 'the day is still open');
  const ofMonth = await page.getByRole('link', { name: /19 November 2026/, includeHidden: true }).textContent();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  await page.getByRole('link', { name: 'Calendar', exact: true }).click();
  await page.getByRole('heading', { name: 'Calendar 2026' }).waitFor();
  const nineteenth = page.getByRole('link', { name: /19 November 2026/ });
  await nineteenth.getByText('Thursday, 19 November 2026: +₹3,113.60, 1 trade').waitFor();
  assert.match(ofMonth, /\+₹3,113\.60, 1 trade/, 'the year has the digits of the month');
  await look(page, 'calendar');
  await page.getByRole('button', { name: 'Results in R' }).first().click();
  await nineteenth.getByText('mean +0.31 R, 1 trade').waitFor();
  await page.getByRole('button', { name: 'Mean R' }).focus();
  await page.getByRole('tooltip').getByText('1 closed trade with a known risk').waitFor();
  await look(page, 'calendar-in-r');
  await page.getByRole('button', { name: 'Results in R' }).first().click();
  await page.getByRole('button', { name: 'Table' }).click();
  await main.getByRole('row', { name: /^November \+₹3,113\.60 1 100\.0% \+0\.31 R/ }).waitFor();
  await look(page, 'calendar-table');
  await page.getByRole('button', { name: 'Hide amounts' }).first().click();
  await main.getByRole('row', { name: /^November ••••/ }).waitFor();
  assert.doesNotMatch(await page.content(), /₹[\d]/, 'no amount is left in the page while amounts are hidden');
  await page.getByRole('button', { name: 'Hide amounts' }).first().click();
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await nineteenth.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Wednesday, 18 November 2026' }).waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  await page.goto(`${base}/trades?symbol=INFY&side=BUY`);
  await page.getByRole('button', { name: 'My filters' }).click();
  await dialog.getByLabel('Name of these filters').fill('Infosys, long');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /^Infosys, long/ }).waitFor();
  await page.goto(`${base}/?range=ytd`);
  await page.getByRole('button', { name: 'My filters' }).click();
  await dialog.getByLabel('Name of these filters').fill('This year');
  await page.keyboard.press('Enter');
  await dialog.getByText('1 more asks for').waitFor();
  await look(page, 'filters');
  await page.goto(`${base}/trades`);
  await page.getByRole('button', { name: 'My filters' }).click();
  await dialog.getByRole('button', { name: /^Infosys, long/ }).click();
  await page.waitForURL(/symbol=INFY/);

  assert.deepEqual([...faults, ...complaints], []);
});
console.log('the evening ended well');
