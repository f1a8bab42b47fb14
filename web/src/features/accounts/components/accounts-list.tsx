import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, Pencil, Scale, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Amount } from '@/components/ui/amount';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Definition, Definitions } from '@/components/ui/definitions';
import { MayNot } from '@/components/ui/may-not';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Account } from '@/lib/api-types';
import { useMay } from '@/lib/permissions';
import { useDeleteAccount } from '../api/change-account';
import { accountsQuery } from '@/lib/accounts';
import { chargesProfilesQuery } from '../api/get-charges-profiles';
import { lotMethods } from '../api/lot-methods';
import { AccountDialog } from './account-dialog';
import { CashFlowsSheet } from './cash-flows-sheet';

const ChargesSheet = lazy(() => import('./charges-sheet'));

interface AccountsListProps {
  workspace: { currency: string; timeZone: string };
  today: string;
  making: boolean;
  onMade: () => void;
}

/** The trading accounts, each with the rules its trades follow. */
export function AccountsList({ workspace, today, making, onMade }: AccountsListProps) {
  const { data: accounts, error, refetch } = useQuery(accountsQuery);
  const begin = { currency: workspace.currency, timeZone: workspace.timeZone };
  const [editing, setEditing] = useState<Account>();
  const [flowing, setFlowing] = useState<Account>();
  const [charging, setCharging] = useState<Account>();
  const [deleting, setDeleting] = useState<Account>();
  return (
    <>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!accounts && !error && <Skeleton className="h-72 max-w-md rounded-xl" />}
      <ul className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3 xl:gap-5">
        {accounts?.map((account) => (
          <li key={account.id}>
            <AccountCard account={account} only={accounts.length === 1} onEdit={() => setEditing(account)} onFlows={() => setFlowing(account)} onCharges={() => setCharging(account)} onDelete={() => setDeleting(account)} />
          </li>
        ))}
      </ul>
      {making && <AccountDialog begin={begin} onClose={onMade} />}
      {editing && <AccountDialog account={editing} begin={begin} onClose={() => setEditing(undefined)} />}
      {flowing && <CashFlowsSheet account={flowing} today={today} onClose={() => setFlowing(undefined)} />}
      {charging && <Suspense fallback={null}><ChargesSheet account={charging} onClose={() => setCharging(undefined)} /></Suspense>}
      {deleting && <DeleteAccount account={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

interface AccountCardProps {
  account: Account;
  /** The last account stays. */
  only: boolean;
  onEdit: () => void;
  onFlows: () => void;
  onCharges: () => void;
  onDelete: () => void;
}

function AccountCard({ account, only, onEdit, onFlows, onCharges, onDelete }: AccountCardProps) {
  const may = useMay();
  const { data: profiles = [] } = useQuery(chargesProfilesQuery);
  const { name, broker, currency, timeZone, lotMethod, startingBalance, chargesProfile, userId } = account;
  const charges = profiles.find(({ id }) => id === chargesProfile)?.name ?? chargesProfile;
  return (
    <Card>
      <div className="flex items-start justify-between gap-3 px-4 pt-3.5 sm:px-5">
        <div className="min-w-0">
          <h2 className="text-[0.9375rem] font-semibold tracking-tight wrap-anywhere">{name}</h2>
          <p className="text-[0.8125rem] text-ink-faint">{broker ?? 'No broker named'}</p>
        </div>
        {may('WRITE', userId) && (
          <span className="-mt-1 -mr-2 flex shrink-0">
            <Button look="quiet" size="icon" aria-label={`Edit ${name}`} onClick={onEdit}><Pencil aria-hidden /></Button>
            {!only && <Button look="quiet" size="icon" aria-label={`Delete ${name}`} onClick={onDelete}><Trash2 aria-hidden /></Button>}
          </span>
        )}
      </div>
      <Definitions className="px-4 py-4 sm:px-5">
        <Definition name="Starting balance">{startingBalance === null ? <span className="text-ink-faint">not told</span> : <Amount value={startingBalance} currency={currency} />}</Definition>
        <Definition name="Currency">{currency}</Definition>
        <Definition name="Time zone">{timeZone}</Definition>
        <Definition name="Lots">{lotMethods[lotMethod].name}</Definition>
        <Definition name="Charges">{charges ?? <span className="text-ink-faint">none computed</span>}</Definition>
      </Definitions>
      <div className="px-4 pb-3 empty:hidden sm:px-5"><MayNot what="WRITE" ownerId={userId}>Another member’s: its owner and admins can change it.</MayNot></div>
      <div className="flex flex-wrap border-t px-2 py-1.5 sm:px-3">
        <Button look="quiet" size="small" onClick={onFlows}><ArrowLeftRight aria-hidden />Deposits and withdrawals</Button>
        <Button look="quiet" size="small" onClick={onCharges}><Scale aria-hidden />Charges</Button>
      </div>
    </Card>
  );
}

function DeleteAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const remove = useDeleteAccount();
  return (
    <ConfirmDialog title={`Delete ${account.name}?`} verb="Delete the account" busy={remove.isPending} error={remove.error} onClose={onClose} onConfirm={() => remove.mutate(account, { onSuccess: onClose })}>
      <p>An account with trades cannot be deleted: delete or move those first. This cannot be undone.</p>
    </ConfirmDialog>
  );
}
