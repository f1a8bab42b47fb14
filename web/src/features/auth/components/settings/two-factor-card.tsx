import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { useAskMe } from '../../api/get-me';
import type { Me } from '../../api/identity-types';
import { useSetUpTotp, useTurnOffTotp } from '../../api/two-factor';
import { focusOn } from '../focus-on';
import { Refusal } from '../refusal';
import { PasswordDialog } from './password-dialog';
import { RecoveryCodes } from './recovery-codes';
import { TotpSetup } from './totp-setup';

/** A second proof at the sign-in: off, being set up, its recovery codes shown, or on. */
export function TwoFactorCard({ me }: { me: Me }) {
  const setUp = useSetUpTotp();
  const turnOff = useTurnOffTotp();
  const ask = useAskMe();
  const [codes, setCodes] = useState<readonly string[]>();
  const [asking, setAsking] = useState(false);
  // Whether one comes back to the button from what took its place.
  const [back, setBack] = useState(false);
  const secret = setUp.data?.data;
  return (
    <Card>
      <CardHeader title="Two-factor sign-in" note="A code from your phone besides the password.">
        {me.totpEnabled ? <Badge look="gain">On</Badge> : <Badge>Off</Badge>}
      </CardHeader>
      <div className="grid gap-4 px-4 pt-2 pb-5 sm:px-5">
        {codes && (
          <RecoveryCodes
            codes={codes}
            email={me.email}
            onDone={() => {
              setCodes(undefined);
              setBack(true);
            }}
          />
        )}
        {!codes && !me.totpEnabled && !me.hasPassword && <p className="text-[0.8125rem] text-ink-faint">To set it up, first set a password: the code is asked for beside it.</p>}
        {!codes && !me.totpEnabled && me.hasPassword && !secret && (
          <>
            {setUp.error && <Refusal error={setUp.error} />}
            <div><Button ref={back ? focusOn : undefined} look="primary" busy={setUp.isPending} onClick={() => setUp.mutate()}>Set up</Button></div>
          </>
        )}
        {!codes && !me.totpEnabled && secret && (
          <TotpSetup
            setup={secret}
            onConfirmed={(given) => {
              setCodes(given);
              setUp.reset();
              void ask();
            }}
            onCancel={() => {
              setUp.reset();
              setBack(true);
            }}
          />
        )}
        {!codes && me.totpEnabled && <TurnOff hasPassword={me.hasPassword} back={back} onClick={() => setAsking(true)} />}
        {asking && (
          <PasswordDialog title="Turn two-factor sign-in off?" verb="Turn off" action={turnOff} onClose={() => setAsking(false)}>
            From then on your password alone is enough. The recovery codes stop working.
          </PasswordDialog>
        )}
      </div>
    </Card>
  );
}

function TurnOff({ hasPassword, back, onClick }: { hasPassword: boolean; back: boolean; onClick: () => void }) {
  if (!hasPassword) return <p className="text-[0.8125rem] text-ink-faint">To turn it off, first set a password: it is asked for.</p>;
  return <div><Button ref={back ? focusOn : undefined} onClick={onClick}>Turn off</Button></div>;
}
