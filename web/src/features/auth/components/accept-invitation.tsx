import { Button } from '@/components/ui/button';
import { ApiError } from '@/lib/api-error';
import { useSession } from '@/lib/session';
import { useSwitchWorkspace } from '@/lib/switch-workspace';
import { useAcceptInvitation } from '../api/accept-invitation';
import type { AcceptedInvitation } from '../api/identity-types';
import { useSignOut } from '../api/sign-out';
import { Done } from './done';
import { Refusal } from './refusal';

const may: Record<AcceptedInvitation['role'], string> = {
  OWNER: 'an owner: everything in it is yours to do',
  ADMIN: 'an admin: you see and change everything but what is for owners',
  MEMBER: 'a member: you see everything and keep your own trades there',
  VIEWER: 'a viewer: you see everything and change nothing',
};

interface AcceptInvitationProps {
  token: string;
  /** The workspace has been opened. */
  onOpened: () => void;
}

/** Joins the workspace somebody was invited to, by the mail he reads, and opens it. */
export function AcceptInvitation({ token, onOpened }: AcceptInvitationProps) {
  const email = useSession((session) => session.user?.email);
  const accept = useAcceptInvitation();
  const change = useSwitchWorkspace();
  const joined = accept.data?.data;
  if (joined) {
    const { workspace, role } = joined;
    return (
      <div className="grid gap-4">
        <Done><p>You have joined <span className="font-medium">{workspace.name}</span> as {may[role]}.</p></Done>
        {change.error && <Refusal error={change.error} />}
        <Button look="primary" size="large" busy={change.isPending} onClick={() => change.mutate(workspace.id, { onSuccess: onOpened })} className="h-auto min-h-11 py-2 whitespace-normal">Open {workspace.name}</Button>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      {accept.error && (isNotHis(accept.error) ? <NotHis email={email} /> : <Refusal error={accept.error} />)}
      <p className="wrap-anywhere text-ink-soft">You are signed in as <span className="font-medium text-ink">{email}</span>. What you keep in your own workspace stays yours; the team does not see it.</p>
      <Button look="primary" size="large" busy={accept.isPending} onClick={() => accept.mutate(token)}>Accept the invitation</Button>
      <SomebodyElse />
    </div>
  );
}

const isNotHis = (error: Error) => error instanceof ApiError && error.status === 404;

/** The server does not tell a stranger whether there is an invitation: these are all the reasons there can be. */
function NotHis({ email }: { email?: string }) {
  return (
    <div role="alert" className="grid gap-1 rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem] wrap-anywhere">
      <p className="font-medium">There is no open invitation for {email} at this address.</p>
      <p className="text-ink-soft">It may have been sent to another address of yours, been accepted or withdrawn already, or be too old. Sign in with the address it was sent to, or ask for a new one.</p>
    </div>
  );
}

/** Whoever signs out here is led back after signing in. */
function SomebodyElse() {
  const signOut = useSignOut();
  return <Button look="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>Sign in as somebody else</Button>;
}
