import type { Role } from '@/lib/permissions';
import { failure, success } from './envelope.ts';
import { FakeIdentity } from './fake-identity.ts';
import { demoEmail, newPerson, people, type Person } from './fake-people.ts';
import { FakeWorkspaces } from './fake-workspaces.ts';
import { newWorkspace, sampleWorkspaces } from './sample-workspaces.ts';

/** Fetch lets nobody see Cookie and Set-Cookie: whoever stands between this server and a client translates these. */
export const cookieIn = 'X-Fake-Cookie';
export const cookieOut = 'X-Fake-Set-Cookie';

const noCookie = 'tj_refresh=; Path=/api/v1/auth; Max-Age=0';

/** A device somebody is signed in on. */
export interface Session {
  id: string;
  person: Person;
  device: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
}

/** Signing in as the contract has it: access tokens that expire, a refresh cookie that rotates. */
export class FakeAuth {
  readonly people = people();
  /** By the e-mail of who has founded them. */
  readonly workspaces = sampleWorkspaces();
  readonly team = new FakeWorkspaces(this, this.workspaces);
  readonly identity = new FakeIdentity(this);
  sessions: Session[] = elsewhere(this.people[0]!);
  private readonly accessTokens = new Map<string, Session>();
  private readonly refreshTokens = new Map<string, Session>();
  private made = 0;
  /** How many refreshes were asked for, and how many of them are still to be answered 409. */
  refreshes = 0;
  racesToCome = 0;
  /** Seconds the address of the caller has to wait before it may sign in again. */
  limitedFor = 0;

  constructor() {
    for (const person of this.people) if (!this.workspaces.has(person.at)) this.workspaces.set(person.at, newWorkspace(person));
  }

  /** From now on every access token given so far has expired. */
  expireAccessTokens(): void {
    this.accessTokens.clear();
  }

  /** The session of the caller, or the refusal. */
  sessionOf(request: Request): Session | Response {
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (!token) return failure(401, 'UNAUTHENTICATED', 'Please sign in.');
    const session = this.accessTokens.get(token);
    if (!session) return failure(401, 'TOKEN_EXPIRED', 'The access token has expired.');
    return this.sessions.includes(session) ? session : failure(401, 'UNAUTHENTICATED', 'The session has ended.');
  }

  /** The e-mail of the caller, or the refusal. */
  who(request: Request): string | Response {
    const session = this.sessionOf(request);
    return session instanceof Response ? session : session.person.email;
  }

  async handle(path: string, request: Request): Promise<Response> {
    const cookie = /tj_refresh=([^;]+)/.exec(request.headers.get(cookieIn) ?? '')?.[1] ?? '';
    if (path === '/auth/refresh') return this.refresh(cookie);
    if (path === '/auth/logout') return new Response(null, { status: 204, headers: { [cookieOut]: noCookie } });
    if (path === '/auth/login') return this.login(await request.json());
    if (path === '/auth/register') return this.register(await request.json());
    return (await this.identity.handle(path, request)) ?? failure(404, 'NOT_FOUND', 'There is nothing at this address.');
  }

  find(email: string): Person | undefined {
    return this.people.find((person) => person.email === email);
  }

  /** Whose workspace somebody is in. */
  hostOf(email: string): string {
    return this.find(email)?.at ?? email;
  }

  /** What people are in Asha's workspace. */
  get roles(): Map<string, Role> {
    return this.workspaces.get(demoEmail)!.roles;
  }

  roleOf(email: string): Role | undefined {
    return this.workspaces.get(this.hostOf(email))?.roles.get(email);
  }

  end(ended: (session: Session) => boolean): void {
    this.sessions = this.sessions.filter((session) => !ended(session));
  }

  signedIn(person: Person, status = 200, known?: Session): Response {
    const serial = ++this.made;
    const now = new Date().toISOString();
    const session = known ?? { id: `session-${serial}`, person, device: 'Chrome on Linux', address: '203.0.113.7', createdAt: now, lastSeenAt: now };
    if (!known) this.sessions.push(session);
    this.accessTokens.set(`access-${serial}`, session);
    this.refreshTokens.set(`refresh-${serial}`, session);
    const { id, email, name, emailVerified } = person;
    const { settings, roles } = this.workspaces.get(person.at)!;
    const data = {
      accessToken: `access-${serial}`, tokenType: 'Bearer', expiresIn: 900, user: { id, email, name, emailVerified },
      workspace: { id: settings.id, name: settings.name, currency: settings.currency, timeZone: settings.timeZone, role: roles.get(email), deletionDueAt: settings.deletionDueAt },
    };
    return success(data, {}, status, { [cookieOut]: `tj_refresh=refresh-${serial}; HttpOnly; SameSite=Strict; Path=/api/v1/auth` });
  }

  private login({ email, password, totp }: { email: string; password: string; totp?: string }): Response {
    if (this.limitedFor > 0) return failure(429, 'RATE_LIMITED', 'There were too many failed sign-ins from your address.', [], { 'Retry-After': String(this.limitedFor) });
    const person = this.find(email);
    if (person && person.failures >= 5) return failure(423, 'ACCOUNT_LOCKED', 'This account is locked after five failed sign-ins.', [], { 'Retry-After': '1800' });
    const right = person && person.password === password && !person.deletionDueAt;
    if (right && person.totp?.confirmed && !totp) return failure(401, 'TOTP_REQUIRED', 'Enter the code of your authenticator.');
    if (!right || (person.totp?.confirmed && !this.identity.takesCode(person, totp ?? ''))) {
      if (person) person.failures++;
      return failure(401, 'BAD_CREDENTIALS', 'E-mail or password is wrong.');
    }
    person.failures = 0;
    return this.signedIn(person);
  }

  private register({ email, password, name }: { email: string; password: string; name: string }): Response {
    if (this.find(email)) {
      return failure(409, 'EMAIL_TAKEN', 'There is an account with this e-mail already.');
    }
    const weak = this.identity.weakness('password', password);
    if (weak) return weak;
    const person = newPerson(email, name, password);
    this.people.push(person);
    this.workspaces.set(email, newWorkspace(person));
    this.identity.mail(person, 'verification');
    return this.signedIn(person, 201);
  }

  private refresh(cookie: string): Response {
    this.refreshes++;
    const session = this.refreshTokens.get(cookie);
    if (!session || !this.sessions.includes(session)) return failure(401, 'UNAUTHENTICATED', 'Please sign in.');
    if (this.racesToCome > 0) {
      this.racesToCome--;
      return failure(409, 'REFRESH_RACED', 'The token was replaced a moment ago.');
    }
    this.refreshTokens.delete(cookie);
    // Whoever has left a workspace has no session in it.
    if (!this.roleOf(session.person.email)) return failure(401, 'UNAUTHENTICATED', 'Please sign in.');
    return this.signedIn(session.person, 200, session);
  }
}

/** Where Asha is signed in besides. */
const elsewhere = (person: Person): Session[] => [
  { id: 'session-phone', person, device: 'Safari on iPhone', address: '198.51.100.24', createdAt: '2026-11-02T06:10:00Z', lastSeenAt: '2026-11-20T03:55:00Z' },
  { id: 'session-office', person, device: 'Firefox on Windows', address: '2001:db8::51a2', createdAt: '2026-10-14T04:30:00Z', lastSeenAt: '2026-11-18T11:42:00Z' },
];
