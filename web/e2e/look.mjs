// Takes pictures of every screen against BASE_URL, in both themes and two widths, to be looked at.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const base = process.env.BASE_URL ?? 'http://localhost:4173';
const into = process.env.SCREENSHOTS ?? 'target/look';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'look-')), { executablePath: '/usr/bin/chromium', headless: true, args: flags });
const only = process.argv.slice(2);

for (const [name, viewport] of [['desk', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]]) {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && console.log(name, theme, message.text()));
    page.on('pageerror', (error) => console.log(name, theme, error));
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: theme });
    const shot = async (screen) => {
      await page.waitForTimeout(350);
      await page.screenshot({ path: `${into}/${screen}-${name}-${theme}.png`, fullPage: screen === 'dashboard' });
    };
    const go = async (screen, path, ready) => {
      if (only.length && !only.includes(screen)) return;
      await page.goto(base + path);
      await page.waitForSelector(ready);
      await shot(screen);
    };
    await page.goto(`${base}/sign-in`);
    await page.waitForSelector('form');
    await shot('sign-in');
    await page.getByLabel('E-mail').fill('demo@example.com');
    await page.getByLabel('Password').fill('demo demo demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForSelector('main h1 >> text=Dashboard');
    await go('dashboard', '/', 'svg[role=img] path');
    await go('trades', '/trades', '[role=row] >> nth=3');
    await go('import', '/import', 'input[type=file]');
    await page.context().clearCookies();
    await page.close();
  }
}
await browser.close();
