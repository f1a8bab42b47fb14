import { asha } from './sample-trades.ts';

/** Somebody with an account, as far as the server knows him. */
export interface Person {
  id: string;
  email: string;
  name: string;
  /** Null for whoever signs in with Google alone. */
  password: string | null;
  emailVerified: boolean;
  /** The workspace he is in, which is known by the e-mail of who has founded it. */
  at: string;
}

export function newPerson(email: string, name: string, password: string | null, more: Partial<Person> = {}): Person {
  return { id: email, email, name, password, emailVerified: false, at: email, ...more };
}

export const demoEmail = 'demo@example.com';
const password = 'demo demo demo';
const ofDemo: Partial<Person> = { emailVerified: true, at: demoEmail };

/** Asha, three more people in her workspace, and one whose workspace she is a guest of. */
export const people = (): Person[] => [
  newPerson(demoEmail, 'Asha Rao', password, { id: asha, emailVerified: true }),
  newPerson('admin@example.com', 'Arjun Nair', password, ofDemo),
  newPerson('member@example.com', 'Meera Iyer', password, ofDemo),
  newPerson('viewer@example.com', 'Vikram Shah', password, ofDemo),
  newPerson('kiran@example.com', 'Kiran Desai', password, { emailVerified: true }),
];
