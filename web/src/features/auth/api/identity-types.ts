import type { Schema } from '@/lib/operation';

/**
 * What the calls of identity answer, as the contract has it. Once `openapi/openapi.yaml` describes these calls, each of the types
 * becomes the `Schema` named beside it; nothing else in the client knows their fields by heart.
 */

/** `GET` and `PATCH /me`: UserResponse. */
export interface Me {
  id: string;
  email: string;
  /** An address that was asked for and is not confirmed yet. */
  pendingEmail: string | null;
  name: string;
  emailVerified: boolean;
  /** False for whoever signs in with Google alone. */
  hasPassword: boolean;
  googleLinked: boolean;
  totpEnabled: boolean;
  createdAt: string;
  deletionDueAt: string | null;
  version: number;
}

/** One of `GET /auth/sessions`: SessionResponse. */
export interface DeviceSession {
  id: string;
  device: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
  /** The one that asks. */
  current: boolean;
}

/** `POST /auth/totp/setup`: TotpSetupResponse. */
export interface TotpSetup {
  secret: string;
  /** otpauth://, for the authenticator. */
  uri: string;
}

/** `POST /auth/totp/confirm`: RecoveryCodesResponse. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

/** `POST /auth/google/link`: GoogleLinkResponse. */
export interface GoogleLink {
  authorizationUrl: string;
}

/** `POST /invitations/accept`: AcceptedResponse. */
export interface AcceptedInvitation {
  workspace: { id: string; name: string };
  role: Schema<'Role'>;
}
