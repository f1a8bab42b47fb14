// The same journal to whoever may only look, in a real browser against BASE_URL: EMAIL is a viewer of the workspace that
// notebook.mjs has written in. Everything can be read, nothing is offered that the server would refuse.
import assert from 'node:assert/strict';
import { complaintsOf, onlooker, withBrowser } from './browser.mjs';

const base = process.env.BASE_URL;
const email = process.env.EMAIL;
if (!base || !email) throw new Error('BASE_URL names the server to visit, such as http://localhost:8080, and EMAIL the viewer');
const password = process.env.PASSWORD ?? 'a quiet river of numbers';
const { faults, look } = onlooker();
const changing = /^(add|delete|edit|export|import|new|remove|rename|resolve|save|select|tag|undo|write)\b/i;

await withBrowser(async (browser) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = complaintsOf(page);
  const main = page.getByRole('main');

  /** A screen as its address shows it, once it has what it is about. */
  const read = async (path, screen, about) => {
    await page.goto(base + path);
    await about.first().waitFor();
    await page.getByText('you see everything and change nothing').waitFor();
    const offered = [...(await page.getByRole('button').all()), ...(await main.getByRole('link').all())];
    const names = await Promise.all(offered.map(async (one) => (await one.getAttribute('aria-label')) ?? (await one.textContent()) ?? ''));
    for (const name of names) if (changing.test(name.trim())) faults.push(`${screen}: a viewer is offered “${name.trim()}”`);
    await look(page, `viewer-${screen}`);
  };

  await page.goto(`${base}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor();

  await read('/trades', 'trades', page.getByRole('table', { name: 'Trades' }).getByRole('link'));
  await page.getByRole('table', { name: 'Trades' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Fills' }).waitFor();
  const trade = new URL(page.url()).pathname;
  await read(trade, 'trade', page.getByText('recorded the trade'));
  await read(`${trade}/edit`, 'trade-form', page.getByText('This trade is not yours to change'));
  await read('/trades/new', 'new-trade', page.getByText('Viewers do not write trades down'));
  await read('/import', 'import', page.getByText('Viewers do not import'));
  await read('/import/history', 'imports', page.getByText('Nothing imported yet'));
  await read('/strategies', 'strategies', page.getByRole('heading', { name: 'Opening range' }));
  await read('/tags', 'tags', main.getByText('reviewed'));
  await read('/accounts', 'accounts', page.getByRole('heading', { name: 'Main' }));
  await read('/calendar', 'calendar', page.getByRole('link', { name: /19 November 2026/ }));
  await read('/?day=2026-11-19', 'day', page.getByRole('dialog').getByText(/Waited|Nothing is written/));

  assert.deepEqual([...faults, ...complaints], []);
});
console.log('the viewer has seen everything');
