import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ErrorNotice } from '@/components/ui/notice';
import { placeProblems } from '@/lib/form-errors';
import { registration, useRegister, type Registration } from '../api/register';

const strength = 'At least 12 characters. A few words you remember are best.';

export function RegisterForm() {
  const signUp = useRegister();
  const { register, handleSubmit, setError, formState } = useForm<Registration>({ resolver: zodResolver(registration) });
  const { errors } = formState;
  const submit = handleSubmit((values) =>
    signUp.mutate(values, { onError: (error) => placeProblems(error, ['name', 'email', 'password'], setError) }),
  );
  const placed = errors.name ?? errors.email ?? errors.password;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {signUp.error && !placed && <ErrorNotice error={signUp.error} />}
      <TextField label="Your name" autoComplete="name" error={errors.name?.message} {...register('name')} />
      <TextField label="E-mail" type="email" autoComplete="username" error={errors.email?.message} {...register('email')} />
      <TextField label="Password" type="password" autoComplete="new-password" hint={strength} error={errors.password?.message} {...register('password')} />
      <Button type="submit" look="primary" size="large" busy={signUp.isPending} className="mt-2">Create account</Button>
    </form>
  );
}
