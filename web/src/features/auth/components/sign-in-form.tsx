import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ErrorNotice } from '@/components/ui/notice';
import { placeProblems } from '@/lib/form-errors';
import { credentials, useSignIn, type Credentials } from '../api/sign-in';

export function SignInForm() {
  const signIn = useSignIn();
  const { register, handleSubmit, setError, formState } = useForm<Credentials>({ resolver: zodResolver(credentials) });
  const { errors } = formState;
  const submit = handleSubmit((values) =>
    signIn.mutate(values, { onError: (error) => placeProblems(error, ['email', 'password'], setError) }),
  );
  const placed = errors.email ?? errors.password;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {signIn.error && !placed && <ErrorNotice error={signIn.error} />}
      <TextField label="E-mail" type="email" autoComplete="username" error={errors.email?.message} {...register('email')} />
      <TextField label="Password" type="password" autoComplete="current-password" error={errors.password?.message} {...register('password')} />
      <Button type="submit" look="primary" size="large" busy={signIn.isPending} className="mt-2">Sign in</Button>
    </form>
  );
}
