import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { useFormValues } from '@/lib/use-form-values';
import { useForgotPassword } from '../api/passwords';
import { Done } from './done';
import { looksLikeEmail } from './looks-like-email';
import { Refusal } from './refusal';

/** Asks for the mail with the link. Whether anybody has this address is not told. */
export function ForgotPasswordForm() {
  const { attach, text, values, show, refuse, refusal } = useFormValues({ email: '' });
  const forgot = useForgotPassword();
  const [sentTo, setSentTo] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = values.email.trim();
    const problems = looksLikeEmail(email) ? [] : [{ field: 'email', message: 'Enter an e-mail address such as you@example.com.' }];
    show(problems);
    if (problems.length === 0) forgot.mutate({ email }, { onSuccess: () => setSentTo(email), onError: (error) => refuse(error) });
  };
  if (sentTo) {
    return (
      <div className="grid gap-4">
        <Done>
          <p>If there is an account for <span className="font-medium">{sentTo}</span>, a link is on its way to it. It works once and not for long.</p>
          <p className="text-ink-soft">Nothing there after a few minutes? Look among the unwanted mail.</p>
        </Done>
        <Button onClick={() => setSentTo(undefined)}>Use another address</Button>
      </div>
    );
  }
  return (
    <form ref={attach} onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {refusal && <Refusal error={refusal} />}
      <TextField label="E-mail" type="email" autoComplete="username" {...text('email')} />
      <Button type="submit" look="primary" size="large" busy={forgot.isPending}>Send the link</Button>
    </form>
  );
}
