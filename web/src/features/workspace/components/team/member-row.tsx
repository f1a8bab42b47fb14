import { LogOut, Pencil, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { dateInZone, formatDate } from '@/lib/dates';
import { useMay, type Role } from '@/lib/permissions';
import { useSession } from '@/lib/session';
import type { MemberResponse } from '../../api/workspace-types';
import { roleTexts } from '../role-texts';
import { LeaveDialog, RemoveDialog } from './remove-dialog';
import { RoleDialog } from './role-dialog';

/** A person at the left, his role, and at the right what can be done; on a phone the role stands beneath him. */
export const personLook = 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto_4.5rem] sm:px-5';
export const personActions = '-mr-2 flex justify-end max-sm:row-span-2 max-sm:row-start-1 max-sm:col-start-2';

export const roleLooks = { OWNER: 'accent', ADMIN: 'warn', MEMBER: 'gain', VIEWER: 'plain' } as const satisfies Record<Role, string>;

/** A member with his role, and what can be done about both. */
export function MemberRow({ member, zone }: { member: MemberResponse; zone: string }) {
  const { userId, name, email, role, joinedAt } = member;
  const may = useMay();
  const self = useSession((session) => session.user?.id) === userId;
  const [open, setOpen] = useState<'role' | 'remove' | 'leave'>();
  const close = () => setOpen(undefined);
  // An owner is changed and removed by owners alone.
  const manages = may('MANAGE_MEMBERS') && (role !== 'OWNER' || may('MANAGE_OWNERS'));
  return (
    <li className={personLook}>
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{name}{self && <span className="font-normal text-ink-faint"> (you)</span>}</p>
        <p className="text-[0.8125rem] text-ink-faint wrap-anywhere">{email}<span className="max-sm:hidden"> · since {formatDate(dateInZone(joinedAt, zone))}</span></p>
      </div>
      <Badge look={roleLooks[role]} className="max-sm:row-start-2 max-sm:justify-self-start">{roleTexts[role].name}</Badge>
      <span className={personActions}>
        {manages && <Button look="quiet" size="icon" aria-label={`Change the role of ${name}`} title="Change the role" onClick={() => setOpen('role')}><Pencil aria-hidden /></Button>}
        {manages && !self && <Button look="quiet" size="icon" aria-label={`Remove ${name}`} title="Remove" onClick={() => setOpen('remove')}><UserMinus aria-hidden /></Button>}
        {self && <Button look="quiet" size="icon" aria-label="Leave the workspace" title="Leave the workspace" onClick={() => setOpen('leave')}><LogOut aria-hidden /></Button>}
      </span>
      {open === 'role' && <RoleDialog member={member} self={self} onClose={close} />}
      {open === 'remove' && <RemoveDialog member={member} onClose={close} />}
      {open === 'leave' && <LeaveDialog userId={userId} onClose={close} />}
    </li>
  );
}
