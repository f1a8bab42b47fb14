import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(__dirname, '../..');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('__tests__'));

/** app may use everything, a feature only what is shared, shared nothing above it; testing stands beside. */
function zoneOf(file: string): string {
  const [first, second] = file.split('/');
  if (first === 'features') return `features/${second}`;
  return first === 'app' || first === 'testing' || first === 'main.tsx' ? first : 'shared';
}

function importsOf(file: string): string[] {
  const specifiers = [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'([@.][^']*)'/g)].map((match) => match[1]!);
  return specifiers
    .filter((specifier) => specifier.startsWith('@/') || specifier.startsWith('.'))
    .map((specifier) => (specifier.startsWith('@/') ? specifier.slice(2) : relative(src, resolve(src, dirname(file), specifier))));
}

const imports = files.flatMap((file) => importsOf(file).map((imported) => ({ file, from: zoneOf(file), to: zoneOf(imported), imported })));
const offenders = (wrong: (one: (typeof imports)[number]) => boolean) => imports.filter(wrong).map(({ file, imported }) => `${file} uses ${imported}`);

describe('the structure', () => {
  it('is looked at', () => expect(imports.length).toBeGreaterThan(100));

  it('lets shared code know neither features nor the application', () => {
    expect(offenders(({ from, to }) => from === 'shared' && to !== 'shared')).toEqual([]);
  });

  it('lets no feature know another or the application', () => {
    expect(offenders(({ from, to }) => from.startsWith('features/') && to !== from && to !== 'shared')).toEqual([]);
  });

  it('reads answers in no other shape than the document of the API has', () => {
    const texts = files.filter((file) => !file.includes('generated')).map((file) => readFileSync(join(src, file), 'utf8'));
    const read = new Set(texts.flatMap((text) => [...text.matchAll(/\b(?:api|allPages|apiIfChanged)<([A-Z]\w+)/g)].map((match) => match[1]!)));
    const described = new Set(texts.flatMap((text) => [...text.matchAll(/type (\w+) = (?:Pick<)?Schema<'/g)].map((match) => match[1]!)));
    expect(read.size).toBeGreaterThan(20);
    expect([...read].filter((name) => !described.has(name) && name !== 'T')).toEqual([]);
  });

  it('ships nothing that is made for tests', () => {
    expect(offenders(({ from, to }) => from !== 'testing' && to === 'testing')).toEqual([]);
  });
});
