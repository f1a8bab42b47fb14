import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { Me } from '../../api/identity-types';
import { useForgotPassword } from '../../api/passwords';
import { Done } from '../done';
import { focusOn } from '../focus-on';
import { Refusal } from '../refusal';
import { ChangePasswordForm } from './change-password-form';

export function PasswordCard({ me }: { me: Me }) {
  const [changing, setChanging] = useState<boolean>();
  return (
    <Card>
      <CardHeader title="Password" note={me.hasPassword ? 'Changing it signs your other devices out.' : 'You have none: you sign in with Google.'} />
      <div className="px-4 pt-2 pb-5 sm:px-5">
        {!me.hasPassword && <SetPassword email={me.email} />}
        {me.hasPassword && !changing && <Button ref={changing === false ? focusOn : undefined} onClick={() => setChanging(true)}>Change password</Button>}
        {me.hasPassword && changing && <ChangePasswordForm me={me} onClose={() => setChanging(false)} />}
      </div>
    </Card>
  );
}

/** The first password comes the way a forgotten one does: by a link to the address of the account. */
function SetPassword({ email }: { email: string }) {
  const forgot = useForgotPassword();
  if (forgot.isSuccess) return <Done><p>A link to choose a password is on its way to {email}.</p></Done>;
  return (
    <div className="grid justify-items-start gap-3">
      {forgot.error && <Refusal error={forgot.error} />}
      <Button busy={forgot.isPending} onClick={() => forgot.mutate({ email })}>Send me a link to set one</Button>
    </div>
  );
}
