import type { AuditLineResponse } from '@/features/workspace/api/workspace-types';
import type { Role } from '@/lib/permissions';
import { demoEmail } from './fake-people.ts';
import type { FakeWorkspace } from './fake-workspaces.ts';
import { asha } from './sample-trades.ts';

/** Whose ids are their e-mails. */
const admin = 'admin@example.com';
const member = 'member@example.com';
const viewer = 'viewer@example.com';
const kiran = 'kiran@example.com';

interface Founder {
  email: string;
  name: string;
}

export function newWorkspace(founder: Founder, part: Partial<FakeWorkspace['settings']> = {}, roles: Readonly<Record<string, Role>> = {}): FakeWorkspace {
  return {
    settings: {
      id: founder.email, name: `${founder.name}’s journal`, currency: 'INR', timeZone: 'Asia/Kolkata', timeZonePending: null, breakevenTolerance: 0, riskFreeRate: 0.065,
      plan: 'ENTERPRISE', createdAt: '2025-11-20T10:00:00Z', version: 3, deletionDueAt: null, ...part,
    },
    roles: new Map<string, Role>([[founder.email, 'OWNER'], ...Object.entries(roles)]),
    invitations: [], keys: [], audit: [],
  };
}

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

/** Asha’s workspace with a team, and one she is a guest of. */
export function sampleWorkspaces(): Map<string, FakeWorkspace> {
  const own = newWorkspace({ email: demoEmail, name: 'Asha Rao' }, {}, { [admin]: 'ADMIN', [member]: 'MEMBER', [viewer]: 'VIEWER' });
  own.invitations.push(
    { id: 'invitation-a', email: 'sana.kapoor@example.com', role: 'MEMBER', invitedBy: asha, createdAt: ago(2), expiresAt: ago(-5.2) },
    { id: 'invitation-b', email: 'accountant@example.com', role: 'VIEWER', invitedBy: 'gone', createdAt: ago(6.5), expiresAt: ago(-0.5) },
  );
  own.keys.push(
    { id: 'key-a', name: 'Nightly backup', scopes: ['TRADES_READ', 'ANALYTICS_READ'], createdAt: ago(40), createdBy: asha, expiresAt: ago(-50), lastUsedAt: ago(0.4) },
    { id: 'key-b', name: 'Spreadsheet', scopes: ['TRADES_READ'], createdAt: ago(200), createdBy: 'gone', expiresAt: ago(110), lastUsedAt: null },
  );
  own.audit.push(...trail());
  const desk = newWorkspace({ email: kiran, name: 'Kiran Desai' }, { name: 'Delta desk', currency: 'USD', timeZone: 'America/New_York', plan: 'FREE' }, { [demoEmail]: 'MEMBER' });
  return new Map([[demoEmail, own], [kiran, desk]]);
}

const entry = (event: string, days: number, part: Partial<AuditLineResponse> = {}): AuditLineResponse => ({
  id: `trail-${event}-${days}`, at: ago(days), event, actorId: asha, targetId: null, before: null, after: null, ...part,
});

function trail(): AuditLineResponse[] {
  return [
    entry('SIGN_IN', 0.1),
    entry('ACCESS_DENIED', 0.3, { actorId: viewer }),
    entry('ROLE_CHANGED', 1, { targetId: admin, before: { role: 'MEMBER' }, after: { role: 'ADMIN' } }),
    entry('WORKSPACE_CHANGED', 1.5, { before: { name: 'My journal', breakevenTolerance: 0, timeZone: 'UTC' }, after: { name: 'Asha Rao’s journal', breakevenTolerance: 250, timeZone: 'Asia/Kolkata' } }),
    entry('TRADE_CHANGED', 2, { actorId: member, targetId: '0199a000-0000-7000-8000-000000000429', before: { quantity: 100, notes: { characters: 12, fingerprint: 'b735e250' } }, after: { quantity: 150, notes: { characters: 40, fingerprint: 'c846f361' } } }),
    entry('API_KEY_CREATED', 3, { targetId: 'key-a', after: { name: 'Nightly backup', scopes: ['TRADES_READ', 'ANALYTICS_READ'] } }),
    entry('MEMBER_REMOVED', 5, { targetId: 'gone', before: { role: 'MEMBER' } }),
    entry('SIGN_IN_FAILED', 6),
    entry('ERASED', 7, { actorId: null, targetId: 'gone' }),
    entry('INVITATION_SENT', 8, { actorId: 'gone', after: { role: 'VIEWER' } }),
    ...Array.from({ length: 70 }, (_, i) => entry('SIGN_IN', 9 + i, { actorId: i % 3 ? asha : member })),
    entry('WORKSPACE_FOUNDED', 371),
  ];
}
