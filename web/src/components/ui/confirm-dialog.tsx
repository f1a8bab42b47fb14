import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, so that one can decide. */
  children: ReactNode;
  /** The words on the button that does it. */
  confirm: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be taken back. Escape and a press beside it close it; the focus goes back to where it was. */
export function ConfirmDialog({ title, children, confirm, busy, onConfirm, onClose }: ConfirmDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape does the same
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-2xl border bg-raised text-ink shadow-float backdrop:bg-canvas/70 backdrop:backdrop-blur-sm"
    >
      <div className="grid gap-4 p-6">
        <h2 id={id} className="text-[1.0625rem] font-semibold tracking-tight">{title}</h2>
        <div className="grid gap-2 text-[0.8125rem] leading-relaxed text-ink-soft">{children}</div>
        <footer className="mt-1 flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" busy={busy} onClick={onConfirm}>{confirm}</Button>
        </footer>
      </div>
    </dialog>
  );
}
