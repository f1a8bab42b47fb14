import { useInfiniteQuery } from '@tanstack/react-query';
import { LoaderCircle } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { countOf, formatCount } from '@/lib/numbers';
import { useMay } from '@/lib/permissions';
import { zoneName } from '@/lib/dates';
import { tradesQuery } from '../api/get-trades';
import type { TradeSearch } from '../api/trade-search';
import { useSelection } from './list/select-box';

const loadTable = import('./trades-table').then((module) => ({ default: module.TradesTable }));
// Asked for with the screen, not only once there are trades.
const TradesTable = lazy(() => loadTable);

const ExportMenu = lazy(() => import('./list/export-menu').then((module) => ({ default: module.ExportMenu })));
const SelectionBar = lazy(() => import('./list/selection-bar').then((module) => ({ default: module.SelectionBar })));

interface TradesListProps {
  search: TradeSearch;
  zone: string;
  onSort: (sort: NonNullable<TradeSearch['sort']>) => void;
  /** Shown when nothing matches. */
  empty: ReactNode;
  /** What is used already, for tagging several at once. */
  tagNames: readonly string[];
}

/** The matching trades, fetched page after page as one scrolls. */
export function TradesList({ search, zone, onSort, empty, tagNames }: TradesListProps) {
  const query = useInfiniteQuery(tradesQuery(search));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch, isPlaceholderData } = query;
  const trades = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data]);
  const may = useMay();
  const selection = useSelection();
  const [selecting, setSelecting] = useState(false);
  const chosen = trades.filter(({ id }) => selection.has(id));
  const total = data?.pages[0]?.meta.total;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (error && !data) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  if (trades.length === 0) return <Card>{empty}</Card>;
  return (
    <>
      <div className="mb-2 flex items-center justify-between gap-3">
        <p className="text-[0.8125rem] text-ink-faint">{countOf(total ?? trades.length, 'trade')}<span className="max-sm:hidden"> · times in {zoneName(zone)}</span></p>
        <span className="flex items-center gap-2">
          {may('WRITE') && <Button size="small" look="quiet" aria-pressed={selecting} className="min-[72rem]:hidden" onClick={() => setSelecting(!selecting)}>Select</Button>}
          {may('EXPORT') && <Suspense fallback={<Button disabled>Export</Button>}><ExportMenu search={search} zone={zone} /></Suspense>}
        </span>
      </div>
      <Card className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
        <Suspense fallback={<Rows />}>
          <TradesTable trades={trades} zone={zone} sort={search.sort ?? '-exitTimestamp'} onSort={onSort} onEnd={more} selection={may('WRITE') ? selection : undefined} selecting={selecting} />
        </Suspense>
      </Card>
      <p role="status" className="mt-3 flex items-center justify-center gap-2 text-[0.8125rem] text-ink-faint">
        {isFetchingNextPage && <LoaderCircle className="size-4 animate-spin" aria-hidden />}
        {total === undefined ? countOf(trades.length, 'trade') : `${formatCount(trades.length)} of ${countOf(total, 'trade')}`}
      </p>
      {chosen.length > 0 && (
        <Suspense fallback={null}>
          <SelectionBar trades={chosen} tagNames={tagNames} onClear={selection.clear} />
        </Suspense>
      )}
      {error && <ErrorNotice error={error} retry={() => void fetchNextPage()} />}
    </>
  );
}

function ListSkeleton() {
  return (
    <Card role="status" aria-label="Loading trades"><Rows /></Card>
  );
}

function Rows() {
  return (
    <div className="divide-y">
      {Array.from({ length: 9 }, (_, i) => (
        <div key={i} className="flex h-14 items-center justify-between gap-6 px-5">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-4 w-44 max-sm:hidden" />
          <Skeleton className="h-4 w-24" />
        </div>
      ))}
    </div>
  );
}
