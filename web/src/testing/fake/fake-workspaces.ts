import type { FieldProblem } from '@/lib/api-error';
import type { Role } from '@/lib/permissions';
import type { ApiKeyResponse, AuditLineResponse, ExportResponse, InvitationResponse, WorkspaceResponse } from '@/features/workspace/api/workspace-types';
import { failure, success } from './envelope.ts';
import type { Person } from './fake-people.ts';

type Body = Record<string, any>;

/** Who is who, and where he is. */
interface People {
  find(email: string): Person | undefined;
  hostOf(email: string): string;
}

/** A workspace with who is in it; it is known by the e-mail of its founder. */
export interface FakeWorkspace {
  settings: Omit<WorkspaceResponse, 'role'>;
  roles: Map<string, Role>;
  invitations: InvitationResponse[];
  keys: ApiKeyResponse[];
  audit: AuditLineResponse[];
}

interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Body;
  expected: number;
  email: string;
  role: Role;
  workspace: FakeWorkspace;
}

const day = 86_400_000;
const none = () => new Response(null, { status: 204 });
const notFound = () => failure(404, 'NOT_FOUND', 'There is nothing at this address.');
const forbidden = () => failure(403, 'FORBIDDEN', 'Your role in this workspace does not allow this.');
const invalid = (details: FieldProblem[]) => failure(400, 'VALIDATION_ERROR', 'The request is not valid.', details);
const lastOwner = () => failure(409, 'LAST_OWNER', 'A workspace needs an owner: make somebody else one before this one goes.');
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

/** Members, invitations, settings, keys, the trail and the rights of a person, as the contract has them. */
export class FakeWorkspaces {
  private readonly exports = new Map<string, { status: ExportResponse['status']; email: string }>();
  private made = 0;

  constructor(
    private readonly people: People,
    private readonly all: Map<string, FakeWorkspace>,
  ) {}

  /** Undefined for what is not this part's to answer. */
  async answer(path: string, query: URLSearchParams, request: Request, email: string): Promise<Response | undefined> {
    const [, area, part, id] = path.split('/');
    const aboutMe = area === 'me' && (part === 'workspaces' || part === 'export' || (!part && request.method === 'DELETE'));
    if (!aboutMe && area !== 'workspace' && area !== 'api-keys') return undefined;
    const workspace = this.all.get(this.people.hostOf(email))!;
    const body: Body = request.headers.get('Content-Type') === 'application/json' ? await request.json() : {};
    const expected = Number(request.headers.get('If-Match')?.replaceAll('"', '') || Number.NaN);
    const call: Call = { method: request.method, path, query, body, expected, email, role: workspace.roles.get(email)!, workspace };
    if (area === 'me') return this.meAnswer(call, part, id);
    if (area === 'api-keys') return this.keysAnswer(call, part);
    if (part === 'members') return this.membersAnswer(call, id);
    if (part === 'invitations') return this.invitationsAnswer(call, id);
    if (part === 'audit') return this.auditAnswer(call);
    return this.workspaceAnswer(call, part);
  }

  private meAnswer({ method, body, email, workspace }: Call, part?: string, id?: string): Response {
    if (part === 'workspaces') return success(this.workspacesOf(email, workspace));
    if (part === 'export' && method === 'POST') {
      if (!this.person(email).emailVerified) return notVerified();
      const asked = `export-${++this.made}`;
      this.exports.set(asked, { status: 'QUEUED', email });
      return success({ id: asked, status: 'QUEUED' }, {}, 202);
    }
    if (part === 'export') return this.exportAnswer(id!, email);
    if (!this.knows(email, body.password)) return badCredentials();
    const left = [...this.all.values()].some(({ roles }) => roles.size > 1 && owners(roles).join() === email);
    return left ? failure(409, 'LAST_OWNER', 'You alone own the workspace Asha Rao’s journal: make somebody else an owner first.') : success({ dueAt: inDays(30) }, {}, 202);
  }

