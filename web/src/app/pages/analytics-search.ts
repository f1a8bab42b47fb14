import * as z from 'zod/mini';
import { dimensions } from '@/features/analytics/api/dimension-names';
import { assetClasses, sides } from '@/lib/trade-words';

const text = z.catch(z.optional(z.coerce.string()), undefined);
const date = z.catch(z.optional(z.iso.date()), undefined);
const dimension = z.catch(z.optional(z.enum(dimensions)), undefined);

const filters = {
  accountId: text,
  userId: text,
  symbol: text,
  side: z.catch(z.optional(z.enum(sides)), undefined),
  strategy: text,
  tag: text,
  assetClass: z.catch(z.optional(z.enum(assetClasses)), undefined),
  from: date,
  to: date,
  currency: z.catch(z.optional(z.string().check(z.regex(/^[A-Z]{3,5}$/))), undefined),
  convert: z.catch(z.optional(z.literal(true)), undefined),
};

/** What may stand in the address of the analytics hub; what is wrong in it is dropped rather than refused. */
export const analyticsSearch = z.object({
  /** The overview is what stands there without one. */
  tab: z.catch(z.optional(z.enum(['time', 'breakdown', 'risk', 'comparison'])), undefined),
  /** What is broken down by, and what it is crossed with. */
  by: dimension,
  by2: dimension,
  ...filters,
  /** The other set of trades of a comparison. */
  b: z.catch(z.optional(z.object(filters)), undefined),
});

/** What of it narrows the figures. */
export const analyticsFilters = Object.keys(filters).filter((name) => name !== 'convert');

export type AnalyticsSearch = z.infer<typeof analyticsSearch>;
