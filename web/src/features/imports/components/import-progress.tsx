import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, buttonLook } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { newKey } from '@/lib/new-key';
import { useMay } from '@/lib/permissions';
import { useCancelImport } from '../api/end-import';
import { importQuery, isRunning, isUndoing, type Watch } from '../api/get-import';
import { useImportQueue } from '../api/import-queue';
import type { Import } from '../api/types';
import { ErrorsTable } from './errors-table';
import { ProgressBar } from './progress-bar';
import { CountTiles, Effects } from './result-tiles';
import { StatusHeader } from './status-header';
import { canBeUndone, UndoImport } from './undo-import';

/** An import as it goes on, what came of it, and the way back. */
export function ImportProgress({ id, undoing: begun }: { id: string; undoing?: boolean }) {
  const [watch, setWatch] = useState<Watch>(() => ({ since: Date.now(), undoing: begun }));
  const { data, error, refetch } = useQuery(importQuery(id, watch));
  const undoing = data !== undefined && isUndoing(data, watch);
  const ended = data !== undefined && !isRunning(data) && !undoing;
  const queries = useQueryClient();
  const may = useMay();
  useEffect(() => {
    // Every figure and list may have changed; this import itself is up to date.
    if (ended) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id });
  }, [ended, queries, id]);

  if (error && !data) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-48 rounded-xl" />;
  const kept = ended && data.status !== 'UNDONE' && data.status !== 'CANCELLED';
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
        <StatusHeader item={data} undoing={undoing} />
        {isRunning(data) && <Running item={data} />}
        {ended && data.undo && data.status !== 'UNDONE' && <p role="alert" className="rounded-lg bg-loss-soft px-3.5 py-3 text-[0.8125rem]">It could not be undone. Everything is as it was; please try again.</p>}
        {data.error && <div role="alert" className="rounded-lg bg-loss-soft px-3.5 py-3 text-[0.8125rem]">{data.error.message}</div>}
        {kept && !data.error && <><CountTiles item={data} /><Effects item={data} /></>}
        {ended && !kept && <p className="text-[0.8125rem] text-ink-soft">{goneText(data)}</p>}
        {ended && (
          <Next>
            {canBeUndone(data) && may('WRITE', data.userId) && <UndoImport item={data} onBegun={() => setWatch({ since: Date.now(), undoing: true })} />}
          </Next>
        )}
      </Card>
      {kept && data.counts.rejected > 0 && <ErrorsTable item={data} />}
    </div>
  );
}

const goneText = ({ status }: Import) =>
  status === 'UNDONE'
    ? 'What this file brought has been taken out of your journal. What you wrote on trades that stay is as it was.'
    : 'The import was stopped, and what it had stored has been taken out again.';

function Running({ item }: { item: Import }) {
  const may = useMay();
  const [key] = useState(newKey);
  const cancel = useCancelImport(item.id);
  return (
    <div className="grid gap-4">
      <ProgressBar item={item} label="Import" />
      {cancel.error && <ErrorNotice error={cancel.error} />}
      <footer className="flex flex-wrap items-center justify-between gap-3">
        <span className="text-[0.8125rem] text-ink-faint">You can leave this page: the import goes on.</span>
        {may('WRITE', item.userId) && <Button busy={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate(key)}>{cancel.isSuccess ? 'Cancelling' : 'Cancel'}</Button>}
      </footer>
    </div>
  );
}

/** What to do now: the next file that waits goes first. */
function Next({ children }: { children: ReactNode }) {
  const may = useMay();
  const waiting = useImportQueue(({ drafts }) => drafts);
  const [next] = waiting;
  return (
    <footer className="flex flex-wrap gap-2 border-t pt-5">
      {next && <Link to="/import" className={buttonLook({ look: 'primary' })}>Next file: {shortened(next.file.name)}</Link>}
      <Link to="/" className={buttonLook({ look: next ? 'secondary' : 'primary' })}>See the dashboard</Link>
      <Link to="/trades" className={buttonLook({ look: 'secondary' })}>See the trades</Link>
      {!next && may('WRITE') && <Link to="/import" className={buttonLook({ look: 'quiet' })}>Import another file</Link>}
      <span className="sm:ml-auto">{children}</span>
    </footer>
  );
}

const longest = 28;
const shortened = (name: string) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);
