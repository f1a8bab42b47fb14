import type { AuditLineResponse } from '@/features/workspace/api/workspace-types';
import type { Role } from '@/lib/permissions';
import type { FakeWorkspace, Person } from './fake-workspaces.ts';

const demo: Person = { email: 'demo@example.com', name: 'Asha Rao', password: 'demo demo demo' };
const admin: Person = { email: 'admin@example.com', name: 'Arjun Nair', password: 'demo demo demo' };
const member: Person = { email: 'member@example.com', name: 'Meera Iyer', password: 'demo demo demo' };
const viewer: Person = { email: 'viewer@example.com', name: 'Vikram Shah', password: 'demo demo demo' };
const kiran: Person = { email: 'kiran@example.com', name: 'Kiran Desai', password: 'demo demo demo' };

export const samplePeople: readonly Person[] = [demo, admin, member, viewer, kiran];

/** Who signs in to a workspace that somebody else has founded. */
export const guests: ReadonlyMap<string, string> = new Map([admin, member, viewer].map(({ email }) => [email, demo.email]));

export function newWorkspace(founder: Person, part: Partial<FakeWorkspace['settings']> = {}, roles: readonly (readonly [Person, Role])[] = []): FakeWorkspace {
  return {
    settings: {
      id: founder.email, name: `${founder.name}’s journal`, currency: 'INR', timeZone: 'Asia/Kolkata', timeZonePending: null, breakevenTolerance: 0, riskFreeRate: 0.065,
      plan: 'ENTERPRISE', createdAt: '2025-11-20T10:00:00Z', version: 3, deletionDueAt: null, ...part,
    },
    roles: new Map<string, Role>([[founder.email, 'OWNER'], ...roles.map(([{ email }, role]) => [email, role] as const)]),
    invitations: [], keys: [], audit: [],
  };
}

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

/** Asha’s workspace with a team, and one she is a guest of. */
export function sampleWorkspaces(idOf: (email: string) => string): Map<string, FakeWorkspace> {
  const own = newWorkspace(demo, {}, [[admin, 'ADMIN'], [member, 'MEMBER'], [viewer, 'VIEWER']]);
  own.invitations.push(
    { id: 'invitation-a', email: 'sana.kapoor@example.com', role: 'MEMBER', invitedBy: idOf(demo.email), createdAt: ago(2), expiresAt: ago(-5.2) },
    { id: 'invitation-b', email: 'accountant@example.com', role: 'VIEWER', invitedBy: 'gone', createdAt: ago(6.5), expiresAt: ago(-0.5) },
  );
  own.keys.push(
    { id: 'key-a', name: 'Nightly backup', scopes: ['TRADES_READ', 'ANALYTICS_READ'], createdAt: ago(40), createdBy: idOf(demo.email), expiresAt: ago(-50), lastUsedAt: ago(0.4) },
    { id: 'key-b', name: 'Spreadsheet', scopes: ['TRADES_READ'], createdAt: ago(200), createdBy: 'gone', expiresAt: ago(110), lastUsedAt: null },
  );
  own.audit.push(...trail(idOf));
  const desk = newWorkspace(kiran, { name: 'Delta desk', currency: 'USD', timeZone: 'America/New_York', plan: 'FREE' }, [[demo, 'MEMBER']]);
  return new Map([[demo.email, own], [kiran.email, desk]]);
}

function trail(idOf: (email: string) => string): AuditLineResponse[] {
  const asha = idOf(demo.email);
  const entry = (event: string, days: number, part: Partial<AuditLineResponse> = {}): AuditLineResponse => ({
    id: `trail-${event}-${days}`, at: ago(days), event, actorId: asha, targetId: null, before: null, after: null, ...part,
  });
  return [
    entry('SIGN_IN', 0.1),
    entry('ACCESS_DENIED', 0.3, { actorId: idOf(viewer.email) }),
    entry('ROLE_CHANGED', 1, { targetId: idOf(admin.email), before: { role: 'MEMBER' }, after: { role: 'ADMIN' } }),
    entry('WORKSPACE_CHANGED', 1.5, { before: { name: 'My journal', breakevenTolerance: 0, timeZone: 'UTC' }, after: { name: 'Asha Rao’s journal', breakevenTolerance: 250, timeZone: 'Asia/Kolkata' } }),
    entry('TRADE_CHANGED', 2, { actorId: idOf(member.email), targetId: '0199a000-0000-7000-8000-000000000429', before: { quantity: 100, notes: { characters: 12, fingerprint: 'b735e250' } }, after: { quantity: 150, notes: { characters: 40, fingerprint: 'c846f361' } } }),
    entry('API_KEY_CREATED', 3, { targetId: 'key-a', after: { name: 'Nightly backup', scopes: ['TRADES_READ', 'ANALYTICS_READ'] } }),
    entry('MEMBER_REMOVED', 5, { targetId: 'gone', before: { role: 'MEMBER' } }),
    entry('SIGN_IN_FAILED', 6),
    entry('ERASED', 7, { actorId: null, targetId: 'gone' }),
    entry('INVITATION_SENT', 8, { actorId: 'gone', after: { role: 'VIEWER' } }),
    ...Array.from({ length: 70 }, (_, i) => entry('SIGN_IN', 9 + i, { actorId: i % 3 ? asha : idOf(member.email) })),
    entry('WORKSPACE_FOUNDED', 371),
  ];
}
