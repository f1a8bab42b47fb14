import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
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
  const submit = handleSubmit((values) =>
    signUp.mutate(values, { onError: (error) => placeProblems(error, ['name', 'email', 'password'], setError) }),
  );
  const placed = errors.name ?? errors.email ?? errors.password;
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {signUp.error && !placed && <Refusal error={signUp.error} />}
      <TextField label="Your name" autoComplete="name" error={errors.name?.message} {...register('name')} />
      <TextField label="E-mail" type="email" autoComplete="username" error={errors.email?.message} {...register('email')} />
      <NewPasswordField label="Password" typed={password} known={[name, email]} error={errors.password?.message} {...register('password')} />
      <Button type="submit" look="primary" size="large" busy={signUp.isPending} className="mt-1">Create account</Button>
    </form>
  );
}
