import { guessable } from './guessable-words';
import { longest, shortest } from './password-length';

export interface Strength {
  /** About how many guesses it takes, as a power of two. */
  bits: number;
  /** 0 is refused by the server, as far as can be told from here; 3 is more than enough. */
  level: 0 | 1 | 2 | 3;
  /** How many characters it is too short. */
  missing: number;
  /** What makes it easy to guess and what to do about it; empty when there is nothing to say. */
  advice: string;
}

/** The server asks for as many bits as the first of these, and looks at as many characters as `looked`. */
const steps = [30, 45, 60] as const;
const looked = 40;

type Kind = 'known' | 'common' | 'word' | 'walk' | 'sequence' | 'repeat' | 'year' | 'date';

/** A part of a password that is guessed as a whole. */
interface Pattern {
  from: number;
  to: number;
  bits: number;
  kind: Kind;
}

const reasons: Record<Kind, (part: string) => string> = {
  known: (part) => `“${part}” is what somebody who knows you tries first.`,
  common: (part) => `“${part}” is among what is guessed first.`,
  word: (part) => `“${part}” alone is in every dictionary.`,
  walk: (part) => `“${part}” is a walk over the keyboard.`,
  sequence: (part) => `“${part}” is a sequence.`,
  repeat: (part) => `“${part}” repeats itself.`,
  year: (part) => `“${part}” looks like a year.`,
  date: (part) => `“${part}” looks like a date.`,
};

/** How hard a password is to guess for whoever also knows the words given. */
export function strengthOf(password: string, known: readonly string[] = []): Strength {
  const characters = [...password.normalize('NFC')];
  const missing = Math.max(0, shortest - characters.length);
  const { bits, patterns } = cheapest(characters.slice(0, looked), wordsOf(known));
  if (characters.length > longest) return { bits, level: 0, missing, advice: `At most ${longest} characters.` };
  const level = missing > 0 ? 0 : (steps.filter((step) => bits >= step).length as Strength['level']);
  return { bits, level, missing, advice: level < 2 ? adviceOn(characters, patterns, { level, missing }) : '' };
}

/** The weakest part by name. Everyday words are nothing to name where there are enough of them for a start. */
function adviceOn(characters: readonly string[], patterns: readonly Pattern[], { level, missing }: Pick<Strength, 'level' | 'missing'>): string {
  const saved = ({ from, to, bits }: Pattern) => bruteBits(characters.slice(from, to)) - bits;
  const worthNaming = ({ kind }: Pattern) => (kind === 'word' ? patterns.length === 1 : kind !== 'common' || level === 0);
  const worst = patterns.filter(worthNaming).toSorted((a, b) => saved(b) - saved(a))[0];
  if (worst) return `${reasons[worst.kind](characters.slice(worst.from, worst.to).join('').trim())} Add words that have nothing to do with it.`;
  return missing > 0 ? '' : 'Another word or two would make it good.';
}

/** The name of the product is known to everybody; what stands in a name or an address also counts word by word. */
function wordsOf(known: readonly string[]): string[] {
  const texts = [...known, 'trading journal', 'tradingjournal'].map((text) => text.toLowerCase().normalize('NFC'));
  const words = texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words)].filter((word) => word.length > 2);
}

/** The way through a password, pattern by pattern or character by character, that takes the fewest guesses. */
function cheapest(characters: readonly string[], known: readonly string[]): { bits: number; patterns: Pattern[] } {
  const ending: Pattern[][] = characters.map(() => []);
  for (const pattern of patternsIn(characters, known)) ending[pattern.to - 1]!.push(pattern);
  const best: { bits: number; patterns: Pattern[] }[] = [{ bits: 0, patterns: [] }];
  for (let to = 1; to <= characters.length; to++) {
    const before = best[to - 1]!;
    best[to] = { bits: before.bits + bruteBits([characters[to - 1]!]), patterns: before.patterns };
    for (const pattern of ending[to - 1]!) {
      const start = best[pattern.from]!;
      if (start.bits + pattern.bits < best[to]!.bits) best[to] = { bits: start.bits + pattern.bits, patterns: [...start.patterns, pattern] };
    }
  }
  return best[characters.length]!;
}

function patternsIn(characters: readonly string[], known: readonly string[]): Pattern[] {
  return [...vocabulary(characters, known), ...pronounceable(characters), ...walks(characters), ...sequences(characters), ...repeats(characters, known), ...dates(characters)];
}

const kinds: readonly [RegExp, number][] = [[/\d/, 10], [/\p{Ll}/u, 26], [/\p{Lu}/u, 52], [/[ -~]/, 33]];

function bruteBits(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + Math.log2(kinds.find(([kind]) => kind.test(character))?.[1] ?? 100), 0);
}

const ranks = new Map(guessable.map((word, rank) => [word, rank]));
const lookalikes = [{ '@': 'a', 4: 'a', 3: 'e', 1: 'i', '!': 'i', 0: 'o', $: 's', 5: 's', 7: 't' }, { '@': 'a', 4: 'a', 3: 'e', 1: 'l', '!': 'l', 0: 'o', $: 's', 5: 's', 7: 't' }] as readonly Record<string, string>[];

