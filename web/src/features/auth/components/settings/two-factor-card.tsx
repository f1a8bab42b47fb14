import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { Me } from '../../api/identity-types';
import { useSetUpTotp, useTurnOffTotp } from '../../api/two-factor';
import { Refusal } from '../refusal';
import { PasswordDialog } from './password-dialog';
import { RecoveryCodes } from './recovery-codes';
import { TotpSetup } from './totp-setup';

/** A second proof at the sign-in: off, being set up, its recovery codes shown, or on. */
export function TwoFactorCard({ me }: { me: Me }) {
  const setUp = useSetUpTotp();
  const turnOff = useTurnOffTotp();
  const [codes, setCodes] = useState<readonly string[]>();
  const [asking, setAsking] = useState(false);
  const secret = setUp.data?.data;
  return (
    <Card>
      <CardHeader title="Two-factor sign-in" note="A code from your phone besides the password.">
        {me.totpEnabled ? <Badge look="gain">On</Badge> : <Badge>Off</Badge>}
      </CardHeader>
      <div className="grid gap-4 px-4 pt-2 pb-5 sm:px-5">
        {codes && <RecoveryCodes codes={codes} email={me.email} onDone={() => setCodes(undefined)} />}
        {!codes && !me.totpEnabled && !secret && (
          <>
            {setUp.error && <Refusal error={setUp.error} />}
            <div><Button look="primary" busy={setUp.isPending} onClick={() => setUp.mutate()}>Set up</Button></div>
          </>
        )}
        {!codes && !me.totpEnabled && secret && (
          <TotpSetup
            setup={secret}
            onConfirmed={(given) => {
              setCodes(given);
              setUp.reset();
            }}
            onCancel={() => setUp.reset()}
          />
        )}
        {!codes && me.totpEnabled && <TurnOff hasPassword={me.hasPassword} onClick={() => setAsking(true)} />}
        {asking && (
          <PasswordDialog title="Turn two-factor sign-in off?" verb="Turn off" action={turnOff} onClose={() => setAsking(false)}>
            From then on your password alone is enough. The recovery codes stop working.
          </PasswordDialog>
        )}
      </div>
    </Card>
  );
}

function TurnOff({ hasPassword, onClick }: { hasPassword: boolean; onClick: () => void }) {
  if (!hasPassword) return <p className="text-[0.8125rem] text-ink-faint">To turn it off, first set a password: it is asked for.</p>;
  return <div><Button onClick={onClick}>Turn off</Button></div>;
}
