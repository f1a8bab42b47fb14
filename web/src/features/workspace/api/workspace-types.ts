import type { Decimal } from '@/lib/decimal';
import type { Schema } from '@/lib/operation';

/** What the calls of a workspace answer and take. */

export type WorkspaceResponse = Schema<'WorkspaceResponse'>;

/** A merge patch; amounts with every digit they have. */
export type WorkspaceChange = { [Field in keyof Schema<'WorkspaceRequest'>]?: Schema<'WorkspaceRequest'>[Field] | Decimal };

export type MembershipResponse = Schema<'MembershipResponse'>;

/** Of `GET /me`. */
export type UserResponse = Schema<'UserResponse'>;

export type MemberResponse = Schema<'MemberResponse'>;

export type InvitationResponse = Schema<'InvitationResponse'>;

export type ApiKeyResponse = Schema<'ApiKeyResponse'>;

export type KeyScope = ApiKeyResponse['scopes'][number];

export type NewApiKeyResponse = Schema<'NewApiKeyResponse'>;

export type AuditLineResponse = Schema<'AuditLineResponse'>;

export type ExportResponse = Schema<'ExportResponse'>;

/** When what was asked for is done for good. */
export type DueResponse = Schema<'DueResponse'>;
