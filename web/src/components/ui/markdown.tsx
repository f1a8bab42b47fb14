import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { parseMarkdown, type Block, type Inline, type ListItem } from '@/lib/markdown';

/** A note as it was meant. Built of elements: nothing in it can become HTML. */
export function Markdown({ text, className }: { text: string; className?: string }) {
  return <div className={cn('grid gap-2.5 leading-relaxed wrap-anywhere', className)}>{blocks(parseMarkdown(text))}</div>;
}

const blocks = (of: readonly Block[]): ReactNode => of.map((block, i) => <BlockElement key={i} block={block} />);
const inlines = (of: readonly Inline[]): ReactNode => of.map((part, i) => <InlineElement key={i} part={part} />);

function BlockElement({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph': return <p>{inlines(block.of)}</p>;
    // One level whatever the number of marks: a note does not shape the outline of the page.
    case 'heading': return <h3 className={cn('font-semibold', block.level === 1 && 'text-[1.0625rem]')}>{inlines(block.of)}</h3>;
    case 'code': return <pre className="rounded-lg bg-sunken px-3 py-2.5 text-[0.8125rem] whitespace-pre-wrap"><code>{block.text}</code></pre>;
    case 'quote': return <blockquote className="grid gap-2 border-l-2 border-line-strong pl-3.5 text-ink-soft">{blocks(block.of)}</blockquote>;
    case 'rule': return <hr className="my-1" />;
    case 'list': {
      const tasks = block.items.some(({ done }) => done !== undefined);
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={cn('grid gap-1', !tasks && 'pl-5', !tasks && (block.ordered ? 'list-decimal' : 'list-disc'))}>
          {block.items.map((item, i) => <Item key={i} item={item} />)}
        </List>
      );
    }
  }
}

function Item({ item }: { item: ListItem }) {
  const task = item.done !== undefined;
  return (
    <li className={cn('marker:text-ink-faint', task && 'flex items-start gap-2')}>
      {task && (
        <>
          <span aria-hidden className={cn('mt-1 grid size-4 shrink-0 place-items-center rounded border border-line-strong text-[0.625rem]', item.done && 'border-accent bg-accent text-on-accent')}>{item.done && '✓'}</span>
          <span className="sr-only">{item.done ? 'Done:' : 'To do:'}</span>
        </>
      )}
      <div className="min-w-0">{inlines(item.of)}{item.nested.length > 0 && <div className="mt-1 grid gap-1">{blocks(item.nested)}</div>}</div>
    </li>
  );
}

function InlineElement({ part }: { part: Inline }) {
  switch (part.kind) {
    case 'text': return part.text;
    case 'break': return <br />;
    case 'code': return <code className="rounded bg-sunken px-1 py-0.5 text-[0.8125em]">{part.text}</code>;
    case 'strong': return <strong className="font-semibold">{inlines(part.of)}</strong>;
    case 'emphasis': return <em>{inlines(part.of)}</em>;
    case 'deleted': return <del>{inlines(part.of)}</del>;
    case 'link': return <a href={part.to} target="_blank" rel="noreferrer noopener nofollow" className="text-accent underline underline-offset-2">{inlines(part.of)}</a>;
  }
}
