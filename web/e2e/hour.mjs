// An hour of a trader's evening, in a real browser against the server at BASE_URL, which was started with `./run --plan free`. Every
// request to the API is written down as the browser saw it; what counts by the rules of the API is counted and held against what
// the server says is left, and an hour that does not fit into Free ends with 1. The recording goes to RECORD when it is given.
// Between two steps the clock of the browser goes on by the minutes that are spent there; with PACE=real they really pass.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withBrowser } from './browser.mjs';
import { withHistory } from './history.mjs';
import { recorder, tableOf } from './recorder.mjs';

const base = process.env.BASE_URL;
if (!base) throw new Error('BASE_URL names the server to visit, started with --plan free, such as http://localhost:8080');

/** What Free allows in an hour. */
const free = 100;
const minute = 60_000;
const real = process.env.PACE === 'real';
const person = { name: 'Asha Rao', email: `asha-${Date.now()}@example.com`, password: 'a quiet river of numbers' };
const tradebook = fileURLToPath(new URL('round-trips.csv', import.meta.url));

await withHistory(base, person);
await withBrowser(async (browser) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  if (!real) await page.clock.install();
  const { seen, goOn } = recorder(page, base);
  // When the walk stops, what has been asked so far says most about why.
  process.once('exit', (code) => code !== 0 && console.log(tableOf(seen).join('\n')));
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const go = (name) => page.getByRole('link', { name, exact: true }).first().click();
  const figures = () => page.getByRole('img', { name: /and drawdown from/ }).waitFor();
  const list = () => main.getByText(/\d+ of \d+ trades/).waitFor();

  /** Reads what is there, looks at the market in another window, and comes back. */
  const stay = async (minutes) => {
    await page.waitForLoadState('networkidle');
    if (real) await page.waitForTimeout(minutes * minute);
    else {
      await page.waitForTimeout(1_200);
      await page.clock.fastForward(minutes * minute);
    }
    goOn(minutes);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await page.waitForLoadState('networkidle');
  };

  const logTrade = async (symbol, day, notes) => {
    await go('New trade');
    await page.getByLabel('Symbol').fill(symbol);
    await page.getByLabel('Quantity').fill('50');
    await page.getByLabel('Fees').fill('42.5');
    await page.getByLabel(/Entry price/).fill('1500.1');
    await page.getByLabel(/Entry time/).fill(`${day}T10:15`);
    await page.getByLabel(/Exit price/).fill('1509.3');
    await page.getByLabel(/Exit time/).fill(`${day}T11:40`);
    if (notes) await page.getByRole('textbox', { name: 'Notes' }).fill(notes);
    await page.getByRole('button', { name: 'Save trade' }).click();
    await page.getByRole('heading', { name: symbol, level: 1 }).waitFor();
    await page.getByText('recorded the trade').waitFor();
  };

  await page.goto(base);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await figures();
  await stay(3);
  await page.getByRole('button', { name: 'Previous month' }).click();
  await stay(1);

  await go('Trades');
  await list();
  await stay(2);
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 60_000);
  await main.getByText(/200 of \d+ trades/).waitFor();
  await stay(2);
  await page.getByLabel('Side').selectOption('SELL');
  await page.waitForURL(/side=SELL/);
  await page.getByLabel('Symbol', { exact: true }).fill('infy');
  await page.waitForURL(/symbol=INFY/);
  await stay(2);
  await main.getByRole('table', { name: 'Trades' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Fills' }).waitFor();
  await stay(2);
  await main.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('reviewed');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Late, and out too early.');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('changed the trade').first().waitFor();
  await stay(2);

  await logTrade('INFY', '2026-11-19');
  await stay(3);
  await logTrade('SBIN', '2026-11-19', 'Waited for the retest.');
  await stay(3);
  await logTrade('ITC', '2026-11-20');
  await stay(2);
  await go('Dashboard');
  await figures();
  await stay(3);

  await go('Import');
  await page.locator('input[type=file]').setInputFiles(tradebook);
  await page.getByText('One question is open').waitFor();
  await stay(1);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.keyboard.press('Space');
  await page.getByText('One question is open').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: '2 closed trades' }).waitFor();
  await stay(2);
  await page.getByRole('link', { name: '2 closed trades' }).click();
  await list();
  await stay(2);

  await go('Analytics');
  await page.getByRole('list', { name: 'Closed trades by net P&L' }).waitFor();
  await stay(3);
  for (const [part, shown] of [['Time', 'Hour × weekday of entry'], ['Breakdown', 'Symbol × side'], ['Risk', 'Drawdowns']]) {
    await main.getByRole('navigation', { name: 'Analytics' }).getByRole('link', { name: part, exact: true }).click();
    await page.getByRole('region', { name: shown, exact: true }).waitFor();
    await stay(2);
  }

  await go('Calendar');
  await page.getByRole('heading', { name: 'Calendar 2026' }).waitFor();
  await stay(2);
  await page.getByRole('link', { name: /19 November 2026/ }).click();
  await dialog.getByRole('button', { name: 'Write' }).click();
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Calm. Waited for the retest.');
  await dialog.getByRole('button', { name: 'Save notes' }).click();
  await dialog.getByText('Calm.').waitFor();
  await stay(2);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  await go('Dashboard');
  await figures();
  await page.reload();
  await figures();
  await stay(3);
  await go('Trades');
  await list();
  await page.reload();
  await list();
  await stay(3);

  await page.getByRole('link', { name: /Your settings/ }).first().click();
  await page.getByLabel('Your name').waitFor();
  await stay(1);
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Security' }).click();
  await page.getByRole('button', { name: 'Set up' }).waitFor();
  await go('Dashboard');
  await figures();
  await stay(4);
  await main.getByText('90D', { exact: true }).click();
  await figures();
  await stay(3);
  await page.getByRole('link', { name: /Your settings/ }).first().click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Sessions' }).click();
  await page.getByText('This device').waitFor();
  await page.waitForLoadState('networkidle');

  const counted = seen.filter((one) => one.with === 'hour');
  // One for the import of the months before.
  const own = counted.length + 1;
  const left = Number(counted.at(-1).remaining);
  const minutes = seen.at(-1).at;
  const recording = [
    `An hour of a trader's evening with the plan Free (${real ? 'in real time' : 'the clock of the browser put forward between the steps'}); npm run e2e:hour.`,
    'Minute, method, status, whom it counts with, RateLimit-Remaining of that count, what was asked for. What is 304, or turned away, counts with nobody.',
    '', ...tableOf(seen), '',
    `${seen.length} requests in ${minutes} minutes: ${own} of ${free} count (the import of the trades there were before is one of them), ${seen.filter(({ status }) => status === 304).length} were 304.`,
    `The server says that ${left} are left.`,
  ];
  console.log(recording.join('\n'));
  assert.deepEqual(seen.filter(({ status }) => status >= 400 && status !== 401).map(({ method, path, status }) => `${method} ${path}: ${status}`), []);
  assert.ok(own <= free, `${own} requests count: more than Free allows`);
  assert.equal(free - left, own, 'the server counts as many as the browser');
  if (process.env.RECORD) writeFileSync(process.env.RECORD, `${recording.join('\n')}\n`);
});
