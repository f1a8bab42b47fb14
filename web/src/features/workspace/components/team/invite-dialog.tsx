import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { OptionCards } from '@/components/ui/option-cards';
import { atField } from '@/lib/api-error';
import { newKey } from '@/lib/new-key';
import { roles, type Role } from '@/lib/permissions';
import { useFormValues } from '@/lib/use-form-values';
import { useInvite } from '../../api/invitations';
import { Refusal } from '../refusal';
import { roleOptions } from './role-dialog';

/** Nobody is invited as an owner: a member is made one. */
const invitable = roles.filter((role) => role !== 'OWNER');
const address = /^[^\s@]+@[^\s@]+$/;

/** Asks somebody to join, by mail. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [key, setKey] = useState(newKey);
  const invite = useInvite();
  const form = useFormValues<{ email: string; role: Role }>({ email: '', role: 'MEMBER' });
  const { attach, values, set, text, show, refusal } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = values.email.trim();
    const problems = address.test(email) ? [] : [{ field: 'email', message: 'Enter an e-mail address such as you@example.com.' }];
    show(problems);
    if (problems.length > 0) return;
    invite.mutate({ email, role: values.role, key }, {
      onSuccess: onClose,
      onError: (error) => {
        // Somebody who is a member already is told so of his address.
        form.refuse(atField(error, 'CONFLICT', 'email'));
        setKey(newKey());
      },
    });
  };
  return (
    <Dialog title="Invite someone" note="They get a mail with a link, which counts once." onClose={onClose} wide>
      <form ref={attach} noValidate onSubmit={submit} className="grid gap-4">
        {refusal && <Refusal error={refusal} />}
        <TextField label="E-mail" type="email" autoComplete="off" hint="The link counts for whoever signs in with this address." {...text('email')} />
        <OptionCards label="Role" options={roleOptions(invitable)} value={values.role} onChange={(chosen) => set('role', chosen as Role)} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={invite.isPending}>Send the invitation</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
