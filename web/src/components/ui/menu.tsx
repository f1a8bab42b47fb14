import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';

interface MenuItem {
  text: string;
  note?: string;
  run: () => void;
}

interface MenuProps {
  /** What stands on the button. */
  children: ReactNode;
  items: readonly MenuItem[];
  busy?: boolean;
  className?: string;
}

const step: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const entriesOf = (root: RefObject<HTMLElement | null>) => [...root.current!.querySelectorAll<HTMLElement>('[role=menuitem]')];
const buttonOf = (root: RefObject<HTMLElement | null>) => root.current!.querySelector<HTMLElement>('button')!;

/** A few things to choose from; arrows move, Escape closes. */
export function Menu({ children, items, busy, className }: MenuProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    entriesOf(root)[0]?.focus();
    const outside = ({ target }: PointerEvent) => !root.current?.contains(target as Node) && setOpen(false);
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      setOpen(false);
      if (event.key === 'Escape') buttonOf(root).focus();
    }
    const move = step[event.key];
    if (!move) return;
    event.preventDefault();
    const all = entriesOf(root);
    all[move(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to keys of the button and the items
    <div ref={root} className={cn('relative', className)} onKeyDown={onKeyDown}>
      <Button aria-haspopup="menu" aria-expanded={open} aria-controls={open ? id : undefined} busy={busy} onClick={() => setOpen(!open)}>{children}</Button>
      {open && (
        <div id={id} role="menu" className="absolute top-full right-0 z-40 mt-1.5 w-64 rounded-xl border bg-raised p-1.5 shadow-float duration-100 animate-in fade-in-0">
          {items.map(({ text, note, run }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                setOpen(false);
                buttonOf(root).focus();
                run();
              }}
              className="block w-full rounded-lg px-2.5 py-2 text-left hover:bg-sunken focus-visible:bg-sunken"
            >
              <span className="block font-medium">{text}</span>
              {note && <span className="block text-xs text-ink-faint">{note}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
