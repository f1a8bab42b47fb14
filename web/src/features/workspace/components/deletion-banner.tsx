import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/notice';
import { formatInstant, zoneName } from '@/lib/dates';
import { useMay } from '@/lib/permissions';
import { useRestoreWorkspace } from '../api/change-workspace';

/** Above every screen of a workspace that is about to be deleted. */
export function DeletionBanner({ name, dueAt, zone }: { name: string; dueAt: string; zone: string }) {
  const may = useMay();
  const restore = useRestoreWorkspace();
  return (
    <section aria-label="This workspace is about to be deleted" className="border-b border-loss/25 bg-loss-soft px-4 py-2.5 text-[0.8125rem] sm:px-6 lg:px-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Trash2 className="size-4 shrink-0 text-loss max-sm:hidden" aria-hidden />
        <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
          <span className="font-medium">{name} is deleted on {formatInstant(dueAt, zone)} ({zoneName(zone)}).</span>{' '}
          Until then everything can be read and exported, and nothing changed.{' '}
          {!may('DELETE_WORKSPACE') && 'An owner can keep it.'}
        </p>
        {may('DELETE_WORKSPACE') && <Button size="small" busy={restore.isPending} onClick={() => restore.mutate()}>Keep the workspace</Button>}
      </div>
      {restore.error && <div className="mt-2"><ErrorNotice error={restore.error} /></div>}
    </section>
  );
}
