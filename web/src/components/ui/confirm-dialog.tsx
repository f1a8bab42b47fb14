import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';
import { ErrorNotice } from './notice';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** The verb of what is about to happen. */
  verb: string;
  cancel?: string;
  busy?: boolean;
  error?: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what cannot be taken back. */
export function ConfirmDialog({ title, children, verb, cancel = 'Cancel', busy, error, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="grid gap-3 text-ink-soft">{children}</div>
      {error && <div className="mt-4"><ErrorNotice error={error} /></div>}
      <DialogActions>
        <Button onClick={onClose}>{cancel}</Button>
        <Button look="danger" busy={busy} onClick={onConfirm}>{verb}</Button>
      </DialogActions>
    </Dialog>
  );
}
