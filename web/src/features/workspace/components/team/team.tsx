import { useQuery } from '@tanstack/react-query';
import { Card, CardHeader } from '@/components/ui/card';
import { MayNot } from '@/components/ui/may-not';
import { Skeleton } from '@/components/ui/skeleton';
import { countOf } from '@/lib/numbers';
import { useMay } from '@/lib/permissions';
import { membersQuery } from '../../api/members';
import { Refusal } from '../refusal';
import { Invitations } from './invitations';
import { MemberRow } from './member-row';
import { RolesTable } from './roles-table';

/** Who is in the workspace, who is asked to be, and what each of them may do. */
export function Team({ zone }: { zone: string }) {
  const may = useMay();
  const { data: members, error, refetch } = useQuery(membersQuery);
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] xl:gap-5">
      <div className="grid grid-cols-1 gap-4 xl:gap-5">
        {error && !members && <Refusal error={error} retry={() => void refetch()} />}
        {!members && !error && <div role="status" aria-label="Loading the members"><Skeleton className="h-64 rounded-xl" /></div>}
        {members && (
          <Card>
            <CardHeader title="Members" note={countOf(members.length, 'person').replace('persons', 'people')} />
            <ul aria-label="Members" className="mt-2 divide-y border-t">
              {members.map((member) => <MemberRow key={member.userId} member={member} zone={zone} />)}
            </ul>
            <div className="border-t px-4 py-2.5 empty:hidden sm:px-5"><MayNot what="MANAGE_MEMBERS" /></div>
          </Card>
        )}
        {may('MANAGE_MEMBERS') && <Invitations zone={zone} members={members ?? []} />}
      </div>
      <RolesTable />
    </div>
  );
}
