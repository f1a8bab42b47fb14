import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { dateInZone, formatDate } from '@/lib/dates';
import { countOf } from '@/lib/numbers';
import { invitationsQuery, useWithdraw } from '../../api/invitations';
import type { InvitationResponse, MemberResponse } from '../../api/workspace-types';
import { Refusal } from '../refusal';
import { roleTexts } from '../role-texts';
import { personActions, personLook, roleLooks } from './member-row';

/** Who has been asked to join and has not answered yet. */
export function Invitations({ zone, members }: { zone: string; members: readonly MemberResponse[] }) {
  const { data: invitations, error, refetch } = useQuery(invitationsQuery);
  const [withdrawing, setWithdrawing] = useState<InvitationResponse>();
  const nameOf = (id: string | null) => members.find(({ userId }) => userId === id)?.name ?? 'someone who left';
  return (
    <Card>
      <CardHeader title="Invitations" note="Each counts once, and only for its address." />
      <div className="mt-2 border-t">
        {error && !invitations && <div className="p-4 sm:px-5"><Refusal error={error} retry={() => void refetch()} /></div>}
        {!invitations && !error && <div role="status" aria-label="Loading the invitations" className="p-4"><Skeleton className="h-10" /></div>}
        {invitations?.length === 0 && <p className="px-4 py-4 text-[0.8125rem] text-ink-faint sm:px-5">Nobody is asked to join at the moment.</p>}
        <ul aria-label="Invitations" className="divide-y">
          {invitations?.map((invitation) => (
            <li key={invitation.id} className={personLook}>
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">{invitation.email}</p>
                <p className="text-[0.8125rem] text-ink-faint">by {nameOf(invitation.invitedBy)} · <Expiry at={invitation.expiresAt} zone={zone} /></p>
              </div>
              <Badge look={roleLooks[invitation.role]} className="max-sm:row-start-2 max-sm:justify-self-start">{roleTexts[invitation.role].name}</Badge>
              <span className={personActions}>
                <Button look="quiet" size="icon" aria-label={`Withdraw the invitation of ${invitation.email}`} title="Withdraw" onClick={() => setWithdrawing(invitation)}><X aria-hidden /></Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
      {withdrawing && <Withdraw invitation={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Card>
  );
}

const day = 86_400_000;

function Expiry({ at, zone }: { at: string; zone: string }) {
  const [now] = useState(() => Date.now());
  const left = Date.parse(at) - now;
  if (left <= 0) return <span className="text-loss">expired on {formatDate(dateInZone(at, zone))}</span>;
  return <>open until {formatDate(dateInZone(at, zone))}, {left < day ? 'less than a day' : countOf(Math.floor(left / day), 'day')} left</>;
}

function Withdraw({ invitation, onClose }: { invitation: InvitationResponse; onClose: () => void }) {
  const withdraw = useWithdraw();
  return (
    <ConfirmDialog title="Withdraw the invitation?" verb="Withdraw" busy={withdraw.isPending} error={withdraw.error} onClose={onClose} onConfirm={() => withdraw.mutate(invitation, { onSuccess: onClose })}>
      <p>The link in the mail to {invitation.email} leads nowhere from now on.</p>
    </ConfirmDialog>
  );
}
