import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { formatInstant, zoneName } from '@/lib/dates';
import { useDeleteAccount } from '../../api/delete-account';
import { OwnPassword, useOwnPassword } from '../own-password';
import { Refusal } from '../refusal';

interface DeleteAccountCardProps {
  email: string;
  zone: string;
  /** The account is on its way out, which has been read: the session ends here too. */
  onLeave: () => void;
}

/** The end of the account, with what it means. */
export function DeleteAccountCard(props: DeleteAccountCardProps) {
  const [deleting, setDeleting] = useState(false);
  return (
    <Card className="border-loss/40">
      <CardHeader title="Delete your account" />
      <div className="grid justify-items-start gap-3 px-4 pb-5 sm:px-5">
        <ul className="grid list-disc gap-1.5 pl-5 text-ink-soft">
          <li>You are signed out everywhere at once, and nobody can sign in as you.</li>
          <li>You are told on what day it is erased. Until then you can have the account back, with your e-mail and password.</li>
          <li>After that everything of yours is erased for good: workspaces in which nobody else is, and in others the accounts, trades and notes you recorded.</li>
        </ul>
        <Button look="danger" onClick={() => setDeleting(true)}>Delete my account…</Button>
      </div>
      {deleting && <DeleteDialog {...props} onClose={() => setDeleting(false)} />}
    </Card>
  );
}

function DeleteDialog({ email, zone, onLeave, onClose }: DeleteAccountCardProps & { onClose: () => void }) {
  const remove = useDeleteAccount();
  const password = useOwnPassword();
  if (remove.data) return <Deleted dueAt={remove.data.data.dueAt} zone={zone} onLeave={onLeave} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = password.take();
    if (typed === undefined) return;
    remove.mutate(typed, {
      onError: (error) => {
        if (password.refused(error)) remove.reset();
      },
    });
  };
  return (
    <Dialog title="Delete your account?" note={email} onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        {remove.error && <Refusal error={remove.error} linkTeam />}
        <p className="text-ink-soft">You are signed out at once. You are told until when you can change your mind: then choose “Restore it” at sign-in.</p>
        <OwnPassword password={password} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" busy={remove.isPending}>Delete my account</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The last thing said: until when all of it can be undone. */
function Deleted({ dueAt, zone, onLeave }: { dueAt: string; zone: string; onLeave: () => void }) {
  return (
    <Dialog title="Your account is on its way out" onClose={onLeave}>
      <p className="text-ink-soft">
        Everything of yours is erased on <span className="font-medium text-ink">{formatInstant(dueAt, zone)} ({zoneName(zone)})</span>. Until then you can have it back: choose “Restore it” at sign-in. A mail tells you so as well.
      </p>
      <DialogActions><Button look="primary" onClick={onLeave}>To the sign-in</Button></DialogActions>
    </Dialog>
  );
}
