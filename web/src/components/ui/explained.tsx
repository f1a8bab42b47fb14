import { useCallback, useEffect, useId, useRef, useState, type PointerEvent, type ReactNode } from 'react';

interface ExplainedProps {
  /** The words that can be asked about. */
  label: string;
  children: ReactNode;
}

const width = 288;
const edge = 12;
const grace = 120;

/** A term whose explanation opens on hover, on focus and on a tap, and closes with Escape or by leaving. */
export function Explained({ label, children }: ExplainedProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [place, setPlace] = useState<{ left: number; top: number }>();

  const close = useCallback(() => setPlace(undefined), []);
  const open = () => {
    clearTimeout(closing.current);
    const { left, bottom } = trigger.current!.getBoundingClientRect();
    setPlace({ left: Math.max(edge, Math.min(left - edge, innerWidth - width - edge)), top: bottom + 8 });
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') closing.current = setTimeout(close, grace);
  };
  useEffect(() => {
    if (!place) return;
    const escape = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    addEventListener('keydown', escape);
    addEventListener('scroll', close, { once: true, capture: true });
    return () => {
      removeEventListener('keydown', escape);
      removeEventListener('scroll', close, { capture: true });
    };
  }, [place, close]);

  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-describedby={place ? id : undefined}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && open()}
        onPointerLeave={leave}
        onClick={open}
        onFocus={open}
        onBlur={close}
        className="rounded text-left underline decoration-line-strong decoration-dotted decoration-[1.5px] underline-offset-4 hover:decoration-ink-faint"
      >
        {label}
      </button>
      {place && (
        <div
          id={id}
          role="tooltip"
          onPointerEnter={() => clearTimeout(closing.current)}
          onPointerLeave={leave}
          className="fixed z-50 rounded-xl border bg-raised p-3.5 text-[0.8125rem] leading-relaxed text-ink-soft shadow-float duration-100 animate-in fade-in-0"
          style={{ ...place, width }}
        >
          {children}
        </div>
      )}
    </>
  );
}
