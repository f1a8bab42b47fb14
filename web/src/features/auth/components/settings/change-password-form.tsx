import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { useFormValues } from '@/lib/use-form-values';
import type { Me } from '../../api/identity-types';
import { lengthProblem } from '../../api/password-length';
import { useChangePassword } from '../../api/passwords';
import { focusOn } from '../focus-on';
import { NewPasswordField } from '../new-password-field';
import { PasswordField } from '../password-field';
import { Refusal } from '../refusal';
import { wrongPassword } from './wrong-password';

interface ChangePasswordFormProps {
  me: Me;
  onClose: () => void;
}

export function ChangePasswordForm({ me, onClose }: ChangePasswordFormProps) {
  const { attach, text, values, show, refuse, refusal } = useFormValues({ currentPassword: '', newPassword: '' });
  const change = useChangePassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = lengthProblem(values.newPassword);
    const problems = [
      ...(values.currentPassword ? [] : [{ field: 'currentPassword', message: 'Enter the password you have now.' }]),
      ...(problem ? [{ field: 'newPassword', message: problem }] : []),
    ];
    show(problems);
    if (problems.length > 0) return;
    change.mutate(values, {
      onSuccess: onClose,
      onError: (error) => {
        const wrong = wrongPassword(error, 'currentPassword');
        if (wrong) show(wrong);
        else refuse(error, (field) => (field === 'password' ? 'newPassword' : field));
      },
    });
  };
  return (
    <form ref={attach} onSubmit={submit} noValidate className="grid max-w-md grid-cols-1 gap-4">
      {refusal && <Refusal error={refusal} />}
      <input type="email" name="username" autoComplete="username" value={me.email} readOnly hidden />
      <PasswordField ref={focusOn} label="Current password" autoComplete="current-password" {...text('currentPassword')} />
      <NewPasswordField label="New password" typed={values.newPassword} known={[me.name, me.email]} {...text('newPassword')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={change.isPending}>Change password</Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
