import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Button } from './button';

interface DialogProps {
  title: string;
  note?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** In the middle, or along the right edge where the page behind stays readable. */
  place?: 'middle' | 'side';
  wide?: boolean;
}

const places = {
  middle: 'm-auto max-h-[min(92dvh,50rem)] w-[calc(100%-2rem)] rounded-2xl max-sm:mx-0 max-sm:mb-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none',
  side: 'my-0 mr-0 ml-auto h-dvh max-h-none w-full max-w-[30rem] border-y-0 border-r-0 max-sm:border-l-0 slide-in-from-right-8',
};

/**
 * The browser's own modal dialog: it holds the focus, closes with Escape, hides the rest from screen readers and gives the
 * focus back, all without the style element the content security policy would refuse.
 */
export function Dialog({ title, note, onClose, children, place = 'middle', wide }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    // What the dialog is about comes first, not the way out of it.
    const first = body.current?.querySelector<HTMLElement>('input, select, textarea, button:not([data-term]), a[href]');
    // Of radio buttons the one that is chosen is where the Tab key would stop.
    const chosen = first?.matches('[type=radio]') ? body.current?.querySelector<HTMLElement>('[type=radio]:checked') : undefined;
    (chosen ?? first)?.focus();
    return () => shown.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape does for the keyboard what the backdrop does for the pointer
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target }) => target === dialog.current && place === 'side' && onClose()}
      className={cn('pointer-events-auto overflow-hidden border bg-surface p-0 text-ink shadow-float duration-150 animate-in fade-in-0 backdrop:bg-black/45', places[place], place === 'middle' && (wide ? 'sm:max-w-2xl' : 'sm:max-w-lg'))}
    >
      <div className="flex h-full max-h-[inherit] flex-col">
        <header className="flex items-start justify-between gap-4 border-b px-5 py-3.5">
          <div className="min-w-0 self-center">
            <h2 id={id} className="text-base font-semibold tracking-tight">{title}</h2>
            {note && <div className="text-[0.8125rem] text-ink-faint">{note}</div>}
          </div>
          <Button look="quiet" size="icon" aria-label="Close" onClick={onClose} className="-mr-2"><X aria-hidden /></Button>
        </header>
        <div ref={body} className="min-h-0 grow overflow-y-auto px-5 py-4.5">{children}</div>
      </div>
    </dialog>
  );
}

/** What ends a dialog, at its foot. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}
