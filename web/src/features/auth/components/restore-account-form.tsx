import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ApiError } from '@/lib/api-error';
import { useFormValues } from '@/lib/use-form-values';
import { isCodeNeeded, type Credentials, type useRestoreAccount } from '../api/sign-in';
import { looksLikeEmail } from './looks-like-email';
import { PasswordField } from './password-field';
import { Refusal } from './refusal';

interface RestoreAccountFormProps {
  restore: ReturnType<typeof useRestoreAccount>;
  /** The password is right, and a code is asked for. */
  onCodeNeeded: (typed: Credentials) => void;
}

/** Takes the deletion of an account back and signs in. */
export function RestoreAccountForm({ restore, onCodeNeeded }: RestoreAccountFormProps) {
  const { attach, text, values, show, refuse, refusal } = useFormValues({ email: '', password: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems = [
      ...(looksLikeEmail(values.email.trim()) ? [] : [{ field: 'email', message: 'Enter your e-mail address.' }]),
      ...(values.password ? [] : [{ field: 'password', message: 'Enter your password.' }]),
    ];
    show(problems);
    if (problems.length > 0) return;
    const typed = { email: values.email.trim(), password: values.password };
    restore.mutate(typed, { onError: (error) => (isCodeNeeded(error) ? onCodeNeeded(typed) : refuse(error)) });
  };
  return (
    <form ref={attach} onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {refusal && (
        <Refusal error={refusal}>
          {refusal instanceof ApiError && refusal.is('BAD_CREDENTIALS') && <p className="text-ink-soft">Or the account has been erased by now.</p>}
        </Refusal>
      )}
      <TextField label="E-mail" type="email" autoComplete="username" {...text('email')} />
      <PasswordField label="Password" autoComplete="current-password" {...text('password')} />
      <Button type="submit" look="primary" size="large" busy={restore.isPending}>Restore the account</Button>
    </form>
  );
}
