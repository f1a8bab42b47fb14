import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { ApiError } from '@/lib/api-error';
import { useFormValues } from '@/lib/use-form-values';
import { lengthProblem } from '../api/password-length';
import { useResetPassword } from '../api/passwords';
import { NewPasswordField } from './new-password-field';
import { Refusal } from './refusal';

interface ResetPasswordFormProps {
  token: string;
  /** The link has been used, or is too old, or was never one. */
  onSpent: () => void;
  onDone: () => void;
}

/** A new password for whoever followed the link of the mail. */
export function ResetPasswordForm({ token, onSpent, onDone }: ResetPasswordFormProps) {
  const { attach, text, values, show, refuse, refusal } = useFormValues({ password: '' });
  const reset = useResetPassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = lengthProblem(values.password);
    show(problem ? [{ field: 'password', message: problem }] : []);
    if (problem) return;
    reset.mutate({ token, password: values.password }, { onSuccess: onDone, onError: (error) => (isSpent(error) ? onSpent() : refuse(error)) });
  };
  return (
    <form ref={attach} onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {refusal && <Refusal error={refusal} />}
      <NewPasswordField label="New password" typed={values.password} known={[]} {...text('password')} />
      <Button type="submit" look="primary" size="large" busy={reset.isPending}>Set the password</Button>
    </form>
  );
}

const isSpent = (error: Error) => error instanceof ApiError && error.details.some(({ field }) => field === 'token');
