import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, LoaderCircle, TriangleAlert, Undo2, type LucideIcon } from 'lucide-react';
import { cn } from '@/lib/cn';
import { useMay } from '@/lib/permissions';
import { formatsQuery } from '../api/preview-import';
import type { Import, ImportStatus } from '../api/types';

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

/** Formats by their names; one the server reads no more by its id, made readable. */
export function useFormatName(): (id: string) => string {
  const may = useMay();
  // The server tells its formats only to whoever may import.
  const { data: known } = useQuery({ ...formatsQuery, enabled: may('WRITE') });
  return (id) => known?.find(({ format }) => format.id === id)?.format.name ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** What to call an import: one that ended well but brought nothing was not simply imported. */
export function statusText({ status, counts }: Import): string {
  if (status === 'COMPLETED' && counts.imported + counts.changed === 0) return 'Nothing new';
  if (status === 'COMPLETED_WITH_ERRORS' && counts.imported + counts.changed === 0) return 'Nothing imported, some rows rejected';
  return statusLooks[status].text;
}

export function StatusIcon({ status, className }: { status: ImportStatus; className?: string }) {
  const { icon: Icon, tone } = statusLooks[status];
  return (
    <span className={cn('grid size-10 shrink-0 place-items-center rounded-lg', tone, className)}>
      <Icon className={cn('size-1/2', Icon === LoaderCircle && 'animate-spin')} aria-hidden />
    </span>
  );
}

interface StatusHeaderProps {
  item: Import;
  /** While it is being taken out again. */
  undoing?: boolean;
}

export function StatusHeader({ item, undoing }: StatusHeaderProps) {
  const formatName = useFormatName();
  return (
    <header className="flex items-center gap-3">
      <StatusIcon status={undoing ? 'RUNNING' : item.status} />
      <div className="min-w-0">
        <h2 className="font-semibold"><span role="status">{undoing ? 'Undoing' : statusText(item)}</span></h2>
        <p className="truncate text-[0.8125rem] text-ink-faint">{item.fileName}{item.format && ` · ${formatName(item.format)}`}</p>
      </div>
    </header>
  );
}
