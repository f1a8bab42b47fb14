import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);
const date = z.catch(z.optional(z.iso.date()), undefined);

/** What may stand in the address of the audit trail. */
export const auditSearch = z.object({ event: z.catch(z.optional(z.string().check(z.regex(/^[A-Z_]{1,60}$/))), undefined), actorId: text, from: date, to: date });
