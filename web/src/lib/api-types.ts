import type { Schema } from './operation';

/** The shapes of the API contract that the client reads. Ratios are fractions; an undefined figure is null with its reason. */

export interface Meta {
  requestId: string;
  timestamp: string;
  page?: { limit: number; nextCursor: string | null };
  total?: number;
  asOf?: string;
  source?: string;
  thinned?: boolean;
  otherCurrencies?: { currency: string; n: number; netPnl: number }[];
}

export type User = Schema<'SignedInUser'>;
export type Workspace = Schema<'SignedInWorkspace'>;
export type SignedIn = Schema<'TokenResponse'>;

export type LotMethod = Schema<'LotMethod'>;
export type Account = Schema<'AccountResponse'>;
export type Tag = Schema<'TagResponse'>;

export type Side = Schema<'Side'>;
export type TradeStatus = Schema<'TradeStatus'>;
/** Its currency is null when it is the account's. */
export type Trade = Schema<'TradeResponse'>;

export type Summary = Schema<'Summary'>;
export type Statistics = Schema<'Statistics'>;
export type EquityPoint = Schema<'EquityPoint'>;
export type CalendarDay = Schema<'Day'>;
export type CalendarMonth = Schema<'CalendarMonth'>;
export type Definition = Schema<'Definition'>;
