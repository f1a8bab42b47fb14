// Debian's Chromium, and what every screen is held to.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Gives the work the browser of one person, and a way to those of others, and takes them away again, whatever happens. */
export async function withBrowser(work) {
  const chrome = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags });
  const another = () => chrome.newContext({ locale: 'en-GB', timezoneId: 'America/New_York' });
  try {
    await work(await another(), another);
  } finally {
    await chrome.close();
  }
}

/** Everything the page complains about. That nobody is signed in yet is an answer, not a complaint, and so is a refusal of what is named. */
export function complaintsOf(page, refused = []) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    const expected = (url.endsWith('/api/v1/auth/refresh') && message.text().includes('401')) || (refused.some((path) => url.endsWith(path)) && /status of 4\d\d/.test(message.text()));
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(`${message.type()}: ${message.text()} (${url}, on ${page.url()})`);
  });
  return complaints;
}

/** What is wrong with the screen as it stands: accessibility, and being wider than its window. */
export async function faultsOf(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const faults = violations.map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`);
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  return needed > given ? [...faults, `scrolls sideways: ${needed} of ${given} px`] : faults;
}

/** The theme has arrived and nothing moves any more. */
async function settled(page, theme) {
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === 'finished' || animation.effect.getTiming().iterations === Infinity));
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** A screen that is right in these two is right in all four: the colours depend on the theme alone, what stands where on the width. */
const opposites = [[desk, 'light'], [phone, 'dark']];
const all = [[desk, 'light'], [desk, 'dark'], [phone, 'light'], [phone, 'dark']];

/** Looks at screens in both widths and themes, in all four ways when SCREENSHOTS has their pictures; `faults` has what is wrong with them. */
export function onlooker({ wholePage = () => true } = {}) {
  const pictures = process.env.SCREENSHOTS;
  if (pictures) mkdirSync(pictures, { recursive: true });
  const faults = [];
  const look = async (page, screen) => {
    for (const [viewport, theme] of pictures ? all : opposites) {
      const width = viewport === desk ? 'desk' : 'phone';
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await settled(page, theme);
      for (const fault of await faultsOf(page)) faults.push(`${screen}, ${width}, ${theme}: ${fault}`);
      const over = (await page.locator('dialog[open]').count()) > 0;
      if (pictures) await page.screenshot({ path: `${pictures}/${screen}-${width}-${theme}.png`, fullPage: !over && wholePage(screen) });
    }
    await page.setViewportSize(desk);
    console.log(`looked at ${screen}`);
  };
  return { faults, look };
}
