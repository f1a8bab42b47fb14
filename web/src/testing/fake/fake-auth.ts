import type { Role } from '@/lib/permissions';
import { failure, success } from './envelope.ts';
import { demoEmail, newPerson, people, type Person } from './fake-people.ts';
import { FakeWorkspaces } from './fake-workspaces.ts';
import { newWorkspace, sampleWorkspaces } from './sample-workspaces.ts';

/** Fetch lets nobody see Cookie and Set-Cookie: whoever stands between this server and a client translates these. */
export const cookieIn = 'X-Fake-Cookie';
export const cookieOut = 'X-Fake-Set-Cookie';

/** Signing in as the contract has it: access tokens that expire, a refresh cookie that rotates. */
export class FakeAuth {
  readonly people = people();
  /** By the e-mail of who has founded them. */
  readonly workspaces = sampleWorkspaces();
  readonly team = new FakeWorkspaces(this, this.workspaces);
  private readonly accessTokens = new Map<string, string>();
  private readonly refreshTokens = new Map<string, string>();
  private made = 0;
  /** How many refreshes were asked for, and how many of them are still to be answered 409. */
  refreshes = 0;
  racesToCome = 0;

  /** From now on every access token given so far has expired. */
  expireAccessTokens(): void {
    this.accessTokens.clear();
  }

  /** The e-mail of the caller, or the refusal. */
  who(request: Request): string | Response {
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (!token) return failure(401, 'UNAUTHENTICATED', 'Please sign in.');
    return this.accessTokens.get(token) ?? failure(401, 'TOKEN_EXPIRED', 'The access token has expired.');
  }

  async handle(path: string, request: Request): Promise<Response> {
    const cookie = /tj_refresh=([^;]+)/.exec(request.headers.get(cookieIn) ?? '')?.[1] ?? '';
    if (path === '/auth/refresh') return this.refresh(cookie);
    if (path === '/auth/logout') return new Response(null, { status: 204, headers: { [cookieOut]: 'tj_refresh=; Path=/api/v1/auth; Max-Age=0' } });
    if (path === '/auth/resend-verification') return new Response(null, { status: 202 });
    if (path === '/auth/switch-workspace') return this.switchWorkspace(this.who(request), (await request.json()).workspaceId);
    const { email, password, name } = await request.json();
    if (path === '/auth/login') {
      const person = this.find(email);
      return person?.password === password ? this.signedIn(email) : failure(401, 'BAD_CREDENTIALS', 'E-mail or password is wrong.');
    }
    if (this.find(email)) {
      return failure(409, 'EMAIL_TAKEN', 'This e-mail address is registered already.', [{ field: 'email', message: 'is registered already: sign in instead' }]);
    }
    const person = newPerson(email, name, password);
    this.people.push(person);
    this.workspaces.set(email, newWorkspace(person));
    return this.signedIn(email, 201);
  }

  find(email: string): Person | undefined {
    return this.people.find((person) => person.email === email);
  }

  /** What people are in Asha's workspace. */
  get roles(): Map<string, Role> {
    return this.workspaces.get(demoEmail)!.roles;
  }

  /** Whose workspace somebody is in. */
  hostOf(email: string): string {
    return this.find(email)?.at ?? email;
  }

  roleOf(email: string): Role | undefined {
    return this.workspaces.get(this.hostOf(email))?.roles.get(email);
  }

  private switchWorkspace(email: string | Response, host: string): Response {
    if (email instanceof Response) return email;
    if (!this.workspaces.get(host)?.roles.has(email)) return failure(404, 'NOT_FOUND', 'There is nothing at this address.');
    this.find(email)!.at = host;
    return this.signedIn(email);
  }

  private refresh(cookie: string): Response {
    this.refreshes++;
    const email = this.refreshTokens.get(cookie);
    if (!email) return failure(401, 'UNAUTHENTICATED', 'Please sign in.');
    if (this.racesToCome > 0) {
      this.racesToCome--;
      return failure(409, 'REFRESH_RACED', 'The token was replaced a moment ago.');
    }
    this.refreshTokens.delete(cookie);
    // Whoever has left a workspace has no session in it.
    if (!this.roleOf(email)) return failure(401, 'UNAUTHENTICATED', 'Please sign in.');
    return this.signedIn(email);
  }

  private signedIn(email: string, status = 200): Response {
    const serial = ++this.made;
    this.accessTokens.set(`access-${serial}`, email);
    this.refreshTokens.set(`refresh-${serial}`, email);
    const { id: userId, name, emailVerified } = this.find(email)!;
    const { settings, roles } = this.workspaces.get(this.hostOf(email))!;
    const { id, currency, timeZone } = settings;
    const data = {
      accessToken: `access-${serial}`, tokenType: 'Bearer', expiresIn: 900,
      user: { id: userId, email, name, emailVerified },
      workspace: { id, name: settings.name, currency, timeZone, role: roles.get(email) },
    };
    return success(data, {}, status, { [cookieOut]: `tj_refresh=refresh-${serial}; HttpOnly; SameSite=Strict; Path=/api/v1/auth` });
  }
}
