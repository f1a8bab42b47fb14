import type { Decimal } from '@/lib/decimal';
import type { Schema } from '@/lib/operation';
import type { Role } from '@/lib/permissions';

/** Shapes of the API which its document does not have yet; each becomes a `Schema<'…'>` of that name. */

type Instant = string;

export type WorkspaceResponse = Schema<'WorkspaceResponse'> & { deletionDueAt?: Instant | null };

/** A merge patch; amounts with every digit they have. */
export type WorkspaceChange = { [Field in keyof Schema<'WorkspaceRequest'>]?: Schema<'WorkspaceRequest'>[Field] | Decimal };

export interface MembershipResponse {
  id: string;
  name: string;
  role: Role;
  currency: string;
  timeZone: string;
  /** Whether it is the one the session is in. */
  current: boolean;
  deletionDueAt?: Instant | null;
}

/** Of `GET /me`. */
export interface UserResponse {
  id: string;
  email: string;
  name: string;
  emailVerified: boolean;
  /** Without one a person signs in with Google. */
  hasPassword?: boolean;
}

export interface MemberResponse {
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: Instant;
}

export interface InvitationResponse {
  id: string;
  email: string;
  role: Role;
  /** The id of who has sent it. */
  invitedBy: string | null;
  createdAt: Instant;
  expiresAt: Instant;
}

export type KeyScope = 'TRADES_READ' | 'TRADES_WRITE' | 'ANALYTICS_READ';

export interface ApiKeyResponse {
  id: string;
  name: string;
  scopes: KeyScope[];
  createdAt: Instant;
  /** The id of who has made it. */
  createdBy: string | null;
  expiresAt: Instant | null;
  lastUsedAt: Instant | null;
}

export interface NewApiKeyResponse {
  id: string;
  name: string;
  key: string;
}

export interface AuditLineResponse {
  id: string;
  at: Instant;
  event: string;
  actorId: string | null;
  targetId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface ExportResponse {
  id: string;
  status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED';
  downloadUrl?: string | null;
  /** Until when the file can be fetched. */
  expiresAt?: Instant | null;
}

/** When what was asked for is done for good. */
export interface DueResponse {
  dueAt: Instant;
}
