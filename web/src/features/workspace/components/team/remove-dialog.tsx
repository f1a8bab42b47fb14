import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { useSession } from '@/lib/session';
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

export function LeaveDialog({ userId, onClose }: { userId: string; onClose: () => void }) {
  const leave = useLeave(userId);
  const name = useSession((session) => session.workspace?.name);
  return (
    <Dialog title={`Leave ${name}?`} onClose={onClose}>
      <p className="text-ink-soft">Your access ends at once. What you recorded here stays in the workspace. To come back you need a new invitation.</p>
      {leave.error && <div className="mt-4"><Refusal error={leave.error} /></div>}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="danger" busy={leave.isPending} onClick={() => leave.mutate()}>Leave</Button>
      </DialogActions>
    </Dialog>
  );
}
