import * as z from 'zod/mini';

/** What may stand in the address of the calendar year. */
export const calendarSearch = z.object({
  year: z.catch(z.optional(z.int().check(z.gte(1900), z.lte(2099))), undefined),
  accountId: z.catch(z.optional(z.string()), undefined),
  /** The day whose sheet is open. */
  day: z.catch(z.optional(z.iso.date()), undefined),
  table: z.catch(z.optional(z.boolean()), undefined),
});

export type CalendarSearch = z.infer<typeof calendarSearch>;