  /** Asked again and again it gets on. */
  private exportAnswer(id: string, email: string): Response {
    const found = this.exports.get(id);
    if (found?.email !== email) return notFound();
    const { status } = found;
    found.status = status === 'QUEUED' ? 'RUNNING' : 'COMPLETED';
    return success({ id, status, downloadUrl: status === 'COMPLETED' ? `/downloads/${id}.zip` : null, expiresAt: status === 'COMPLETED' ? inDays(7) : null });
  }

  private workspacesOf(email: string, here: FakeWorkspace) {
    const own = [...this.all.values()].filter(({ roles }) => roles.has(email)).toSorted((a, b) => Number(b === here) - Number(a === here));
    return own.map(({ settings: { id, name, currency, timeZone, deletionDueAt }, roles }) => ({ id, name, currency, timeZone, deletionDueAt, role: roles.get(email), current: id === here.settings.id }));
  }

  private workspaceAnswer({ method, body, expected, email, role, workspace: { settings }, workspace }: Call, part?: string): Response {
    const shown = () => success({ ...settings, role });
    if (method === 'GET') return shown();
    if (role !== 'OWNER' && (role !== 'ADMIN' || method !== 'PATCH')) return forbidden();
    if (part === 'restore') {
      Object.assign(settings, { deletionDueAt: null, version: settings.version + 1 });
      this.trace(workspace, email, 'WORKSPACE_RESTORED');
      return shown();
    }
    if (method === 'DELETE') {
      if (!this.knows(email, body.password)) return badCredentials();
      Object.assign(settings, { deletionDueAt: inDays(30), version: settings.version + 1 });
      this.trace(workspace, email, 'WORKSPACE_DELETION_REQUESTED');
      return success({ dueAt: settings.deletionDueAt }, {}, 202);
    }
    if (expected !== settings.version) return failure(409, 'STALE_VERSION', 'This was changed by somebody else in the meantime.');
    if (body.timeZone && !Intl.supportedValuesOf('timeZone').includes(body.timeZone)) return invalid([{ field: 'timeZone', message: 'is not a time zone' }]);
    const { timeZone = settings.timeZone, ...change } = body;
    const before = Object.fromEntries(Object.keys(body).map((name) => [name, settings[name as keyof typeof settings]]));
    Object.assign(settings, change, { timeZonePending: timeZone === settings.timeZone ? null : timeZone, version: settings.version + 1 });
    this.trace(workspace, email, 'WORKSPACE_CHANGED', { before, after: body });
    return shown();
  }

  private membersAnswer({ method, body, email, role, workspace: { roles }, workspace }: Call, id?: string): Response {
    const shown = (one: string) => ({ userId: this.idOf(one), name: this.person(one).name, email: one, role: roles.get(one), joinedAt: '2026-03-02T09:00:00Z' });
    if (!id) return success([...roles.keys()].map(shown), { page: { limit: 200, nextCursor: null } });
    const member = [...roles.keys()].find((one) => this.idOf(one) === id);
    if (!member) return notFound();
    const before = roles.get(member)!;
    const manages = role === 'OWNER' || (role === 'ADMIN' && before !== 'OWNER' && body.role !== 'OWNER');
    if (!manages && !(method === 'DELETE' && member === email)) return forbidden();
    if (body.role === 'OWNER' && !this.knows(email, body.password)) return badCredentials();
    if (before === 'OWNER' && body.role !== 'OWNER' && owners(roles).length === 1) return lastOwner();
    if (method === 'DELETE') {
      roles.delete(member);
      this.trace(workspace, email, 'MEMBER_REMOVED', { targetId: id, before: { role: before } });
      return none();
    }
    roles.set(member, body.role);
    this.trace(workspace, email, 'ROLE_CHANGED', { targetId: id, before: { role: before }, after: { role: body.role } });
    return success(shown(member));
  }

