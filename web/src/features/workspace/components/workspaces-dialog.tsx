import { useQuery } from '@tanstack/react-query';
import { Check, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { formatInstant } from '@/lib/dates';
import { useSwitchWorkspace } from '@/lib/switch-workspace';
import { anythingUnsaved } from '@/lib/unsaved';
import { myWorkspacesQuery } from '../api/my-workspaces';
import type { MembershipResponse } from '../api/workspace-types';
import { roleTexts } from './role-texts';

/** The workspaces one is a member of; with another one every screen begins anew. */
export default function WorkspacesDialog({ onClose }: { onClose: () => void }) {
  const { data: workspaces, error, refetch } = useQuery(myWorkspacesQuery);
  const enter = useSwitchWorkspace();
  const [asked, setAsked] = useState<MembershipResponse>();
  const choose = (workspace: MembershipResponse) => {
    if (workspace.current) onClose();
    else if (anythingUnsaved()) setAsked(workspace);
    else enter.mutate(workspace.id);
  };
  if (asked) {
    return (
      <Dialog title="Leave without saving?" onClose={onClose}>
        <p className="text-ink-soft">What you have typed on this screen belongs to the workspace you are in; it would be lost.</p>
        {enter.error && <div className="mt-4"><ErrorNotice error={enter.error} /></div>}
        <DialogActions>
          <Button busy={enter.isPending} onClick={() => enter.mutate(asked.id)}>Go to {asked.name}</Button>
          <Button look="primary" onClick={onClose}>Keep writing</Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title="Workspaces" note="Each has its own trades, accounts and members." onClose={onClose}>
      {(error ?? enter.error) && <div className="mb-3"><ErrorNotice error={(error ?? enter.error)!} retry={error ? () => void refetch() : undefined} /></div>}
      {!workspaces && !error && <div role="status" aria-label="Loading the workspaces"><Skeleton className="h-14" /></div>}
      <ul className="-mx-2 grid gap-1">
        {workspaces?.map((workspace) => (
          <li key={workspace.id}>
            <WorkspaceChoice workspace={workspace} busy={enter.isPending && enter.variables === workspace.id} disabled={enter.isPending} onChoose={() => choose(workspace)} />
          </li>
        ))}
      </ul>
      {workspaces?.length === 1 && <p className="mt-3 text-[0.8125rem] text-ink-faint">This is the only one you are a member of. Accept an invitation, and the workspace it is from stands here as well.</p>}
    </Dialog>
  );
}

interface WorkspaceChoiceProps {
  workspace: MembershipResponse;
  busy: boolean;
  disabled: boolean;
  onChoose: () => void;
}

function WorkspaceChoice({ workspace: { name, role, currency, timeZone, current, deletionDueAt }, busy, disabled, onChoose }: WorkspaceChoiceProps) {
  const button = useRef<HTMLButtonElement>(null);
  // The list comes after the dialog: only now is there something to go to.
  useEffect(() => {
    if (current) button.current?.focus();
  }, [current]);
  return (
    <button
      ref={button}
      type="button"
      aria-current={current || undefined}
      aria-busy={busy || undefined}
      disabled={disabled}
      onClick={onChoose}
      className={cn('flex w-full items-center gap-3 rounded-lg px-3 py-2.5 text-left transition-colors hover:bg-sunken disabled:opacity-55', current && 'bg-sunken')}
    >
      <span className="min-w-0 flex-1">
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className="block text-[0.8125rem] text-ink-faint">
          {roleTexts[role].name} · {currency}
          {deletionDueAt && <> · <span className="text-loss">deleted on {formatInstant(deletionDueAt, timeZone)}</span></>}
        </span>
      </span>
      {busy && <LoaderCircle className="size-4 animate-spin" aria-hidden />}
      {current && <Badge look="accent"><Check className="size-3" aria-hidden />You are here</Badge>}
    </button>
  );
}
