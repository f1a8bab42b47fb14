import * as z from 'zod/mini';

const text = z.catch(z.optional(z.coerce.string()), undefined);

const filters = { accountId: text, symbol: text, strategy: text, tag: text };

/** What of it narrows the year. */
export const calendarFilters = Object.keys(filters);

/** What may stand in the address of the calendar year. */
export const calendarSearch = z.object({
  year: z.catch(z.optional(z.int().check(z.gte(1900), z.lte(2099))), undefined),
  ...filters,
  /** The day whose sheet is open. */
  day: z.catch(z.optional(z.iso.date()), undefined),
  table: z.catch(z.optional(z.boolean()), undefined),
});

export type CalendarSearch = z.infer<typeof calendarSearch>;
