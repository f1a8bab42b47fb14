import { Link } from '@tanstack/react-router';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api-error';
import { useSession } from '@/lib/session';
import { useResendVerification } from '../api/resend-verification';

interface RefusalProps {
  error: Error;
  retry?: () => void;
  /** Whether the team, where an owner is made, is another screen. */
  linkTeam?: boolean;
}

/** What went wrong, and for what a person can do something about, what that is. */
export function Refusal({ error, retry, linkTeam }: RefusalProps) {
  const code = error instanceof ApiError ? error.code : undefined;
  return (
    <ErrorNotice error={error} retry={retry}>
      {code === 'EMAIL_NOT_VERIFIED' && <NotVerified />}
      {code === 'LAST_OWNER' && (
        <p className="text-ink-soft">
          A workspace always has an owner. Make another member an owner first{linkTeam ? <>, in the <Link to="/workspace/team" className="rounded font-medium text-accent underline-offset-2 hover:underline">team</Link></> : ''}; then this works.
        </p>
      )}
      {code === 'PLAN_FEATURE' && <p className="text-ink-soft">It comes with the Enterprise plan. On every plan trades can be exported as files.</p>}
    </ErrorNotice>
  );
}

function NotVerified() {
  const email = useSession((session) => session.user?.email);
  const resend = useResendVerification();
  return (
    <>
      <p className="text-ink-soft wrap-anywhere">Follow the link in the mail we sent to {email}: so we know that the address is yours.</p>
      <div className="mt-1.5">
        <Button size="small" busy={resend.isPending} disabled={resend.isSuccess} onClick={() => resend.mutate()}>{resend.isSuccess ? 'Sent' : 'Send the mail again'}</Button>
      </div>
      {resend.error && <p className="text-loss">{resend.error.message}</p>}
    </>
  );
}
