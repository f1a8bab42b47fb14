import { Lock } from 'lucide-react';
import { useIsReadOnly, useIsViewer, useMay, type Permission } from '@/lib/permissions';

const reasons: Partial<Record<Permission, string>> = {
  WRITE: 'This is another member’s. Its owner and the workspace’s admins can change it.',
  EXPORT: 'Viewers do not export.',
  MANAGE_TAGS: 'Owners and admins rename and delete tags.',
  MANAGE_MEMBERS: 'Owners and admins invite people and change their roles.',
  MANAGE_WORKSPACE: 'Owners and admins change these.',
  BILLING: 'Owners see what the workspace uses.',
};

interface MayNotProps {
  what: Permission;
  /** Whose it is. */
  ownerId?: string;
  /** Instead of the usual words. */
  children?: string;
}

/** Why something is not offered here; nothing to whoever is offered it, and to whoever is told once for all screens. */
export function MayNot({ what, ownerId, children }: MayNotProps) {
  const may = useMay();
  const viewer = useIsViewer();
  const readOnly = useIsReadOnly();
  if (viewer || readOnly || may(what, ownerId)) return null;
  return <p className="flex items-center gap-1.5 text-[0.8125rem] text-ink-faint"><Lock className="size-3.5 shrink-0" aria-hidden />{children ?? reasons[what]}</p>;
}

/** Above every screen of a viewer. */
export function ViewerNotice() {
  if (!useIsViewer()) return null;
  return (
    <p role="note" className="flex items-center justify-center gap-2 border-b bg-sunken px-4 py-2 text-center text-[0.8125rem] text-ink-soft">
      <Lock className="size-3.5 shrink-0 max-sm:hidden" aria-hidden />You are a viewer of this workspace: you see everything and change nothing.
    </p>
  );
}
