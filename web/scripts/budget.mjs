// Holds the built files to the budgets: what a first visit downloads, each further screen, styles and fonts. Sizes in KB of 1024 bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url).pathname;
const budgets = { 'JS, dashboard first load': 165, 'JS, largest further screen': 30, CSS: 12, fonts: 50 };

const assets = readdirSync(join(dist, 'assets'));
const read = (name) => readFileSync(join(dist, 'assets', name));
const kb = (names, size) => names.reduce((sum, name) => sum + size(read(name)), 0) / 1024;
const zipped = (content) => gzipSync(content, { level: 9 }).length;

/** A chunk with everything it imports statically; `import("./x.js")` is loaded later and does not count. */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, imported] of read(name).toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) withImports(imported, seen);
  return seen;
}

const named = (prefix) => assets.find((name) => name.startsWith(prefix) && name.endsWith('.js'));
const entry = /src="\/assets\/([^"]+\.js)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))[1];
const first = withImports(named('dashboard-page'), withImports(entry));
const shell = withImports(entry);
const screens = assets.filter((name) => name.includes('-page-') && name.endsWith('.js'));
// A part of the hub or of the settings is never there without its frame.
const frames = [[/^(overview|time|breakdown|risk|comparison)-page-/, 'analytics-page'], [/^(profile|security|sessions|privacy)-page-/, 'settings-page']];
const frameOf = (name) => frames.find(([parts]) => parts.test(name))?.[1];
const whole = (name) => withImports(name, frameOf(name) && withImports(named(frameOf(name))));
const further = screens.map((name) => kb([...whole(name)].filter((one) => !shell.has(one)), zipped));

const sizes = {
  'JS, dashboard first load': kb([...first], zipped),
  'JS, largest further screen': Math.max(...further),
  CSS: kb(assets.filter((name) => name.endsWith('.css')), zipped),
  fonts: kb(assets.filter((name) => name.endsWith('.woff2')), (content) => content.length),
};

const inline = readFileSync(join(dist, 'index.html'), 'utf8').match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/g);
if (inline) console.error(`index.html holds what the content security policy refuses: ${inline}`);
for (const [what, size] of Object.entries(sizes)) console.log(`${what.padEnd(28)} ${size.toFixed(1).padStart(6)} KB of ${budgets[what]}`);
process.exit(inline || Object.entries(sizes).some(([what, size]) => size > budgets[what]) ? 1 : 0);
