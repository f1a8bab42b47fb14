// Pictures of the screens of the demo workspace at BASE_URL (`npm run fake` has one), in both themes and widths.
import { mkdirSync } from 'node:fs';
import { desk, phone, withBrowser } from './browser.mjs';

const base = process.env.BASE_URL ?? 'http://localhost:5173';
const into = process.env.SCREENSHOTS ?? 'target/look';
const [email, password] = (process.env.SIGN_IN ?? 'demo@example.com:demo demo demo').split(':');
const screens = {
  dashboard: '/', calendar: '/calendar', 'calendar-table': '/calendar?table=true', trades: '/trades', 'new-trade': '/trades/new', strategies: '/strategies', tags: '/tags', accounts: '/accounts', usage: '/usage', import: '/import', imports: '/import/history',
  team: '/workspace/team', settings: '/workspace/settings', 'api-keys': '/workspace/api-keys', audit: '/workspace/audit', privacy: '/settings/privacy',
};
mkdirSync(into, { recursive: true });

await withBrowser(async (browser) => {
  const page = await browser.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  for (const [width, viewport] of [['desk', desk], ['phone', phone]]) {
    await page.setViewportSize(viewport);
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme });
      for (const [screen, path] of Object.entries(screens)) {
        await page.goto(base + path);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(300);
        await page.screenshot({ path: `${into}/${screen}-${width}-${theme}.png`, fullPage: /dashboard|calendar/.test(screen) });
      }
    }
  }
});
