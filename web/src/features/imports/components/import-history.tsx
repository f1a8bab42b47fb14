import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { Button, buttonLook } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatInstant } from '@/lib/dates';
import { useMay } from '@/lib/permissions';
import { formatCount } from '@/lib/numbers';
import { importsQuery } from '../api/get-imports';
import { accountsQuery } from '@/lib/accounts';
import type { Import } from '../api/types';
import { StatusIcon, statusText, useFormatName } from './status-header';
import { canBeUndone, UndoImport } from './undo-import';

/** Every import, newest first: what came of it, and the way back. */
export function ImportHistory({ zone }: { zone: string }) {
  const { data: imports, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importsQuery);
  const { data: accounts = [] } = useQuery(accountsQuery);
  const may = useMay();
  if (error && !imports) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!imports) return <Skeleton className="h-64 rounded-xl" />;
  if (imports.length === 0) {
    return (
      <Card>
        <EmptyState icon={FileUp} title="Nothing imported yet" text="Every file you import is listed here with what came of it, and can be undone.">
          {may('WRITE') && <Link to="/import" className={buttonLook({ look: 'primary' })}>Import trades</Link>}
        </EmptyState>
      </Card>
    );
  }
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return (
    <Card>
      <ul className="divide-y">
        {imports.map((item) => <HistoryItem key={item.id} item={item} account={names.get(item.accountId)} zone={zone} />)}
      </ul>
      {hasNextPage && <div className="border-t p-3"><Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>Load more</Button></div>}
    </Card>
  );
}

const counted = ['imported', 'duplicates', 'changed', 'ignored', 'rejected'] as const;

function HistoryItem({ item, account, zone }: { item: Import; account?: string; zone: string }) {
  const navigate = useNavigate();
  const may = useMay();
  const formatName = useFormatName();
  const counts = counted.filter((count) => item.counts[count] > 0).map((count) => `${formatCount(item.counts[count])} ${count}`);
  return (
    <li className="flex items-center gap-1 pr-2 sm:pr-3">
      <Link to="/import/$importId" params={{ importId: item.id }} className="flex min-w-0 flex-1 items-center gap-3 px-4 py-3 transition-colors hover:bg-sunken sm:px-5">
        <StatusIcon status={item.status} className="size-9" />
        <span className="grid min-w-0 flex-1 gap-x-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,3fr)_auto] md:items-center">
          <span className="min-w-0">
            <span className="block truncate font-medium">{item.fileName}</span>
            <span className="block truncate text-xs text-ink-faint">{statusText(item)}</span>
          </span>
          <span className="min-w-0 text-xs text-ink-soft">
            <span className="truncate md:block">{formatName(item.format)}</span>
            {account && <span className="truncate text-ink-faint md:block"> into {account}</span>}
          </span>
          <span className="text-xs text-ink-soft tabular-nums">{counts.join(', ') || 'no rows'}</span>
          <span className="text-xs whitespace-nowrap text-ink-faint tabular-nums">{formatInstant(item.createdAt, zone)}</span>
        </span>
      </Link>
      <span className="grid size-9 place-items-center">
        {canBeUndone(item) && may('WRITE', item.userId) && <UndoImport item={item} small onBegun={() => void navigate({ to: '/import/$importId', params: { importId: item.id }, search: { undoing: true } })} />}
      </span>
    </li>
  );
}
