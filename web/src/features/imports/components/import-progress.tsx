import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { buttonLook } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Import } from '@/lib/api-types';
import { formatCount } from '@/lib/numbers';
import { importQuery, isRunning } from '../api/get-import';
import { ErrorsTable } from './errors-table';
import { ResultTiles } from './result-tiles';
import { StatusHeader } from './status-header';

/** An import as it goes on, and what came of it. */
export function ImportProgress({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(importQuery(id));
  const queries = useQueryClient();
  const ended = data ? !isRunning(data) : false;
  useEffect(() => {
    // Every figure and list may have changed; this import itself is up to date.
    if (ended) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id });
  }, [ended, queries, id]);

  if (error && !data) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-48 rounded-xl" />;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
        <StatusHeader item={data} />
        {isRunning(data) && <ProgressBar item={data} />}
        {data.error && (
          <div role="alert" className="rounded-lg bg-loss-soft px-3.5 py-3 text-[0.8125rem]">{data.error.message}</div>
        )}
        {!isRunning(data) && !data.error && <ResultTiles item={data} />}
        {!isRunning(data) && (
          <footer className="flex flex-wrap gap-2 border-t pt-5">
            <Link to="/" className={buttonLook({ look: 'primary' })}>See the dashboard</Link>
            <Link to="/trades" className={buttonLook({ look: 'secondary' })}>See the trades</Link>
            <Link to="/import" className={buttonLook({ look: 'quiet' })}>Import another file</Link>
          </footer>
        )}
      </Card>
      {!isRunning(data) && data.counts.rejected > 0 && <ErrorsTable item={data} />}
    </div>
  );
}

function ProgressBar({ item: { progress, status } }: { item: Import }) {
  const text = status === 'QUEUED' ? 'Waiting to start' : `${formatCount(progress.rowsRead)} ${progress.rowsTotal ? `of ${formatCount(progress.rowsTotal)} ` : ''}rows`;
  return (
    <div>
      <div role="progressbar" aria-label="Import" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(progress.percent)} className="h-2 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-accent transition-[width] duration-500" style={{ width: `${Math.max(progress.percent, 3)}%` }} />
      </div>
      <p className="mt-2 flex justify-between text-[0.8125rem] text-ink-faint tabular-nums">
        <span>{text}</span>
        <span>{Math.round(progress.percent)}%</span>
      </p>
    </div>
  );
}