/** What is known of the person and what is guessed first, also in capitals and with look-alikes such as p@ssw0rd. */
function vocabulary(characters: readonly string[], known: readonly string[]): Pattern[] {
  const plain = characters.map((character) => character.toLowerCase());
  const readings = [plain, ...lookalikes.map((map) => plain.map((character) => map[character] ?? character))];
  const all: Pattern[] = [];
  for (let from = 0; from < plain.length; from++) {
    for (let to = from + 3; to <= plain.length; to++) {
      readings.forEach((reading, i) => {
        const text = reading.slice(from, to).join('');
        const rank = ranks.get(text);
        const bits = known.includes(text) ? 1 : rank === undefined ? undefined : Math.log2(rank + 2);
        if (bits === undefined) return;
        const disguise = caseBits(characters.slice(from, to)) + (i > 0 ? 1.5 : 0);
        all.push({ from, to, bits: bits + disguise, kind: bits === 1 && known.includes(text) ? 'known' : 'common' });
      });
    }
  }
  return all;
}

function caseBits(characters: readonly string[]): number {
  const capitals = characters.filter((character) => /\p{Lu}/u.test(character)).length;
  if (capitals === 0) return 0;
  const usual = capitals === characters.length || (capitals === 1 && /\p{Lu}/u.test(characters[0]!));
  return usual ? 1 : 1 + Math.log2(characters.length);
}

/** Letters one can pronounce are a word of some dictionary, or several of ten letters or so. */
function pronounceable(characters: readonly string[]): Pattern[] {
  return runs(characters, /\p{L}/u)
    .filter(({ text }) => text.length > 2 && /[aeiouy]/i.test(text) && !/[^aeiouy]{5}/i.test(text))
    .map(({ from, to, text }) => ({ from, to, bits: 12 * Math.ceil(text.length / 10) + caseBits(characters.slice(from, to)), kind: 'word' }));
}

function runs(characters: readonly string[], kind: RegExp): { from: number; to: number; text: string }[] {
  const all: { from: number; to: number; text: string }[] = [];
  for (let from = 0, to = 0; from < characters.length; from = to + 1) {
    for (to = from; to < characters.length && kind.test(characters[to]!); ) to++;
    if (to > from) all.push({ from, to, text: characters.slice(from, to).join('') });
  }
  return all;
}

const rows = ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/', 'qazwsxedcrfvtgbyhnujmikolp'];
const keyboard = [...rows, ...rows.map((row) => [...row].toReversed().join(''))];

function walks(characters: readonly string[]): Pattern[] {
  const text = characters.map((character) => character.toLowerCase());
  return text.flatMap((_, from) => {
    let to = from + 2;
    while (to < text.length && keyboard.some((row) => row.includes(text.slice(from, to + 1).join('')))) to++;
    return to - from > 2 ? [{ from, to, bits: 5 + Math.log2(to - from) + caseBits(characters.slice(from, to)), kind: 'walk' as const }] : [];
  });
}

function sequences(characters: readonly string[]): Pattern[] {
  const codes = characters.map((character) => character.toLowerCase().codePointAt(0)!);
  return codes.flatMap((code, from) => {
    const step = codes[from + 1]! - code;
    if (Math.abs(step) !== 1) return [];
    let to = from + 2;
    while (codes[to] === codes[to - 1]! + step) to++;
    const start = /[a1z09]/i.test(characters[from]!) ? 2 : bruteBits([characters[from]!]);
    return to - from > 2 ? [{ from, to, bits: start + Math.log2(to - from) + (step < 0 ? 1 : 0), kind: 'sequence' as const }] : [];
  });
}

/** The same again and again takes as long as once, and a guess at how often; what repeats in small also repeats in large. */
function repeats(characters: readonly string[], known: readonly string[]): Pattern[] {
  const all: Pattern[] = [];
  for (let from = 0; from < characters.length; from++) {
    for (let size = 1; from + 2 * size <= characters.length; size++) {
      let to = from + size;
      while (to < characters.length && characters[to] === characters[to - size]) to++;
      to = from + Math.floor((to - from) / size) * size;
      if (to - from < Math.max(3, 2 * size)) continue;
      all.push({ from, to, bits: cheapest(characters.slice(from, from + size), known).bits + Math.log2((to - from) / size), kind: 'repeat' });
      break;
    }
  }
  return all;
}

const year = /^(19\d\d|20[0-4]\d)$/;
const day = /^(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?((?:19|20)?\d\d)$/;

function dates(characters: readonly string[]): Pattern[] {
  const all: Pattern[] = [];
  for (let from = 0; from < characters.length; from++) {
    for (let to = from + 4; to <= Math.min(from + 10, characters.length); to++) {
      const text = characters.slice(from, to).join('');
      if (year.test(text)) all.push({ from, to, bits: 7, kind: 'year' });
      const [, first, second] = day.exec(text) ?? [];
      if (text.length > 5 && first && second && Number(first) <= 31 && Number(second) <= 31 && Math.min(Number(first), Number(second)) <= 12) all.push({ from, to, bits: 15, kind: 'date' });
    }
  }
  return all;
}
