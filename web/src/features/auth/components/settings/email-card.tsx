import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { Me } from '../../api/identity-types';
import { useResendVerification } from '../../api/verify-email';
import { focusOn } from '../focus-on';
import { Refusal } from '../refusal';
import { ChangeEmailForm } from './change-email-form';

/** The address one signs in with, the one that is to take its place, and the form that asks for that. */
export function EmailCard({ me }: { me: Me }) {
  const [changing, setChanging] = useState<boolean>();
  const resend = useResendVerification();
  const { email, emailVerified, pendingEmail, hasPassword } = me;
  return (
    <Card>
      <CardHeader title="E-mail" note="What you sign in with, and where notices go." />
      <div className="grid gap-4 px-4 pt-2 pb-5 sm:px-5">
        <p className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 font-medium wrap-anywhere">{email}</span>
          {emailVerified ? <Badge look="gain">Confirmed</Badge> : <Badge look="warn">Not confirmed</Badge>}
        </p>
        {pendingEmail && (
          <p role="status" className="rounded-lg bg-warn-soft px-3.5 py-2.5 text-[0.8125rem] wrap-anywhere">
            Waiting for <span className="font-medium">{pendingEmail}</span>: follow the link sent there. Until then nothing changes. No mail? Change it once more.
          </p>
        )}
        {resend.error && <Refusal error={resend.error} />}
        {!changing && (
          <div className="flex flex-wrap gap-2">
            {hasPassword && <Button ref={changing === false ? focusOn : undefined} onClick={() => setChanging(true)}>Change e-mail</Button>}
            {!emailVerified && <Button busy={resend.isPending} onClick={() => resend.mutate()}>Send the link again</Button>}
          </div>
        )}
        {!hasPassword && <p className="text-[0.8125rem] text-ink-faint">To change it, first set a password under Security: it is asked for.</p>}
        {changing && <ChangeEmailForm onClose={() => setChanging(false)} />}
      </div>
    </Card>
  );
}
