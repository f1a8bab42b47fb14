import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/notice';
import { importQuery, isRunning } from '../api/get-import';
import type { ImportWish } from '../api/preview-import';
import { useDryRun } from '../api/start-import';
import { ErrorsTable } from './errors-table';
import { ProgressBar } from './progress-bar';
import { CountTiles } from './result-tiles';

/** Goes through every row without storing any: what the import would come to. */
export function DryRun({ wish }: { wish: ImportWish }) {
  const run = useDryRun();
  const [since, setSince] = useState(0);
  const begin = () => {
    setSince(Date.now());
    run.mutate(wish);
  };
  return (
    <section aria-labelledby="dry-run" className="grid gap-4 rounded-lg bg-sunken/60 p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h3 id="dry-run" className="text-[0.8125rem] font-medium">Not sure?</h3>
          <p className="text-[0.8125rem] text-ink-soft">A trial counts every row and stores nothing.</p>
        </div>
        <Button busy={run.isPending} onClick={begin}>{!run.isPending && <ListChecks aria-hidden />}Try it first</Button>
      </div>
      {run.error && <ErrorNotice error={run.error} />}
      {run.data && <Outcome key={run.data.id} id={run.data.id} since={since} />}
    </section>
  );
}

function Outcome({ id, since }: { id: string; since: number }) {
  const { data: item, error, refetch } = useQuery(importQuery(id, { since }));
  if (error && !item) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!item || isRunning(item)) return item ? <ProgressBar item={item} label="Trial" /> : null;
  if (item.error) return <p role="alert" className="text-[0.8125rem] text-loss">{item.error.message}</p>;
  return (
    <div className="grid grid-cols-1 gap-4">
      <p role="status" className="text-[0.8125rem] font-medium">The trial has ended. Nothing was stored.</p>
      <CountTiles item={item} />
      {item.counts.rejected > 0 && <ErrorsTable item={item} />}
    </div>
  );
}
