import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { mayBeUnsaved } from '@/lib/unsaved';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';

interface UnsavedGuardProps {
  /** Asked at the moment of leaving: whether there is anything to lose. */
  unsaved: () => boolean;
  /** What would be lost, when it is not what was typed. */
  loss?: string;
}

/** A sheet over a page has an address of its own too: it is a part of the page's. */
const elsewhere = (current: Place, next: Place) => current.pathname !== next.pathname || JSON.stringify(current.search) !== JSON.stringify(next.search);

interface Place {
  pathname: string;
  search: object;
}

/** Asks before a form is left with what was typed into it; the browser asks before the page itself is closed. */
export function UnsavedGuard({ unsaved, loss = 'What you have typed here would be lost.' }: UnsavedGuardProps) {
  useEffect(() => mayBeUnsaved(unsaved), [unsaved]);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => elsewhere(current, next) && unsaved(),
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title="Leave without saving?" onClose={reset}>
      <p className="text-ink-soft">{loss}</p>
      <DialogActions>
        <Button onClick={proceed}>Leave</Button>
        <Button look="primary" onClick={reset}>Keep writing</Button>
      </DialogActions>
    </Dialog>
  );
}
