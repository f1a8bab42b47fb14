/**
 * The part of Markdown a journal needs: paragraphs, headings, lists, tasks, quotes, code, emphasis and links. It is read into
 * a tree and shown as React elements, so that HTML in a note stays text: there is nothing to sanitise, and no library whose
 * output is a string of HTML.
 */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis' | 'deleted'; of: Inline[] }
  | { kind: 'link'; to: string; of: Inline[] }
  | { kind: 'break' };

export interface ListItem {
  of: Inline[];
  /** Of a task: whether it is done. */
  done?: boolean;
  nested: Block[];
}

export type Block =
  | { kind: 'paragraph'; of: Inline[] }
  | { kind: 'heading'; level: number; of: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; of: Block[] }
  | { kind: 'list'; ordered: boolean; items: ListItem[] }
  | { kind: 'rule' };

const fence = /^\s{0,3}```/;
const heading = /^(#{1,4})\s+(.+?)\s*#*$/;
const quote = /^\s{0,3}>\s?/;
const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)$/;
const rule = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
const task = /^\[([ xX])\]\s+/;
const deepest = 6;

export function parseMarkdown(text: string): Block[] {
  return blocksOf(text.replace(/\r\n?/g, '\n').split('\n'), 0);
}

function blocksOf(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  /** Takes the lines that follow and belong together. */
  const takeWhile = (belongs: (line: string) => boolean) => {
    const from = at;
    while (at < lines.length && belongs(lines[at]!)) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const [, marks, title] = heading.exec(line) ?? [];
    if (!line.trim()) {
      at++;
    } else if (fence.test(line)) {
      at++;
      blocks.push({ kind: 'code', text: takeWhile((next) => !fence.test(next)).join('\n') });
      at++;
    } else if (marks && title) {
      at++;
      blocks.push({ kind: 'heading', level: marks.length, of: inlinesOf(title) });
    } else if (rule.test(line)) {
      at++;
      blocks.push({ kind: 'rule' });
    } else if (quote.test(line) && depth < deepest) {
      blocks.push({ kind: 'quote', of: blocksOf(takeWhile((next) => quote.test(next)).map((next) => next.replace(quote, '')), depth + 1) });
    } else if (item.test(line) && depth < deepest) {
      blocks.push(listOf(takeWhile((next) => item.test(next) || /^\s+\S/.test(next)), depth));
    } else {
      const first = [lines[at++]!];
      const more = takeWhile((next) => Boolean(next.trim()) && !(fence.test(next) || heading.test(next) || quote.test(next) || item.test(next) || rule.test(next)));
      blocks.push({ kind: 'paragraph', of: linesOf([...first, ...more]) });
    }
  }
  return blocks;
}

/** Items of the first one's indentation; what is further in belongs to the item before. */
function listOf(lines: readonly string[], depth: number): Block {
  const indent = item.exec(lines[0]!)![1]!.length;
  const items: { text: string; inner: string[] }[] = [];
  for (const line of lines) {
    const found = item.exec(line);
    if (found && found[1]!.length <= indent + 1) items.push({ text: found[2]!, inner: [] });
    else items.at(-1)!.inner.push(line.replace(/^\s{1,4}/, ''));
  }
  return {
    kind: 'list',
    ordered: /^\s*\d/.test(lines[0]!),
    items: items.map(({ text, inner }) => {
      const mark = task.exec(text)?.[1];
      return { of: inlinesOf(text.replace(task, '')), done: mark === undefined ? undefined : mark !== ' ', nested: blocksOf(inner, depth + 1) };
    }),
  };
}

function linesOf(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, i) => (i === 0 ? inlinesOf(line.trim()) : [{ kind: 'break' } as const, ...inlinesOf(line.trim())]));
}

// Every part is bounded, so that no note takes longer than its length deserves.
const inline = /`([^`]{1,500})`|\*\*([^*]{1,1000})\*\*|\*([^*\s][^*]{0,1000})\*|(?<!\w)_([^_\s][^_]{0,1000})_(?!\w)|~~([^~]{1,1000})~~|\[([^[\]]{1,300})\]\(([^()\s]{1,500})\)|(https?:\/\/[^\s<>]{1,500}[^\s<>.,;:!?)])/g;

/** Only what leads to the web or to a mail; `javascript:` is text. */
const allowed = /^(?:https?:\/\/|mailto:)/i;

function inlinesOf(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > end) parts.push({ kind: 'text', text: text.slice(end, found.index) });
    parts.push(inlineOf(found));
    end = found.index + found[0].length;
  }
  return end < text.length ? [...parts, { kind: 'text', text: text.slice(end) }] : parts;
}

function inlineOf([whole, code, strong, star, underscore, deleted, label, target, address]: RegExpMatchArray): Inline {
  const emphasis = star ?? underscore;
  if (code) return { kind: 'code', text: code };
  if (strong) return { kind: 'strong', of: inlinesOf(strong) };
  if (emphasis) return { kind: 'emphasis', of: inlinesOf(emphasis) };
  if (deleted) return { kind: 'deleted', of: inlinesOf(deleted) };
  if (label && target && allowed.test(target)) return { kind: 'link', to: target, of: [{ kind: 'text', text: label }] };
  if (address) return { kind: 'link', to: address, of: [{ kind: 'text', text: address }] };
  return { kind: 'text', text: whole };
}
