import type { Schema } from '@/lib/operation';

/** What the calls of identity answer, under the words the screens use. */

export type Me = Schema<'UserResponse'>;

/** One of `GET /auth/sessions`. */
export type DeviceSession = Schema<'SessionResponse'>;

export type TotpSetup = Schema<'TotpSetupResponse'>;

export type RecoveryCodes = Schema<'RecoveryCodesResponse'>;

export type GoogleLink = Schema<'GoogleLinkResponse'>;

export type AcceptedInvitation = Schema<'AcceptedResponse'>;
