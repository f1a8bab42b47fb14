import { failure, success } from './envelope.ts';
import type { FakeAuth, Session } from './fake-auth.ts';
import { demoEmail, type Person } from './fake-people.ts';

type MailKind = 'verification' | 'reset' | 'invitation';

interface Mail {
  to: string;
  kind: MailKind;
  token: string;
}

const nothing = () => new Response(null, { status: 204 });
const accepted = () => new Response(null, { status: 202 });
const invalid = (field: string, message: string) => failure(400, 'VALIDATION_ERROR', 'The request is not valid.', [{ field, message }]);
const wrong = () => failure(401, 'BAD_CREDENTIALS', 'The password is wrong.');
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** What the contract says of a person: addresses, passwords, the second factor, devices, invitations. */
export class FakeIdentity {
  /** Everything sent so far, the last at the end; a token that has been used is taken out. */
  mails: Mail[] = [{ to: 'ravi@example.com', kind: 'invitation', token: '0199d000-0000-7000-8000-000000000001.for-ravi' }];
  /** What every authenticator shows now; it changes once it has been accepted. */
  code = 492039;

  constructor(private readonly auth: FakeAuth) {}

  async handle(path: string, request: Request): Promise<Response | undefined> {
    const line = `${request.method} ${path}`;
    if (line === 'GET /auth/google') return new Response(null, { status: 302, headers: { Location: '/sign-in?error=GOOGLE_OFF' } });
    const body = request.method === 'GET' ? {} : JSON.parse((await request.text()) || '{}');
    return this.unsigned(line, body) ?? this.signed(line, body, request);
  }

  mail(person: Person, kind: MailKind): void {
    this.mails.push({ to: person.pendingEmail ?? person.email, kind, token: `${person.id}.${kind}-${this.mails.length}` });
  }

  takesCode(person: Person, typed: string): boolean {
    if (typed === String(this.code)) return Boolean(this.code++);
    const kept = person.recoveryCodes.filter((code) => code !== typed);
    const used = kept.length < person.recoveryCodes.length;
    person.recoveryCodes = kept;
    return used;
  }

  weakness(field: string, password: string): Response | undefined {
    const length = [...password].length;
    if (length < 12) return invalid(field, `has ${length} characters; 12 to 128 are needed`);
    return /password|tradingjournal/i.test(password) ? invalid(field, 'is too easy to guess: This is a top-10 common password.') : undefined;
  }

  private unsigned(line: string, { token, email, password, totp }: Record<string, string>): Response | undefined {
    if (line === 'POST /auth/verify-email') return this.verify(token!);
    if (line === 'POST /auth/reset-password') return this.reset(token!, password!);
    if (line === 'POST /auth/restore') return this.restore(email!, password!, totp);
    if (line !== 'POST /auth/forgot-password') return undefined;
    const person = this.auth.find(email!);
    if (person) this.mail(person, 'reset');
    return accepted();
  }

  private signed(line: string, body: Record<string, string>, request: Request): Response | undefined {
    const session = this.auth.sessionOf(request);
    if (session instanceof Response) return session;
    return this.ofPerson(line, body, session.person) ?? this.ofPassword(line, body, session) ?? this.ofSessions(line, session);
  }

  private ofPerson(line: string, body: Record<string, string>, person: Person): Response | undefined {
    if (line === 'GET /me') return success(me(person));
    if (line === 'PATCH /me') {
      Object.assign(person, { name: body.name, version: person.version + 1 });
      return success(me(person));
    }
    if (line === 'POST /auth/resend-verification') {
      if (!person.emailVerified) this.mail(person, 'verification');
      return accepted();
    }
    if (line === 'POST /auth/totp/setup') {
      person.totp = { secret, confirmed: false };
      return success({ secret, uri: `otpauth://totp/Trading%20Journal:${encodeURIComponent(person.email)}?secret=${secret}&issuer=Trading%20Journal` });
    }
    if (line === 'POST /auth/totp/confirm') return this.confirm(person, body.code!);
    if (line === 'POST /invitations/accept') return this.join(person, body.token!);
    return line === 'POST /auth/switch-workspace' ? this.move(person, body.workspaceId!) : undefined;
  }

