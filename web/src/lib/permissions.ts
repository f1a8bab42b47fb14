import { useCallback } from 'react';
import type { Schema } from './operation';
import { useSession } from './session';

export type Role = Schema<'Role'>;

/** What a screen asks about before it offers something. */
export type Permission = 'WRITE' | 'EXPORT' | 'MANAGE_TAGS' | 'BILLING';

const admins = ['WRITE', 'WRITE_ANY', 'EXPORT', 'MANAGE_TAGS'] as const;
const all = [...admins, 'BILLING'] as const;

/** The server's matrix as far as the screens need it; the server has the last word, at every request. */
const matrix: Record<Role, readonly (typeof all)[number][]> = {
  OWNER: all,
  ADMIN: admins,
  MEMBER: ['WRITE', 'EXPORT'],
  VIEWER: [],
};

type May = (what: Permission, ownerId?: string) => boolean;

/** Whether the person who is signed in may do something, to what is his own or to what another's is. */
export function useMay(): May {
  const role = useSession((session) => session.workspace?.role);
  const userId = useSession((session) => session.user?.id);
  return useCallback(
    (what, ownerId) => {
      const others = what === 'WRITE' && ownerId !== undefined && ownerId !== userId;
      return role !== undefined && matrix[role].includes(others ? 'WRITE_ANY' : what);
    },
    [role, userId],
  );
}

/** A viewer is told so once, above every screen. */
export const useIsViewer = () => useSession((session) => session.workspace?.role === 'VIEWER');
