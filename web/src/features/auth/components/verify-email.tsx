import { useQuery } from '@tanstack/react-query';
import { LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { ApiError } from '@/lib/api-error';
import { refreshSession, useSession } from '@/lib/session';
import { useResendVerification, verification } from '../api/verify-email';
import { Done } from './done';
import { Refusal } from './refusal';

/** Follows the link of the mail at once; whoever is signed in here learns it in the frame of every screen too. */
export function VerifyEmail({ token }: { token: string }) {
  const { isSuccess, error, refetch, isFetching } = useQuery(verification(token));
  const signedIn = useSession((session) => session.state === 'signed-in');
  useEffect(() => {
    if (isSuccess && signedIn) void refreshSession().catch(() => undefined);
    // Once, when it has come true: what the refresh brings must not ask for another.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isSuccess]);
  if (isSuccess) return <Done><p>Your e-mail address is confirmed.</p></Done>;
  if (!token) return <Spent text="This link is not complete. Follow it from the mail, or copy all of it." />;
  if (error instanceof ApiError && error.status === 400) return <Spent text="This link has been used already, or is too old. If you followed it before, nothing is left to do." />;
  if (error) return <Refusal error={error}><div className="mt-1.5"><Button size="small" busy={isFetching} onClick={() => void refetch()}>Try again</Button></div></Refusal>;
  return <p role="status" className="flex items-center gap-2.5 text-ink-soft"><LoaderCircle className="size-4 animate-spin" aria-hidden />Confirming…</p>;
}

/** A link that leads nowhere any more, and the way to another for whoever is known here and needs one. */
function Spent({ text }: { text: string }) {
  const user = useSession((session) => session.user);
  const resend = useResendVerification();
  if (user?.emailVerified) return <Done><p>This link has been used already: {user.email} is confirmed.</p></Done>;
  if (resend.isSuccess) return <Done><p>Another link is on its way to {user?.email}.</p></Done>;
  return (
    <div className="grid gap-4">
      <p role="alert" className="rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem]">{text}</p>
      {user ? (
        <>
          {resend.error && <Refusal error={resend.error} />}
          <Button look="primary" size="large" busy={resend.isPending} onClick={() => resend.mutate()}>Send another to {user.email}</Button>
        </>
      ) : (
        <p className="text-[0.8125rem] text-ink-faint">Sign in to have another link sent to you.</p>
      )}
    </div>
  );
}
