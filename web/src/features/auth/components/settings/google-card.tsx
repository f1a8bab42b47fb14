import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { useLinkGoogle, useUnlinkGoogle } from '../../api/google';
import type { Me } from '../../api/identity-types';
import { Done } from '../done';
import { GoogleRefusal } from '../google-refusal';
import { Refusal } from '../refusal';
import { PasswordDialog } from './password-dialog';

interface GoogleCardProps {
  me: Me;
  /** Google has just come back. */
  linked: boolean;
  /** Why it was refused, by its code. */
  refusal?: string;
}

export function GoogleCard({ me, linked, refusal }: GoogleCardProps) {
  const link = useLinkGoogle();
  const unlink = useUnlinkGoogle();
  const [asking, setAsking] = useState(false);
  return (
    <Card>
      <CardHeader title="Google" note="Sign in with your Google account instead of the password.">
        {me.googleLinked ? <Badge look="gain">Linked</Badge> : <Badge>Not linked</Badge>}
      </CardHeader>
      <div className="grid gap-4 px-4 pt-2 pb-5 sm:px-5">
        {linked && me.googleLinked && <Done><p>Your Google account is linked.</p></Done>}
        {refusal && !me.googleLinked && <GoogleRefusal code={refusal} />}
        {link.error && <Refusal error={link.error} />}
        {!me.googleLinked && <div><Button busy={link.isPending || link.isSuccess} onClick={() => link.mutate()}>Link Google</Button></div>}
        {me.googleLinked && me.hasPassword && <div><Button onClick={() => setAsking(true)}>Unlink Google</Button></div>}
        {me.googleLinked && !me.hasPassword && <p className="text-[0.8125rem] text-ink-faint">It is your only way in: set a password before you unlink it.</p>}
        {asking && (
          <PasswordDialog title="Unlink Google?" verb="Unlink" action={unlink} onClose={() => setAsking(false)}>
            From then on you sign in with your e-mail and password alone.
          </PasswordDialog>
        )}
      </div>
    </Card>
  );
}
