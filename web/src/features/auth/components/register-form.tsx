import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { atField } from '@/lib/api-error';
import { placeProblems } from '@/lib/form-errors';
import { registration, useRegister, type Registration } from '../api/register';
import { NewPasswordField } from './new-password-field';
import { Refusal } from './refusal';

const empty = { name: '', email: '', password: '' };

export function RegisterForm() {
  const signUp = useRegister();
  const { register, handleSubmit, setError, formState, control } = useForm<Registration>({ resolver: zodResolver(registration), defaultValues: empty });
  const { errors } = formState;
  const [name, email, password] = useWatch({ control, name: ['name', 'email', 'password'] });
  // What stands at no field. An error of a field goes with what is typed there; the rest stays until it is tried again.
  const [refusal, setRefusal] = useState<Error>();
  const refuse = (error: Error) => setRefusal(placeProblems(error, ['name', 'email', 'password'], setError) ? undefined : error);
  const submit = handleSubmit(
    (values) => signUp.mutate(values, { onError: (error) => refuse(atField(error, 'EMAIL_TAKEN', 'email')) }),
    () => setRefusal(undefined),
  );
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {refusal && <Refusal error={refusal} />}
      <TextField label="Your name" autoComplete="name" error={errors.name?.message} {...register('name')} />
      <TextField label="E-mail" type="email" autoComplete="username" error={errors.email?.message} {...register('email')} />
      <NewPasswordField label="Password" typed={password} known={[name, email]} error={errors.password?.message} {...register('password')} />
      <Button type="submit" look="primary" size="large" busy={signUp.isPending} className="mt-1">Create account</Button>
    </form>
  );
}
