import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../markdown';

describe('markdown', () => {
  it('knows paragraphs, headings, lists and tasks', () => {
    expect(parseMarkdown('# Plan\nWait for *the* **close**.\n\n- [x] stop set\n- [ ] sized\n  1. half\n')).toEqual([
      { kind: 'heading', level: 1, of: [{ kind: 'text', text: 'Plan' }] },
      { kind: 'paragraph', of: [
        { kind: 'text', text: 'Wait for ' }, { kind: 'emphasis', of: [{ kind: 'text', text: 'the' }] }, { kind: 'text', text: ' ' },
        { kind: 'strong', of: [{ kind: 'text', text: 'close' }] }, { kind: 'text', text: '.' },
      ] },
      { kind: 'list', ordered: false, items: [
        { of: [{ kind: 'text', text: 'stop set' }], done: true, nested: [] },
        { of: [{ kind: 'text', text: 'sized' }], done: false, nested: [{ kind: 'list', ordered: true, items: [{ of: [{ kind: 'text', text: 'half' }], done: undefined, nested: [] }] }] },
      ] },
    ]);
  });

  it('leaves HTML the text it is', () => {
    expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([{ kind: 'paragraph', of: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] }]);
  });

  it('links to the web only', () => {
    expect(parseMarkdown('[a](javascript:alert(1)) [b](https://example.com)')).toEqual([
      { kind: 'paragraph', of: [
        { kind: 'text', text: '[a](javascript:alert(1)) ' }, { kind: 'link', to: 'https://example.com', of: [{ kind: 'text', text: 'b' }] },
      ] },
    ]);
  });

  it('keeps a tick by underscores in names and code as it is', () => {
    expect(parseMarkdown('entry_time and exit_time `a*b*c`')).toEqual([
      { kind: 'paragraph', of: [{ kind: 'text', text: 'entry_time and exit_time ' }, { kind: 'code', text: 'a*b*c' }] },
    ]);
  });

  it.each(['['.repeat(20_000), '**a '.repeat(5_000), '> '.repeat(10_000), '  - x\n'.repeat(3_000), '`'.repeat(20_000)])('is quick with hostile text', (text) => {
    const began = performance.now();
    parseMarkdown(text);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
