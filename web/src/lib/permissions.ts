import { useCallback } from 'react';
import type { Schema } from './operation';
import { useSession } from './session';

export type Role = Schema<'Role'>;

/** The most powerful first. */
export const roles = ['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'] as const satisfies readonly Role[];

/** What changes something: none of it is to be had in a workspace that is about to be deleted. */
const changes = ['WRITE', 'WRITE_ANY', 'MANAGE_TAGS', 'MANAGE_MEMBERS', 'MANAGE_OWNERS', 'MANAGE_WORKSPACE', 'MANAGE_KEYS'] as const;
const all = [...changes, 'EXPORT', 'EXPORT_ANY', 'BILLING', 'READ_AUDIT', 'DELETE_WORKSPACE'] as const;

/** What a screen asks about before it offers something. */
export type Permission = (typeof all)[number];

/** The server's matrix as far as the screens need it; the server has the last word, at every request. */
const matrix: Record<Role, readonly Permission[]> = {
  OWNER: all,
  ADMIN: ['WRITE', 'WRITE_ANY', 'MANAGE_TAGS', 'MANAGE_MEMBERS', 'MANAGE_WORKSPACE', 'MANAGE_KEYS', 'EXPORT', 'EXPORT_ANY'],
  MEMBER: ['WRITE', 'EXPORT'],
  VIEWER: [],
};

/** What a role may do in a workspace that is not about to be deleted. */
export const roleMay = (role: Role, what: Permission) => matrix[role].includes(what);

type May = (what: Permission, ownerId?: string) => boolean;

/** Whether the person who is signed in may do something, to what is his own or to what another's is. */
export function useMay(): May {
  const role = useSession((session) => session.workspace?.role);
  const readOnly = useIsReadOnly();
  const userId = useSession((session) => session.user?.id);
  return useCallback(
    (what, ownerId) => {
      const others = what === 'WRITE' && ownerId !== undefined && ownerId !== userId;
      const asked = others ? 'WRITE_ANY' : what;
      return role !== undefined && roleMay(role, asked) && !(readOnly && changes.some((change) => change === asked));
    },
    [role, readOnly, userId],
  );
}

/** A viewer is told so once, above every screen. */
export const useIsViewer = () => useSession((session) => session.workspace?.role === 'VIEWER');

/** Of a workspace that is about to be deleted everything can be read and nothing changed; that too is told above every screen. */
export const useIsReadOnly = () => useSession((session) => Boolean(session.workspace?.deletionDueAt));

/** Which places of the application a role has; what is read-only is still a place. */
export const useRole = () => useSession((session) => session.workspace?.role ?? 'VIEWER');
