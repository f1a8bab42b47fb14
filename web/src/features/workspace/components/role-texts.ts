import type { Role } from '@/lib/permissions';

/** What the roles are called, and what they are in a sentence. */
export const roleTexts: Record<Role, { name: string; text: string }> = {
  OWNER: { name: 'Owner', text: 'Everything, also billing, the audit trail and deleting the workspace.' },
  ADMIN: { name: 'Admin', text: 'Looks after members, settings, tags and everyone’s trades.' },
  MEMBER: { name: 'Member', text: 'Records trades and changes their own; sees all.' },
  VIEWER: { name: 'Viewer', text: 'Sees everything and changes nothing.' },
};
