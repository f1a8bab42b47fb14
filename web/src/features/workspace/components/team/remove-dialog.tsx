import { useNavigate } from '@tanstack/react-router';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { endSession, useSession } from '@/lib/session';
import { useLeave, useRemoveMember } from '../../api/members';
import type { MemberResponse } from '../../api/workspace-types';
import { Refusal } from '../refusal';

export function RemoveDialog({ member, onClose }: { member: MemberResponse; onClose: () => void }) {
  const remove = useRemoveMember(member);
  return (
    <Dialog title={`Remove ${member.name}?`} onClose={onClose}>
      <p className="text-ink-soft">Access ends at once, on every device. Trades, accounts and notes stay in the workspace. You can invite {member.email} again at any time.</p>
      {remove.error && <div className="mt-4"><Refusal error={remove.error} /></div>}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onClose })}>Remove</Button>
      </DialogActions>
    </Dialog>
  );
}

/** The sessions of whoever leaves end with his membership: he signs in anew, to another workspace of his. */
export function LeaveDialog({ userId, onClose }: { userId: string; onClose: () => void }) {
  const navigate = useNavigate();
  const leave = useLeave(userId);
  const name = useSession((session) => session.workspace?.name);
  const gone = () => {
    endSession();
    void navigate({ to: '/sign-in', replace: true });
  };
  return (
    <Dialog title={`Leave ${name}?`} onClose={onClose}>
      <p className="text-ink-soft">What you recorded here stays in the workspace, and to come back you need a new invitation. You are signed out; sign in again to be in another workspace of yours.</p>
      {leave.error && <div className="mt-4"><Refusal error={leave.error} /></div>}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="danger" busy={leave.isPending} onClick={() => leave.mutate(undefined, { onSuccess: gone })}>Leave</Button>
      </DialogActions>
    </Dialog>
  );
}
