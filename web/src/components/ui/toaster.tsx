import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dismissToast, useToasts, type Toast } from '@/lib/toasts';
import { Button } from './button';

/** Time enough to read it, to reach it and to change one's mind. */
const stays = 10_000;

/** What happened a moment ago, told to screen readers as it appears. */
export function Toaster() {
  const toasts = useToasts();
  return (
    <div role="region" aria-label="Notifications" aria-live="polite" className="pointer-events-none fixed inset-x-4 bottom-20 z-50 grid justify-items-center gap-2 lg:bottom-6">
      {toasts.map((one) => <ToastCard key={one.id} toast={one} />)}
    </div>
  );
}

function ToastCard({ toast: { id, text, look, action } }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), stays);
    return () => clearTimeout(timer);
  }, [held, id]);
  const Icon = look === 'loss' ? CircleAlert : CircleCheck;
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-full items-center gap-2.5 rounded-xl border bg-raised py-2 pr-2 pl-3.5 text-[0.8125rem] shadow-float duration-200 animate-in fade-in-0 slide-in-from-bottom-2"
    >
      <Icon aria-hidden className={look === 'loss' ? 'size-4 shrink-0 text-loss' : 'size-4 shrink-0 text-gain'} />
      <span className="min-w-0 py-1">{text}</span>
      {action && (
        <Button
          look="quiet"
          size="small"
          className="text-accent"
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.text}
        </Button>
      )}
      <Button look="quiet" size="icon" className="size-7" aria-label="Dismiss" onClick={() => dismissToast(id)}><X aria-hidden /></Button>
    </div>
  );
}
