import { CircleCheck, CircleX, LoaderCircle, TriangleAlert, Undo2, type LucideIcon } from 'lucide-react';
import type { Import, ImportStatus } from '@/lib/api-types';
import { cn } from '@/lib/cn';

/** How each state of an import is written and shown. */
export const statusLooks: Record<ImportStatus, { text: string; icon: LucideIcon; tone: string }> = {
  QUEUED: { text: 'Waiting', icon: LoaderCircle, tone: 'bg-accent-soft text-accent' },
  RUNNING: { text: 'Importing', icon: LoaderCircle, tone: 'bg-accent-soft text-accent' },
  COMPLETED: { text: 'Imported', icon: CircleCheck, tone: 'bg-gain-soft text-gain' },
  COMPLETED_WITH_ERRORS: { text: 'Imported, some rows rejected', icon: TriangleAlert, tone: 'bg-warn-soft text-warn' },
  FAILED: { text: 'Failed', icon: CircleX, tone: 'bg-loss-soft text-loss' },
  CANCELLED: { text: 'Cancelled', icon: CircleX, tone: 'bg-sunken text-ink-soft' },
  UNDONE: { text: 'Undone', icon: Undo2, tone: 'bg-sunken text-ink-soft' },
};

/** `zerodha-tradebook` is "Zerodha tradebook". */
function formatName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

export function StatusHeader({ item }: { item: Import }) {
  const { text, icon: Icon, tone } = statusLooks[item.status];
  return (
    <header className="flex items-center gap-3">
      <span className={cn('grid size-10 shrink-0 place-items-center rounded-lg', tone)}>
        <Icon className={cn('size-5', Icon === LoaderCircle && 'animate-spin')} aria-hidden />
      </span>
      <div className="min-w-0">
        <h2 className="font-semibold"><span role="status">{text}</span></h2>
        <p className="truncate text-[0.8125rem] text-ink-faint">{item.fileName}{item.format && ` · ${formatName(item.format)}`}</p>
      </div>
    </header>
  );
}
