import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { useDeleteAccount } from '../../api/delete-account';
import { OwnPassword, useOwnPassword } from '../own-password';
import { Refusal } from '../refusal';

interface DeleteAccountCardProps {
  email: string;
  /** The account is on its way out, and so is the session. */
  onDeleted: (dueAt: string) => void;
}

/** The end of the account, with what it means. */
export function DeleteAccountCard({ email, onDeleted }: DeleteAccountCardProps) {
  const [deleting, setDeleting] = useState(false);
  return (
    <Card className="border-loss/40">
      <CardHeader title="Delete your account" />
      <div className="grid justify-items-start gap-3 px-4 pb-5 sm:px-5">
        <ul className="grid list-disc gap-1.5 pl-5 text-ink-soft">
          <li>You are signed out everywhere at once, and nobody can sign in as you.</li>
          <li>For 30 days you can have the account back, with your e-mail and password.</li>
          <li>After that everything of yours is erased for good: workspaces in which nobody else is, and in others the accounts, trades and notes you recorded.</li>
        </ul>
        <Button look="danger" onClick={() => setDeleting(true)}>Delete my account…</Button>
      </div>
      {deleting && <DeleteDialog email={email} onDeleted={onDeleted} onClose={() => setDeleting(false)} />}
    </Card>
  );
}

function DeleteDialog({ email, onDeleted, onClose }: DeleteAccountCardProps & { onClose: () => void }) {
  const remove = useDeleteAccount();
  const password = useOwnPassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = password.take();
    if (typed === undefined) return;
    remove.mutate(typed, {
      onSuccess: ({ data }) => onDeleted(data.dueAt),
      onError: (error) => {
        if (password.refused(error)) remove.reset();
      },
    });
  };
  return (
    <Dialog title="Delete your account?" note={email} onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        {remove.error && <Refusal error={remove.error} linkTeam />}
        <p className="text-ink-soft">You are signed out at once. If you change your mind within 30 days, choose “Restore it” at sign-in.</p>
        <OwnPassword password={password} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" busy={remove.isPending}>Delete my account</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
