import * as z from 'zod/mini';
import { assetClasses, sides } from '@/lib/trade-words';

export const statuses = ['CLOSED', 'OPEN', 'NEEDS_REVIEW'] as const;
const sortFields = ['exitTimestamp', 'entryTimestamp', 'pnl', 'symbol'] as const;

export type SortField = (typeof sortFields)[number];

const date = z.iso.date();
/** An amount of the API: as text, so that none of its digits is lost. */
const amount = z.coerce.string().check(z.regex(/^-?\d{1,11}(\.\d{1,8})?$/));
const sort = z.enum([...sortFields, ...sortFields.map((field) => `-${field}` as const)]);

/** What may stand in the address of the trades screen; what is wrong in it is dropped rather than refused. */
export const tradeSearch = z.object({
  q: z.catch(z.optional(z.coerce.string()), undefined),
  symbol: z.catch(z.optional(z.coerce.string()), undefined),
  side: z.catch(z.optional(z.enum(sides)), undefined),
  status: z.catch(z.optional(z.enum(statuses)), undefined),
  tag: z.catch(z.optional(z.coerce.string()), undefined),
  strategy: z.catch(z.optional(z.coerce.string()), undefined),
  assetClass: z.catch(z.optional(z.enum(assetClasses)), undefined),
  accountId: z.catch(z.optional(z.string()), undefined),
  userId: z.catch(z.optional(z.string()), undefined),
  minPnl: z.catch(z.optional(amount), undefined),
  maxPnl: z.catch(z.optional(amount), undefined),
  from: z.catch(z.optional(date), undefined),
  to: z.catch(z.optional(date), undefined),
  sort: z.catch(z.optional(sort), undefined),
});

export type TradeSearch = z.infer<typeof tradeSearch>;

/** Everything in it that narrows the list. */
export const filterNames = Object.keys(tradeSearch.shape).filter((name) => name !== 'sort');

/** Whether anything but the order is asked for. */
export function isFiltered({ sort: _order, ...filters }: TradeSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

let lastList: TradeSearch = {};

/** The list as it was left, to go back to: with its filters, not without. */
export const listLeft = () => lastList;

export function rememberList(search: TradeSearch): void {
  lastList = search;
}
