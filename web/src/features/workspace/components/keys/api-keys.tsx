import { useQuery } from '@tanstack/react-query';
import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { dateInZone, formatDate, formatInstant } from '@/lib/dates';
import { useMay } from '@/lib/permissions';
import { apiKeysQuery, useRevokeKey } from '../../api/api-keys';
import { membersQuery } from '../../api/members';
import type { ApiKeyResponse } from '../../api/workspace-types';
import { Refusal } from '../refusal';
import { scopeTexts } from './scope-texts';

/** The keys programs use in place of a person. */
export function ApiKeys({ zone }: { zone: string }) {
  const { data: keys, error, refetch } = useQuery(apiKeysQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const [revoking, setRevoking] = useState<ApiKeyResponse>();
  if (error && !keys) return <Refusal error={error} retry={() => void refetch()} />;
  if (!keys) return <div role="status" aria-label="Loading the keys"><Skeleton className="h-48 max-w-4xl rounded-xl" /></div>;
  if (keys.length === 0) return <Card className="max-w-4xl"><EmptyState icon={KeyRound} title="No keys yet" text="With a key a program of yours reads or records trades, without your password." /></Card>;
  const nameOf = (id: string | null) => members.find(({ userId }) => userId === id)?.name ?? 'someone who left';
  return (
    <>
      <Card className="max-w-4xl">
        <ul aria-label="API keys" className="divide-y">
          {keys.map((key) => <KeyRow key={key.id} apiKey={key} by={nameOf(key.createdBy)} zone={zone} onRevoke={() => setRevoking(key)} />)}
        </ul>
      </Card>
      {revoking && <Revoke apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

function KeyRow({ apiKey, by, zone, onRevoke }: { apiKey: ApiKeyResponse; by: string; zone: string; onRevoke: () => void }) {
  const { name, scopes, createdAt, expiresAt, lastUsedAt } = apiKey;
  const may = useMay();
  const [now] = useState(() => Date.now());
  const day = (instant: string) => formatDate(dateInZone(instant, zone));
  const over = expiresAt !== null && Date.parse(expiresAt) <= now;
  return (
    <li className="flex items-start gap-4 px-4 py-3.5 sm:px-5">
      <div className="grid min-w-0 flex-1 gap-1.5">
        <p className="flex flex-wrap items-center gap-2 font-medium"><span className="wrap-anywhere">{name}</span>{over && <Badge look="loss">Expired</Badge>}</p>
        <p className="flex flex-wrap gap-1.5">{scopes.map((scope) => <Badge key={scope}>{scopeTexts[scope].name}</Badge>)}</p>
        <p className="text-[0.8125rem] text-ink-faint">
          Made by {by} on {day(createdAt)} · {lastUsedAt ? `last used ${formatInstant(lastUsedAt, zone)}` : 'never used'} · {expiresAt ? `${over ? 'expired' : 'good until'} ${day(expiresAt)}` : 'never expires'}
        </p>
      </div>
      {may('MANAGE_KEYS') && <Button look="quiet" size="icon" className="-mr-2" aria-label={`Revoke ${name}`} title="Revoke" onClick={onRevoke}><Trash2 aria-hidden /></Button>}
    </li>
  );
}

function Revoke({ apiKey, onClose }: { apiKey: ApiKeyResponse; onClose: () => void }) {
  const revoke = useRevokeKey();
  return (
    <ConfirmDialog title={`Revoke ${apiKey.name}?`} verb="Revoke the key" busy={revoke.isPending} error={revoke.error} onClose={onClose} onConfirm={() => revoke.mutate(apiKey, { onSuccess: onClose })}>
      <p>Whatever uses it is refused from now on. This cannot be undone; a new key is another one.</p>
    </ConfirmDialog>
  );
}
