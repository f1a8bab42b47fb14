import { useCallback, useEffect, useId, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { cn } from '@/lib/cn';

interface ExplainedProps {
  /** The words that can be asked about. */
  label: ReactNode;
  children: ReactNode;
  className?: string;
}

type Place = { left: number } & ({ top: number } | { bottom: number });

const width = 288;
const edge = 12;
const gap = 8;
const grace = 120;

/** Beneath the words, above them in the lower part of the window, never beyond its edges. */
function placeOf({ left, top, bottom }: DOMRect): Place {
  const across = Math.max(edge, Math.min(left - edge, innerWidth - width - edge));
  return bottom > innerHeight * 0.65 ? { left: across, bottom: innerHeight - top + gap } : { left: across, top: bottom + gap };
}

/** A term whose explanation opens on hover, on focus and on a tap, and closes with Escape or by leaving. */
export function Explained({ label, children, className }: ExplainedProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [place, setPlace] = useState<Place>();

  const close = useCallback(() => setPlace(undefined), []);
  const open = () => {
    clearTimeout(closing.current);
    setPlace(placeOf(trigger.current!.getBoundingClientRect()));
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') closing.current = setTimeout(close, grace);
  };
  useEffect(() => {
    if (!place) return;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The dialog around it stays.
      event.preventDefault();
      close();
    };
    // A tap gives the focus to no button everywhere, so none is taken from it by the next.
    const elsewhere = ({ target }: Event) => !trigger.current?.contains(target as Node) && !document.getElementById(id)?.contains(target as Node) && close();
    addEventListener('keydown', escape);
    addEventListener('pointerdown', elsewhere);
    addEventListener('scroll', close, { once: true, capture: true });
    return () => {
      removeEventListener('keydown', escape);
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('scroll', close, { capture: true });
    };
  }, [place, close, id]);

  return (
    <>
      <button
        ref={trigger}
        type="button"
        data-term
        aria-describedby={place ? id : undefined}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && open()}
        onPointerLeave={leave}
        onClick={open}
        onFocus={open}
        onBlur={close}
        className={cn('rounded text-left underline decoration-line-strong decoration-dotted decoration-[1.5px] underline-offset-4 hover:decoration-ink-faint', className)}
      >
        {label}
      </button>
      {place && (
        <span
          id={id}
          role="tooltip"
          onPointerEnter={() => clearTimeout(closing.current)}
          onPointerLeave={leave}
          className="fixed z-50 block rounded-xl border bg-raised p-3.5 text-left text-[0.8125rem] leading-relaxed font-normal tracking-normal whitespace-normal text-ink-soft shadow-float duration-100 animate-in fade-in-0"
          style={{ ...place, width }}
        >
          {children}
        </span>
      )}
    </>
  );
}
