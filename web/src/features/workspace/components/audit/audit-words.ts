import { settingTexts } from '../settings/setting-texts';

/** What stands in the trail, by what it is about: the sentence after the person’s name. */
export const eventGroups: readonly { name: string; events: Readonly<Record<string, string>> }[] = [
  {
    name: 'Signing in',
    events: {
      SIGN_IN: 'signed in', SIGN_IN_FAILED: 'failed to sign in', SIGN_OUT: 'signed out', WORKSPACE_ENTERED: 'came into the workspace', SESSION_REVOKED: 'ended a session',
      ACCOUNT_LOCKED: 'was locked out after too many failures', REFRESH_REUSED: 'had a session ended: its cookie was used twice',
    },
  },
  {
    name: 'Refused',
    events: { ACCESS_DENIED: 'was refused what the role does not allow', CROSS_TENANT_ATTEMPT: 'named another workspace and was refused' },
  },
  {
    name: 'Team',
    events: {
      INVITATION_SENT: 'invited someone', INVITATION_WITHDRAWN: 'withdrew an invitation', MEMBER_JOINED: 'joined', MEMBER_REMOVED: 'removed a member', ROLE_CHANGED: 'changed a role',
    },
  },
  {
    name: 'Workspace',
    events: {
      WORKSPACE_FOUNDED: 'founded the workspace', WORKSPACE_CHANGED: 'changed the settings', WORKSPACE_DELETION_REQUESTED: 'asked for the workspace to be deleted', WORKSPACE_RESTORED: 'kept the workspace after all',
      API_KEY_CREATED: 'made an API key', API_KEY_REVOKED: 'revoked an API key',
    },
  },
  {
    name: 'Accounts of people',
    events: {
      EMAIL_VERIFIED: 'confirmed an e-mail address', EMAIL_CHANGED: 'changed the e-mail address', PASSWORD_CHANGED: 'changed the password', PASSWORD_RESET: 'reset a forgotten password',
      TWO_FACTOR_ENABLED: 'turned two-factor sign-in on', TWO_FACTOR_DISABLED: 'turned two-factor sign-in off', RECOVERY_CODE_USED: 'signed in with a recovery code',
      GOOGLE_LINKED: 'linked a Google account', GOOGLE_UNLINKED: 'unlinked the Google account',
    },
  },
  {
    name: 'Data',
    events: {
      TRADES_EXPORTED: 'exported trades', EXPORT_REQUESTED: 'asked for all personal data', ERASURE_REQUESTED: 'asked for the account to be deleted', ERASURE_WITHDRAWN: 'kept the account after all', ERASED: 'erased an account',
    },
  },
  {
    name: 'Trades',
    events: {
      TRADE_CREATED: 'recorded a trade', TRADE_CHANGED: 'changed a trade', TRADE_DELETED: 'deleted a trade', TRADE_RESTORED: 'restored a trade', TRADE_RESOLVED: 'resolved the review of a trade',
      FILL_ADDED: 'added a fill to a trade', FILL_CHANGED: 'changed a fill of a trade', FILL_REMOVED: 'deleted a fill of a trade',
      TRADE_IMPORTED: 'imported fills of a trade', TRADE_IMPORT_UNDONE: 'undid an import of a trade',
    },
  },
];

const texts: Record<string, string> = Object.assign({}, ...eventGroups.map(({ events }) => events));

/** Events that are newer than this client are told by their names. */
export const eventText = (event: string) => texts[event] ?? event.replaceAll('_', ' ').toLowerCase();

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What deserves a second look. */
export const isAlarming = (event: string) => ['SIGN_IN_FAILED', 'ACCOUNT_LOCKED', 'REFRESH_REUSED', 'ACCESS_DENIED', 'CROSS_TENANT_ATTEMPT'].includes(event);

/** What is about another person. */
export const isAboutPerson = (event: string) => ['MEMBER_REMOVED', 'ROLE_CHANGED', 'MEMBER_JOINED'].includes(event);

/** What is about a trade that is still there to be looked at. */
export const isAboutTrade = (event: string) => /^(TRADE|FILL)_/.test(event) && event !== 'TRADE_DELETED';

/** `breakevenTolerance` as a person reads it. */
export const fieldName = (field: string) => (field in settingTexts ? settingTexts[field as keyof typeof settingTexts] : undefined) ?? capitalised(field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
