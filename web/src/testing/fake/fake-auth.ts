import type { Role } from '@/lib/permissions';
import { failure, success } from './envelope.ts';
import { asha } from './sample-trades.ts';

/** Fetch lets nobody see Cookie and Set-Cookie: whoever stands between this server and a client translates these. */
export const cookieIn = 'X-Fake-Cookie';
export const cookieOut = 'X-Fake-Set-Cookie';

const zone = 'Asia/Kolkata';
const demo = { email: 'demo@example.com', name: 'Asha Rao', password: 'demo demo demo' };
/** Two more people in Asha's workspace. */
const guests = [
  { email: 'viewer@example.com', name: 'Vikram Shah', password: 'demo demo demo', role: 'VIEWER' },
  { email: 'member@example.com', name: 'Meera Iyer', password: 'demo demo demo', role: 'MEMBER' },
] as const;

/** Signing in as the contract has it: access tokens that expire, a refresh cookie that rotates. */
export class FakeAuth {
  private readonly people = new Map<string, { email: string; name: string; password: string }>([demo, ...guests].map((person) => [person.email, person]));
  /** What people are in the workspace they sign in to; whoever is not named owns his. */
  readonly roles = new Map<string, Role>(guests.map(({ email, role }) => [email, role]));
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
    const { email, password, name } = await request.json();
    if (path === '/auth/login') {
      const person = this.people.get(email);
      return person?.password === password ? this.signedIn(email) : failure(401, 'BAD_CREDENTIALS', 'E-mail or password is wrong.');
    }
    if (this.people.has(email)) {
      return failure(409, 'EMAIL_TAKEN', 'This e-mail address is registered already.', [{ field: 'email', message: 'is registered already: sign in instead' }]);
    }
    this.people.set(email, { email, name, password });
    return this.signedIn(email, 201);
  }

  /** Whose workspace somebody signs in to. */
  hostOf(email: string): string {
    return guests.some((guest) => guest.email === email) ? demo.email : email;
  }

  roleOf(email: string): Role {
    return this.roles.get(email) ?? 'OWNER';
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
    return this.signedIn(email);
  }

  private signedIn(email: string, status = 200): Response {
    const serial = ++this.made;
    this.accessTokens.set(`access-${serial}`, email);
    this.refreshTokens.set(`refresh-${serial}`, email);
    const { name } = this.people.get(email)!;
    const host = this.people.get(this.hostOf(email))!;
    const data = {
      accessToken: `access-${serial}`, tokenType: 'Bearer', expiresIn: 900,
      user: { id: email === demo.email ? asha : email, email, name },
      workspace: { id: host.email, name: `${host.name}’s journal`, currency: 'INR', timeZone: zone, role: this.roleOf(email) },
    };
    return success(data, {}, status, { [cookieOut]: `tj_refresh=refresh-${serial}; HttpOnly; SameSite=Strict; Path=/api/v1/auth` });
  }
}
