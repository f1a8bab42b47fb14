import { asha } from './sample-trades.ts';

/** Somebody with an account, as far as the server knows him. */
export interface Person {
  id: string;
  email: string;
  pendingEmail: string | null;
  name: string;
  /** Null for whoever signs in with Google alone. */
  password: string | null;
  emailVerified: boolean;
  googleLinked: boolean;
  /** The secret of the authenticator, once there is one; it counts when it is confirmed. */
  totp: { secret: string; confirmed: boolean } | null;
  recoveryCodes: string[];
  deletionDueAt: string | null;
  failures: number;
  version: number;
  /** The workspace he is in, which is known by the e-mail of who has founded it. */
  at: string;
}

export function newPerson(email: string, name: string, password: string | null, more: Partial<Person> = {}): Person {
  return {
    id: email, email, pendingEmail: null, name, password, emailVerified: false, googleLinked: false, totp: null, recoveryCodes: [],
    deletionDueAt: null, failures: 0, version: 0, at: email, ...more,
  };
}

export const demoEmail = 'demo@example.com';
const password = 'demo demo demo';
const ofDemo: Partial<Person> = { emailVerified: true, at: demoEmail };

/** Asha, three more people in her workspace, one whose workspace she is a guest of, and three who make the sign-in say something else. */
export const people = (): Person[] => [
  newPerson(demoEmail, 'Asha Rao', password, { id: asha, emailVerified: true }),
  newPerson('admin@example.com', 'Arjun Nair', password, ofDemo),
  newPerson('member@example.com', 'Meera Iyer', password, ofDemo),
  newPerson('viewer@example.com', 'Vikram Shah', password, ofDemo),
  newPerson('kiran@example.com', 'Kiran Desai', password, { emailVerified: true }),
  newPerson('careful@example.com', 'Kavya Nair', password, { emailVerified: true, totp: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', confirmed: true }, recoveryCodes: ['ptgz6j-febzsd-oxrlgq-nbqrmk'] }),
  newPerson('google@example.com', 'Dev Menon', null, { emailVerified: true, googleLinked: true }),
  newPerson('leaving@example.com', 'Nikhil Das', password, { emailVerified: true, deletionDueAt: '2026-12-20T09:30:00Z' }),
];
