import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { OptionCards } from '@/components/ui/option-cards';
import { roles, useMay, type Role } from '@/lib/permissions';
import { useChangeRole } from '../../api/members';
import type { MemberResponse } from '../../api/workspace-types';
import { OwnPassword, useOwnPassword } from '../own-password';
import { Refusal } from '../refusal';
import { roleTexts } from '../role-texts';

export const roleOptions = (of: readonly Role[]) => of.map((role) => ({ value: role, title: roleTexts[role].name, text: roleTexts[role].text }));

const withoutPassword = 'An owner is made with your password, and you have none: you sign in with Google. Set one first, under Security in your settings.';

/** What somebody is to be from now on; a further owner is made with one's own password. */
export function RoleDialog({ member, self, onClose }: { member: MemberResponse; self: boolean; onClose: () => void }) {
  const { name, role } = member;
  const may = useMay();
  const [wanted, setWanted] = useState<Role>(role);
  const change = useChangeRole(member, self);
  const password = useOwnPassword();
  const promoted = wanted === 'OWNER' && role !== 'OWNER';
  const offered = roles.filter((one) => one !== 'OWNER' || may('MANAGE_OWNERS'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === role) return onClose();
    const typed = promoted ? password.take() : null;
    if (typed === undefined) return;
    change.mutate(typed === null ? { role: wanted } : { role: wanted, password: typed }, {
      onSuccess: onClose,
      onError: (error) => {
        if (password.refused(error)) change.reset();
      },
    });
  };
  return (
    <Dialog title={self ? 'Your role' : `The role of ${name}`} note="It counts from the next thing the person does." onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        {change.error && <Refusal error={change.error} />}
        <OptionCards label="Role" options={roleOptions(offered)} value={wanted} onChange={(chosen) => setWanted(chosen as Role)} />
        {promoted && (
          <>
            <p className="rounded-lg bg-warn-soft px-3.5 py-2.5 text-[0.8125rem]">{name} will be able to do everything you can: delete the workspace, and take the ownership from you.</p>
            <OwnPassword password={password} none={withoutPassword} />
          </>
        )}
        {self && role === 'OWNER' && wanted !== 'OWNER' && <p className="rounded-lg bg-warn-soft px-3.5 py-2.5 text-[0.8125rem]">You cannot make yourself an owner again: another owner has to.</p>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={change.isPending} disabled={promoted && password.none}>{promoted ? 'Make an owner' : 'Change the role'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