  /** What one's own password is asked for. */
  private ofPassword(line: string, { email, password, currentPassword, newPassword }: Record<string, string>, session: Session): Response | undefined {
    const { person } = session;
    if (line === 'POST /me/email') {
      if (password !== person.password) return wrong();
      if (this.auth.find(email!)) return failure(409, 'EMAIL_TAKEN', 'There is an account with this e-mail already.');
      person.pendingEmail = email!;
      this.mail(person, 'verification');
      return accepted();
    }
    if (line === 'POST /auth/change-password') {
      if (currentPassword !== person.password) return wrong();
      const weak = this.weakness('newPassword', newPassword!);
      if (weak) return weak;
      person.password = newPassword!;
      this.auth.end((other) => other.person === person && other !== session);
      return nothing();
    }
    if (line === 'POST /auth/google/link') {
      if (password !== person.password) return wrong();
      person.googleLinked = true;
      return success({ authorizationUrl: '/settings/security?linked=google' });
    }
    if (line !== 'DELETE /auth/totp' && line !== 'DELETE /auth/google') return undefined;
    if (password !== person.password) return wrong();
    Object.assign(person, line.endsWith('totp') ? { totp: null, recoveryCodes: [] } : { googleLinked: false });
    return nothing();
  }

  private ofSessions(line: string, session: Session): Response | undefined {
    const { person } = session;
    if (line === 'GET /auth/sessions') {
      const own = this.auth.sessions.filter((one) => one.person === person);
      return success(own.map(({ id, device, address, createdAt, lastSeenAt }) => ({ id, device, address, createdAt, lastSeenAt, current: id === session.id })));
    }
    if (line === 'POST /auth/logout-all') {
      this.auth.end((one) => one.person === person);
      return nothing();
    }
    const id = /^DELETE \/auth\/sessions\/(.+)$/.exec(line)?.[1];
    if (id) this.auth.end((one) => one.id === id && one.person === person);
    return id ? nothing() : undefined;
  }

  private take(kind: MailKind, token: string): Mail | undefined {
    const mail = this.mails.find((one) => one.kind === kind && one.token === token);
    this.mails = this.mails.filter((one) => one !== mail);
    return mail;
  }

  private verify(token: string): Response {
    const mail = this.take('verification', token);
    const person = mail && this.auth.people.find((one) => token.startsWith(`${one.id}.`));
    if (!person) return invalid('token', 'is unknown, used or expired');
    for (const { roles } of this.auth.workspaces.values()) {
      const role = roles.get(person.email);
      if (role && roles.delete(person.email)) roles.set(mail.to, role);
    }
    Object.assign(person, { email: mail.to, pendingEmail: null, emailVerified: true });
    return nothing();
  }

  private reset(token: string, password: string): Response {
    const known = this.mails.find((one) => one.kind === 'reset' && one.token === token);
    const person = known && this.auth.find(known.to);
    if (!person) return invalid('token', 'is unknown, used or expired');
    const weak = this.weakness('password', password);
    if (weak) return weak;
    this.take('reset', token);
    person.password = password;
    this.auth.end((one) => one.person === person);
    return nothing();
  }

  private restore(email: string, password: string, totp?: string): Response {
    const person = this.auth.find(email);
    if (!person?.deletionDueAt || person.password !== password) return failure(401, 'BAD_CREDENTIALS', 'E-mail or password is wrong.');
    if (person.totp?.confirmed && !totp) return failure(401, 'TOTP_REQUIRED', 'Enter the code of your authenticator.');
    if (person.totp?.confirmed && !this.takesCode(person, totp!)) return failure(401, 'BAD_CREDENTIALS', 'E-mail or password is wrong.');
    person.deletionDueAt = null;
    return this.auth.signedIn(person);
  }

  private confirm(person: Person, code: string): Response {
    if (!person.totp || !this.takesCode(person, code)) return invalid('code', 'is wrong or has been used');
    person.totp.confirmed = true;
    person.recoveryCodes = Array.from({ length: 10 }, (_, i) => `ptgz6${i}-febz${i}d-oxrl${i}q-nbq${i}mk`);
    return success({ recoveryCodes: person.recoveryCodes });
  }

  private join(person: Person, token: string): Response {
    if (!this.mails.some((one) => one.token === token && one.to === person.email) || !this.take('invitation', token)) return failure(404, 'NOT_FOUND', 'There is nothing at this address.');
    person.emailVerified = true;
    const { settings, roles } = this.auth.workspaces.get(demoEmail)!;
    roles.set(person.email, 'MEMBER');
    return success({ workspace: { id: settings.id, name: settings.name }, role: 'MEMBER' });
  }

  private move(person: Person, workspaceId: string): Response {
    if (!this.auth.workspaces.get(workspaceId)?.roles.has(person.email)) return failure(404, 'NOT_FOUND', 'There is nothing at this address.');
    person.at = workspaceId;
    return this.auth.signedIn(person);
  }
}

function me({ id, email, pendingEmail, name, emailVerified, password, googleLinked, totp, deletionDueAt, version }: Person) {
  return {
    id, email, pendingEmail, name, emailVerified, hasPassword: password !== null, googleLinked, totpEnabled: totp?.confirmed ?? false,
    createdAt: '2025-11-20T10:00:00Z', deletionDueAt, version,
  };
}
