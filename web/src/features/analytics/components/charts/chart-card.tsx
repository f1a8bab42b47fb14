import { ChartColumn, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';

interface ChartCardProps<T> {
  title: string;
  note?: ReactNode;
  /** What the chart shows; undefined while it is on its way. */
  data?: T;
  error: Error | null;
  retry: () => unknown;
  /** Why there is nothing to show, where there is nothing. */
  empty?: string;
  controls?: ReactNode;
  renderChart: (data: T) => ReactNode;
  renderTable: (data: T) => ReactNode;
  className?: string;
}

/** A chart, or the table behind it, in the states all of them have. */
export function ChartCard<T>({ title, note, data, error, retry, empty, controls, renderChart, renderTable, className }: ChartCardProps<T>) {
  const [asTable, setAsTable] = useState(false);
  const shown = data !== undefined && !empty;
  return (
    <Card className={cn('flex min-w-0 flex-col', className)}>
      <CardHeader title={title} note={note}>
        {controls}
        <Button look="quiet" size="small" aria-pressed={asTable} aria-label={`Table: ${title}`} onClick={() => setAsTable(!asTable)}>
          {asTable ? <ChartColumn aria-hidden /> : <Table2 aria-hidden />}
          <span className="max-sm:sr-only">Table</span>
        </Button>
      </CardHeader>
      <div className="grow px-3 pt-2 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void retry()} />}
        {data === undefined && !error && <div role="status" aria-label={`Loading: ${title}`}><Skeleton className="h-64" /></div>}
        {data !== undefined && empty && <p className="grid h-40 place-items-center text-center text-ink-faint">{empty}</p>}
        {shown && (asTable ? renderTable(data) : renderChart(data))}
      </div>
    </Card>
  );
}
