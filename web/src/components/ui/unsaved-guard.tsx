import { useBlocker } from '@tanstack/react-router';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';

interface UnsavedGuardProps {
  /** Asked at the moment of leaving: whether there is anything to lose. */
  unsaved: () => boolean;
}

/** Asks before a form is left with what was typed into it; the browser asks before the page itself is closed. */
export function UnsavedGuard({ unsaved }: UnsavedGuardProps) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved(),
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title="Leave without saving?" onClose={reset}>
      <p className="text-ink-soft">What you have typed here would be lost.</p>
      <DialogActions>
        <Button onClick={proceed}>Leave</Button>
        <Button look="primary" onClick={reset}>Keep writing</Button>
      </DialogActions>
    </Dialog>
  );
}
