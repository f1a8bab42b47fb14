import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ApiError } from '@/lib/api-error';
import { useFormValues } from '@/lib/use-form-values';
import { isCodeNeeded, type Credentials, type Secrets } from '../api/sign-in';
import { focusOn } from './focus-on';
import { linkLook } from './links';
import { Refusal } from './refusal';

interface CodeFormProps {
  typed: Credentials;
  /** What asked for the code, and is tried again with it. */
  action: UseMutationResult<unknown, Error, Secrets>;
  verb: string;
  onBack: () => void;
}

const kinds = {
  authenticator: {
    label: 'Code of your authenticator', hint: 'Six digits, new every half minute.', other: 'Use a recovery code',
    missing: 'Enter the six digits.', wrong: 'This code is wrong, or has been used already. Wait for the next one.',
    input: { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 7 },
  },
  recovery: {
    label: 'Recovery code', hint: 'One of those you kept when you set this up; each works once.', other: 'Use the authenticator',
    missing: 'Enter one of your recovery codes.', wrong: 'This code is wrong, or has been used already.',
    input: { inputMode: 'text', autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, maxLength: 40 },
  },
} as const;

/** The second step of signing in: what only the person with the authenticator, or with the recovery codes, knows. */
export function CodeForm({ typed, action, verb, onBack }: CodeFormProps) {
  const [kind, setKind] = useState<keyof typeof kinds>('authenticator');
  const { attach, text, values, show, refuse, refusal, reset } = useFormValues({ totp: '' });
  const { label, hint, other, missing, wrong, input } = kinds[kind];
  const tell = (message: string) => show([{ field: 'totp', message }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const totp = kind === 'authenticator' ? values.totp.replaceAll(/\s/g, '') : values.totp.trim();
    if (kind === 'authenticator' ? !/^\d{6}$/.test(totp) : !totp) return tell(missing);
    show([]);
    action.mutate({ ...typed, totp }, { onError: (error) => (isAboutCode(error) ? tell(wrong) : refuse(error)) });
  };
  const change = () => {
    reset({ totp: '' });
    setKind(kind === 'authenticator' ? 'recovery' : 'authenticator');
  };
  return (
    <form ref={attach} onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {refusal && <Refusal error={refusal} />}
      <TextField key={kind} ref={focusOn} label={label} hint={hint} className="text-base tracking-widest tabular-nums" {...input} {...text('totp')} />
      <Button type="submit" look="primary" size="large" busy={action.isPending}>{verb}</Button>
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-2 text-[0.8125rem]">
        <button type="button" className={linkLook} onClick={change}>{other}</button>
        <button type="button" className={linkLook} onClick={onBack}>Use another account</button>
      </div>
    </form>
  );
}

/** The password was right a moment ago: what is wrong now is the code. */
function isAboutCode(error: Error): boolean {
  return isCodeNeeded(error) || (error instanceof ApiError && (error.is('BAD_CREDENTIALS') || error.details.some(({ field }) => field === 'totp')));
}
