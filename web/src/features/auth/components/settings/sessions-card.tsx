import { useQuery } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatInstant, zoneName } from '@/lib/dates';
import { sessionsQuery, useRevokeSession, useSignOutEverywhere } from '../../api/device-sessions';
import type { DeviceSession } from '../../api/identity-types';

/** The devices one is signed in on: whatever one does not know can be signed out. */
export function SessionsCard({ zone }: { zone: string }) {
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const everywhere = useSignOutEverywhere();
  const [asking, setAsking] = useState(false);
  return (
    <Card>
      <CardHeader title="Devices" note={`Times in ${zoneName(zone)}. Do you not know one of them? Sign it out and change your password.`}>
        <Button onClick={() => setAsking(true)}>Sign out everywhere</Button>
      </CardHeader>
      {!sessions && error && <div className="p-4 sm:p-5"><ErrorNotice error={error} retry={() => void refetch()} /></div>}
      {!sessions && !error && <div role="status" aria-label="Loading your devices" className="p-4 sm:p-5"><Skeleton className="h-28" /></div>}
      {sessions && <ul aria-label="Devices" className="mt-2 divide-y border-t">{currentFirst(sessions).map((session) => <Device key={session.id} session={session} zone={zone} />)}</ul>}
      {asking && (
        <ConfirmDialog title="Sign out everywhere?" verb="Sign out everywhere" busy={everywhere.isPending} error={everywhere.error} onConfirm={() => everywhere.mutate()} onClose={() => setAsking(false)}>
          <p>All devices are signed out, also this one. You will have to sign in again.</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}

const currentFirst = (sessions: readonly DeviceSession[]) => sessions.toSorted((a, b) => Number(b.current) - Number(a.current));

function Device({ session, zone }: { session: DeviceSession; zone: string }) {
  const revoke = useRevokeSession();
  const { device, address, createdAt, lastSeenAt, current } = session;
  const Icon = /phone|android|ipad|ios|mobile/i.test(device) ? Smartphone : Monitor;
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2 px-4 py-3 sm:px-5">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-sunken text-ink-soft"><Icon className="size-4.5" aria-hidden /></span>
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">{device}{current && <Badge look="accent">This device</Badge>}</p>
        <p className="text-[0.8125rem] text-ink-faint wrap-anywhere">{address} · last seen {formatInstant(lastSeenAt, zone)} · since {formatInstant(createdAt, zone)}</p>
        {revoke.error && <div className="mt-2"><ErrorNotice error={revoke.error} /></div>}
      </div>
      {!current && <Button size="small" busy={revoke.isPending} onClick={() => revoke.mutate(session)}>Sign out<span className="sr-only"> {device}</span></Button>}
    </li>
  );
}