  private invitationsAnswer({ method, body, email, role, workspace: { invitations, roles }, workspace }: Call, id?: string): Response {
    if (role !== 'OWNER' && role !== 'ADMIN') return forbidden();
    if (method === 'GET') return success(invitations);
    if (method === 'DELETE') {
      const at = invitations.findIndex((one) => one.id === id);
      if (at < 0) return notFound();
      invitations.splice(at, 1);
      this.trace(workspace, email, 'INVITATION_WITHDRAWN', { targetId: id });
      return none();
    }
    if (!this.person(email).emailVerified) return notVerified();
    if (roles.has(body.email)) return failure(409, 'CONFLICT', 'Whoever has this e-mail is a member already.');
    const made: InvitationResponse = { id: `invitation-${++this.made}`, email: body.email, role: body.role, invitedBy: this.idOf(email), createdAt: inDays(0), expiresAt: inDays(7) };
    invitations.unshift(made);
    this.trace(workspace, email, 'INVITATION_SENT', { targetId: made.id, after: { role: made.role } });
    return success(made, {}, 201);
  }

  private keysAnswer({ method, body, email, role, workspace: { keys, settings }, workspace }: Call, id?: string): Response {
    if (role !== 'OWNER' && role !== 'ADMIN') return forbidden();
    if (settings.plan !== 'ENTERPRISE') return failure(403, 'PLAN_FEATURE', 'The plan of this workspace has no API keys.');
    if (method === 'GET') return success(keys);
    if (method === 'DELETE') {
      keys.splice(keys.findIndex((key) => key.id === id), 1);
      this.trace(workspace, email, 'API_KEY_REVOKED', { targetId: id });
      return none();
    }
    if (!this.person(email).emailVerified) return notVerified();
    const { name, scopes, expiresAt = null } = body;
    const made = { id: `key-${++this.made}`, name, scopes, expiresAt, createdAt: inDays(0) };
    keys.unshift({ ...made, createdBy: this.idOf(email), lastUsedAt: null });
    this.trace(workspace, email, 'API_KEY_CREATED', { targetId: made.id, after: { name, scopes } });
    return success({ ...made, key: `tj_0199c0de.${'0123456789abcdefghijklmnopqrstuvwxyzABCDEFG'}` }, {}, 201);
  }

  private auditAnswer({ query, role, workspace: { audit } }: Call): Response {
    if (role !== 'OWNER') return forbidden();
    const found = audit.filter(
      ({ at, event, actorId }) =>
        (!query.has('event') || event === query.get('event')) && (!query.has('actorId') || actorId === query.get('actorId')) &&
        (!query.has('from') || at.slice(0, 10) >= query.get('from')!) && (!query.has('to') || at.slice(0, 10) <= query.get('to')!),
    );
    const from = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    return success(found.slice(from, from + limit), { page: { limit, nextCursor: from + limit < found.length ? String(from + limit) : null } });
  }

  private trace({ audit }: FakeWorkspace, email: string, event: string, more: Partial<AuditLineResponse> = {}): void {
    audit.unshift({ id: `audit-${++this.made}`, at: new Date().toISOString(), event, actorId: this.idOf(email), targetId: null, before: null, after: null, ...more });
  }

  private knows(email: string, password: string | null | undefined): boolean {
    return this.person(email).password === (password ?? null);
  }

  private person(email: string): Person {
    return this.people.find(email)!;
  }

  private idOf(email: string): string {
    return this.person(email).id;
  }
}

const owners = (roles: ReadonlyMap<string, Role>) => [...roles].filter(([, role]) => role === 'OWNER').map(([email]) => email);
const notVerified = () => failure(403, 'EMAIL_NOT_VERIFIED', 'Please confirm your e-mail address first.');
const badCredentials = () => failure(401, 'BAD_CREDENTIALS', 'The password is wrong.');
