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

export interface User {
  id: string;
  email: string;
  name: string;
  emailVerified: boolean;
}

export interface Workspace {
  id: string;
  name: string;
  currency: string;
  timeZone: string;
  /** What the caller is in it. */
  role: Schema<'Role'>;
}

export interface SignedIn {
  accessToken: string;
  expiresIn: number;
  user: User;
  workspace: Workspace;
}

export type LotMethod = Schema<'LotMethod'>;
export type Account = Schema<'AccountResponse'>;
export type Tag = Schema<'TagResponse'>;

export type Side = 'BUY' | 'SELL';
export type TradeStatus = 'OPEN' | 'CLOSED' | 'NEEDS_REVIEW';

export interface Trade {
  id: string;
  userId: string;
  accountId: string;
  symbol: string;
  assetClass: string;
  exchange: string | null;
  side: Side;
  status: TradeStatus;
  quantity: number;
  entryPrice: number | null;
  entryTimestamp: string | null;
  exitPrice: number | null;
  exitTimestamp: string | null;
  /** Null means the account's. */
  currency: string | null;
  fees: number;
  pnl: number | null;
  rMultiple: number | null;
  returnPct: number | null;
  holdSeconds: number | null;
  tags: string[];
}

export type Summary = Schema<'Summary'>;
export type Statistics = Schema<'Statistics'>;

export interface EquityPoint {
  date: string;
  pnl: number;
  cumulative: number;
  equity: number | null;
  peak: number;
  drawdown: number;
  drawdownPct: number | null;
}

export interface CalendarDay {
  date: string;
  pnl: number;
  n: number;
  winRate: number | null;
  fees: number;
  hasJournal: boolean;
}

export interface CalendarMonth {
  month: string;
  currency: string;
  days: CalendarDay[];
  weeks: { week: string; pnl: number; n: number }[];
  total: { pnl: number; n: number };
}

export interface Definition {
  name: string;
  text: string;
  population: string;
  unit: string;
}
