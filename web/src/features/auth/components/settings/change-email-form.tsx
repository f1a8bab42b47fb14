import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { atField } from '@/lib/api-error';
import { useFormValues } from '@/lib/use-form-values';
import { useChangeEmail } from '../../api/change-me';
import { focusOn } from '../focus-on';
import { looksLikeEmail } from '../looks-like-email';
import { PasswordField } from '../password-field';
import { Refusal } from '../refusal';
import { wrongPassword } from './wrong-password';

export function ChangeEmailForm({ onClose }: { onClose: () => void }) {
  const { attach, text, values, show, refuse, refusal } = useFormValues({ email: '', password: '' });
  const change = useChangeEmail();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = values.email.trim();
    const problems = [
      ...(looksLikeEmail(email) ? [] : [{ field: 'email', message: 'Enter an e-mail address such as you@example.com.' }]),
      ...(values.password ? [] : [{ field: 'password', message: 'Enter your password.' }]),
    ];
    show(problems);
    if (problems.length > 0) return;
    change.mutate({ email, password: values.password }, { onSuccess: onClose, onError: (error) => (wrongPassword(error) ? show(wrongPassword(error)!) : refuse(atField(error, 'EMAIL_TAKEN', 'email'))) });
  };
  return (
    <form ref={attach} onSubmit={submit} noValidate className="grid max-w-md gap-4 border-t pt-4">
      {refusal && <Refusal error={refusal} />}
      <TextField ref={focusOn} label="New e-mail" type="email" autoComplete="email" hint="It counts once you follow the link sent there; then your other devices are signed out." {...text('email')} />
      <PasswordField label="Your password" autoComplete="current-password" {...text('password')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={change.isPending}>Send the link</Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
