import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { zoneName } from '@/lib/dates';
import { auditQuery, type AuditFilter } from '../../api/get-audit';
import { membersQuery } from '../../api/members';
import { Refusal } from '../refusal';
import { AuditEntry } from './audit-entry';
import { AuditFilters } from './audit-filters';

interface AuditTrailProps {
  filter: AuditFilter;
  zone: string;
  onChange: (change: Partial<AuditFilter>) => void;
}

/** Who did what in the workspace, the newest first. */
export function AuditTrail({ filter, zone, onChange }: AuditTrailProps) {
  const { data: members = [], isSuccess, isError } = useQuery(membersQuery);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(filter));
  const names = useMemo(() => new Map(members.map(({ userId, name }) => [userId, name])), [members]);
  const entries = data?.pages.flatMap((page) => page.data);
  // Before the names are known everybody would seem to have left.
  const shown = (isSuccess || isError) ? entries : undefined;
  return (
    <>
      <AuditFilters filter={filter} members={members} onChange={onChange} />
      {error && <div className="mb-4"><Refusal error={error} retry={() => void refetch()} /></div>}
      {!shown && !error && <div role="status" aria-label="Loading the audit trail"><Skeleton className="h-96 rounded-xl" /></div>}
      {shown?.length === 0 && <Card><EmptyState icon={ScrollText} title="Nothing like that has happened" text="Choose another event, person or period." /></Card>}
      {shown && shown.length > 0 && (
        <Card>
          <CardHeader title="Trail" note={`Times in ${zoneName(zone)}. Nothing in it can be changed by anybody.`} />
          <ol aria-label="Audit trail" className="mt-2 divide-y border-t">
            {shown.map((entry) => <AuditEntry key={entry.id} entry={entry} zone={zone} nameOf={(id) => names.get(id)} />)}
          </ol>
          {hasNextPage && <div className="border-t p-3"><Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show earlier ones</Button></div>}
        </Card>
      )}
    </>
  );
}
