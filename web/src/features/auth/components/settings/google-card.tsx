import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { useLinkGoogle, useUnlinkGoogle } from '../../api/google';
import type { Me } from '../../api/identity-types';
import { Done } from '../done';
import { GoogleRefusal } from '../google-refusal';
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
  const [asking, setAsking] = useState<'link' | 'unlink'>();
  const close = () => setAsking(undefined);
  return (
    <Card>
      <CardHeader title="Google" note="Sign in with your Google account instead of the password.">
        {me.googleLinked ? <Badge look="gain">Linked</Badge> : <Badge>Not linked</Badge>}
      </CardHeader>
      <div className="grid gap-4 px-4 pt-2 pb-5 sm:px-5">
        {linked && me.googleLinked && <Done><p>Your Google account is linked.</p></Done>}
        {refusal && !me.googleLinked && <GoogleRefusal code={refusal} />}
        {!me.googleLinked && me.emailVerified && <div><Button busy={link.isSuccess} onClick={() => setAsking('link')}>Link Google</Button></div>}
        {!me.googleLinked && !me.emailVerified && <p className="text-[0.8125rem] text-ink-faint">Confirm your e-mail first: Google would open this account to whoever links it.</p>}
        {me.googleLinked && me.hasPassword && <div><Button onClick={() => setAsking('unlink')}>Unlink Google</Button></div>}
        {me.googleLinked && !me.hasPassword && <p className="text-[0.8125rem] text-ink-faint">It is your only way in: set a password before you unlink it.</p>}
        {asking === 'link' && (
          <PasswordDialog title="Link Google?" verb="Go to Google" action={link} onClose={close}>
            From then on that Google account opens this one, without your password{me.totpEnabled && ' and without a code'}.
          </PasswordDialog>
        )}
        {asking === 'unlink' && (
          <PasswordDialog title="Unlink Google?" verb="Unlink" action={unlink} onClose={close}>
            From then on you sign in with your e-mail and password alone.
          </PasswordDialog>
        )}
      </div>
    </Card>
  );
}
