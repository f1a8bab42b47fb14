import { useQuery } from '@tanstack/react-query';
import { MailWarning, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { changeUser, useSession } from '@/lib/session';
import { meQuery } from '../api/get-me';
import { useResendVerification } from '../api/verify-email';
import { waitText } from './waiting';

/** For whom the banner has been put aside, until the browser is closed. */
const key = 'journal.unverified-dismissed';

/** Above every screen until the address is confirmed, which mostly happens in another tab. */
export default function UnverifiedBanner() {
  const user = useSession((session) => session.user);
  const [dismissed, setDismissed] = useState(() => sessionStorage.getItem(key) === user?.id);
  const { data: me } = useQuery({ ...meQuery, enabled: !dismissed });
  const resend = useResendVerification();
  const verified = me?.emailVerified;
  useEffect(() => {
    if (verified) changeUser({ emailVerified: true });
  }, [verified]);
  if (!user || dismissed || verified) return null;
  const dismiss = () => {
    sessionStorage.setItem(key, user.id);
    setDismissed(true);
  };
  return (
    <section aria-label="Unconfirmed address" className="flex items-start gap-3 border-b bg-warn-soft px-4 py-2 text-[0.8125rem] sm:items-center sm:px-6">
      <MailWarning className="mt-2 size-4 shrink-0 text-warn sm:mt-0" aria-hidden />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 py-1">
        <p className="min-w-0 wrap-anywhere">
          <span className="font-medium">Confirm your e-mail address.</span> We sent a link to {user.email}. Until you follow it you cannot invite anyone, make API keys, ask for your data or buy.
        </p>
        {resend.error && <p role="alert" className="text-loss">{resend.error.message} {waitText(resend.error)}</p>}
        <Button size="small" busy={resend.isPending} disabled={resend.isSuccess} onClick={() => resend.mutate()}>{resend.isSuccess ? 'Sent' : 'Send the link again'}</Button>
      </div>
      <Button look="quiet" size="icon" className="-mr-2" aria-label="Dismiss" title="Dismiss" onClick={dismiss}><X aria-hidden /></Button>
    </section>
  );
}
