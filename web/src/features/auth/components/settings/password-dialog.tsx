import type { UseMutationResult } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { useFormValues } from '@/lib/use-form-values';
import { PasswordField } from '../password-field';
import { Refusal } from '../refusal';
import { wrongPassword } from './wrong-password';

interface PasswordDialogProps {
  title: string;
  children: ReactNode;
  /** The verb of what is about to happen. */
  verb: string;
  action: UseMutationResult<unknown, Error, string>;
  onClose: () => void;
}

/** Asks for the password before the account becomes easier to get into. */
export function PasswordDialog({ title, children, verb, action, onClose }: PasswordDialogProps) {
  const { attach, text, values, show, refuse, refusal } = useFormValues({ password: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems = values.password ? [] : [{ field: 'password', message: 'Enter your password.' }];
    show(problems);
    if (problems.length > 0) return;
    action.mutate(values.password, { onSuccess: onClose, onError: (error) => (wrongPassword(error) ? show(wrongPassword(error)!) : refuse(error)) });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={attach} onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
        <p className="text-ink-soft">{children}</p>
        {refusal && <Refusal error={refusal} />}
        <PasswordField label="Your password" autoComplete="current-password" {...text('password')} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" busy={action.isPending}>{verb}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
