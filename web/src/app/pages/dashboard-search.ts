import * as z from 'zod/mini';
import { ranges } from '@/features/analytics/api/analytics-filter';

const rangeNames = ranges.map(([range]) => range);

/** What may stand in the address of the dashboard, the opened month included. */
export const dashboardSearch = z.object({
  range: z.catch(z.optional(z.enum(rangeNames)), undefined),
  accountId: z.catch(z.optional(z.string()), undefined),
  /** The day whose sheet is open. */
  day: z.catch(z.optional(z.iso.date()), undefined),
  month: z.catch(z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))), undefined),
});

/** What of it narrows the figures. */
export const dashboardFilters = ['accountId', 'range'] as const;

export type DashboardSearch = z.infer<typeof dashboardSearch>;
