import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { formatInstant } from '@/lib/dates';
import { useDeleteWorkspace, useRestoreWorkspace } from '../../api/change-workspace';
import type { WorkspaceResponse } from '../../api/workspace-types';
import { OwnPassword, useOwnPassword } from '../own-password';
import { Refusal } from '../refusal';

/** What ends the workspace, and what undoes that. */
export function DangerZone({ workspace }: { workspace: WorkspaceResponse }) {
  const { deletionDueAt, timeZone } = workspace;
  const [deleting, setDeleting] = useState(false);
  const restore = useRestoreWorkspace();
  return (
    <Card className="border-loss/40">
      <CardHeader title="Delete the workspace" />
      <div className="grid justify-items-start gap-3 px-4 pb-5 sm:px-5">
        {deletionDueAt ? (
          <>
            <p className="text-ink-soft">It is deleted on <span className="font-medium text-ink">{formatInstant(deletionDueAt, timeZone)}</span>, with everything in it. Until then you can keep it.</p>
            {restore.error && <Refusal error={restore.error} />}
            <Button busy={restore.isPending} onClick={() => restore.mutate()}>Keep it after all</Button>
          </>
        ) : (
          <>
            <p className="text-ink-soft">Trades, accounts, notes and files of every member go, on a day that you are told. Until then all of it can be read, and you can take it back.</p>
            <Button look="danger" onClick={() => setDeleting(true)}>Delete the workspace…</Button>
          </>
        )}
      </div>
      {deleting && <DeleteDialog workspace={workspace} onClose={() => setDeleting(false)} />}
    </Card>
  );
}

function DeleteDialog({ workspace, onClose }: { workspace: WorkspaceResponse; onClose: () => void }) {
  const remove = useDeleteWorkspace(workspace);
  const password = useOwnPassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = password.take();
    if (typed === undefined) return;
    remove.mutate(typed, {
      onSuccess: onClose,
      onError: (error) => {
        if (password.refused(error)) remove.reset();
      },
    });
  };
  return (
    <Dialog title={`Delete ${workspace.name}?`} onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        {remove.error && <Refusal error={remove.error} />}
        <ul className="grid list-disc gap-1.5 pl-5 text-ink-soft">
          <li>From now on nobody can change anything in it; every member can still read and export.</li>
          <li>Above every screen stands on what day it is deleted. Until then you can keep it after all, with one click.</li>
          <li>After that all of it is gone for good, for everyone.</li>
        </ul>
        <OwnPassword password={password} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" busy={remove.isPending}>Delete the workspace</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
