import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ApiError } from '@/lib/api-error';
import { useFormValues } from '@/lib/use-form-values';
import type { TotpSetup as Setup } from '../../api/identity-types';
import { useConfirmTotp } from '../../api/two-factor';
import { focusOn } from '../focus-on';
import { linkLook } from '../links';
import { Refusal } from '../refusal';
import { CopyButton } from './copy-button';
import { QrCode } from './qr-code';

interface TotpSetupProps {
  setup: Setup;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** The secret for the authenticator, to be scanned or typed, and the code that proves it has arrived. */
export function TotpSetup({ setup, onConfirmed, onCancel }: TotpSetupProps) {
  const { attach, text, values, show, refuse, refusal } = useFormValues({ code: '' });
  const [secret] = useState(() => setup.secret.replaceAll(/(.{4})(?=.)/g, '$1 '));
  const confirm = useConfirmTotp();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = values.code.replaceAll(/\s/g, '');
    const problem = /^\d{6}$/.test(code) ? undefined : 'Enter the six digits.';
    show(problem ? [{ field: 'code', message: problem }] : []);
    if (problem) return;
    const wrong = [{ field: 'code', message: 'This code does not fit. Look at the clock of your phone, and try the next one.' }];
    confirm.mutate(code, { onSuccess: ({ data }) => onConfirmed(data.recoveryCodes), onError: (error) => (isWrong(error) ? show(wrong) : refuse(error)) });
  };
  return (
    <div ref={focusOn} tabIndex={-1} role="group" aria-label="Setting up two-factor sign-in" className="grid gap-5 outline-none sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-6">
      <div className="grid content-start justify-items-start gap-2">
        <QrCode text={setup.uri} label="QR code for the authenticator" />
        {setup.uri.startsWith('otpauth://') && <a href={setup.uri} className={`${linkLook} text-[0.8125rem]`}>Open on this device</a>}
      </div>
      <div className="grid content-start gap-4">
        <div className="grid gap-1.5">
          <p><span className="font-medium">1.</span> Scan the code with your authenticator, or type this key into it:</p>
          <p className="flex flex-wrap items-center gap-2">
            <code aria-label="Key" className="rounded-md bg-sunken px-2 py-1 font-mono text-[0.8125rem] wrap-anywhere">{secret}</code>
            <CopyButton text={setup.secret} />
          </p>
        </div>
        <form ref={attach} onSubmit={submit} noValidate className="grid gap-4">
          {refusal && <Refusal error={refusal} />}
          <p><span className="font-medium">2.</span> Enter the code it shows:</p>
          <TextField label="Code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} className="max-w-40 text-base tracking-widest tabular-nums" {...text('code')} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" busy={confirm.isPending}>Turn on</Button>
            <Button onClick={onCancel}>Cancel</Button>
          </div>
        </form>
      </div>
    </div>
  );
}

const isWrong = (error: Error) => error instanceof ApiError && (error.is('BAD_CREDENTIALS') || error.details.some(({ field }) => field === 'code'));
