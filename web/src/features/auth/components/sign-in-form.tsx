import { zodResolver } from '@hookform/resolvers/zod';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ApiError } from '@/lib/api-error';
import { placeProblems } from '@/lib/form-errors';
import { credentials, isCodeNeeded, type Credentials, type useSignIn } from '../api/sign-in';
import { linkLook } from './links';
import { PasswordField } from './password-field';
import { Refusal } from './refusal';

interface SignInFormProps {
  to?: string;
  signIn: ReturnType<typeof useSignIn>;
  /** The password is right, and a code is asked for. */
  onCodeNeeded: (typed: Credentials) => void;
}

export function SignInForm({ to, signIn, onCodeNeeded }: SignInFormProps) {
  const { register, handleSubmit, setError, formState } = useForm<Credentials>({ resolver: zodResolver(credentials) });
  const { errors } = formState;
  // What stands at no field. An error of a field goes with what is typed there; the rest stays until it is tried again.
  const [refusal, setRefusal] = useState<Error>();
  const submit = handleSubmit(
    (values) =>
      signIn.mutate(values, {
        onError: (error) => {
          if (isCodeNeeded(error)) onCodeNeeded(values);
          else setRefusal(placeProblems(error, ['email', 'password'], setError) ? undefined : error);
        },
      }),
    () => setRefusal(undefined),
  );
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {refusal && (
        <Refusal error={refusal}>
          {isWrong(refusal) && <p className="text-ink-soft">Have you deleted the account? Until it is erased you can <Link to="/restore-account" search={{ to }} className={linkLook}>restore it</Link>.</p>}
        </Refusal>
      )}
      <TextField label="E-mail" type="email" autoComplete="username" error={errors.email?.message} {...register('email')} />
      <PasswordField label="Password" autoComplete="current-password" error={errors.password?.message} {...register('password')} />
      <p className="-mt-2 text-right text-[0.8125rem]"><Link to="/forgot-password" search={{ to }} className={linkLook}>Forgot it?</Link></p>
      <Button type="submit" look="primary" size="large" busy={signIn.isPending}>Sign in</Button>
    </form>
  );
}

const isWrong = (error: Error) => error instanceof ApiError && error.is('BAD_CREDENTIALS');
