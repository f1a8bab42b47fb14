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
}

export interface Workspace {
  id: string;
  name: string;
  currency: string;
  timeZone: string;
}

export interface SignedIn {
  accessToken: string;
  expiresIn: number;
  user: User;
  workspace: Workspace;
}

export type LotMethod = 'FIFO' | 'LIFO' | 'AVERAGE' | 'INDIAN_EQUITY';

export interface Account {
  id: string;
  name: string;
  broker: string | null;
  currency: string;
  timeZone: string;
  lotMethod: LotMethod;
  startingBalance: number | null;
  chargesProfile: string | null;
  version: number;
}

export interface Tag {
  id: string;
  name: string;
  /** How many trades carry it. */
  trades: number;
  version: number;
}

export type Side = 'BUY' | 'SELL';
export type TradeStatus = 'OPEN' | 'CLOSED' | 'NEEDS_REVIEW';

export interface Trade {
  id: string;
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

type Undefined = Record<string, string>;

export interface Summary {
  n: number;
  wins: number;
  losses: number;
  breakevens: number;
  openTrades: number;
  needsReview: number;
  currency: string;
  netPnl: number;
  fees: number;
  grossProfit: number;
  grossLoss: number;
  winRate: number | null;
  profitFactor: number | null;
  payoffRatio: number | null;
  expectancy: number | null;
  nR: number;
  expectancyR: number | null;
  currentStreak: { kind: 'WIN' | 'LOSS' | 'NONE'; length: number };
  undefined: Undefined;
}

export interface Statistics {
  currency: string;
  days: number;
  startingBalance: number | null;
  sharpe: number | null;
  sortino: number | null;
  maxDrawdownMoney: number | null;
  maxDrawdown: number | null;
  currentDrawdownMoney: number | null;
  undefined: Undefined;
}

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

export type ImportStatus = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED' | 'CANCELLED' | 'UNDONE';

export interface ImportCounts {
  rows: number;
  imported: number;
  duplicates: number;
  changed: number;
  ignored: number;
  rejected: number;
}

export interface Import {
  id: string;
  status: ImportStatus;
  fileName: string;
  format: string | null;
  progress: { rowsRead: number; rowsTotal: number | null; percent: number };
  counts: ImportCounts;
  effects: { executions: number; tradesClosed: number; tradesOpen: number; needsReview: number };
  ignoredBy: Record<string, number>;
  error?: { code: string; message: string } | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface ImportProblem {
  line: number;
  column: string | null;
  value?: string | null;
  code: string;
  message: string;
}

export interface ImportQuestion {
  code: string;
  column: string | null;
  message: string;
  options: string[];
}

export interface ImportFormat {
  id: string;
  name: string;
}

export interface PreviewRow {
  line: number;
  outcome: 'FILL' | 'ROUND_TRIP' | 'IGNORED' | 'REJECTED';
  account: string | null;
  symbol: string | null;
  side: Side | null;
  quantity: number | null;
  price: number | null;
  timestamp: string | null;
  exitPrice: number | null;
  exitTimestamp: string | null;
  fees: number | null;
  message: string | null;
}

export interface ImportPreview {
  format: ImportFormat | null;
  rows: PreviewRow[];
  problems: ImportProblem[];
  questions: ImportQuestion[];
  /** What the file has for a header, and, when that is not known, what would be. */
  seen: string[];
  known: { format: ImportFormat; columns: string[] }[];
}
