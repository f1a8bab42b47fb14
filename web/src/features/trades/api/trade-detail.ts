import type { Side, Trade } from '@/lib/api-types';

interface RuleKept {
  rule: string;
  followed: boolean;
}

/** A trade with everything the API says about it. */
export interface TradeDetail extends Trade {
  importId: string | null;
  multiplier: number;
  fxRate: number | null;
  underlying: string | null;
  expiry: string | null;
  strike: number | null;
  right: 'CALL' | 'PUT' | null;
  closedQuantity: number;
  grossPnl: number | null;
  initialRisk: number | null;
  stopLoss: number | null;
  target: number | null;
  strategy: string | null;
  rules: RuleKept[];
  mistakes: string[];
  notes: string | null;
  rating: number | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** What the fees of a fill are made of; `computed` when by the table of charges rather than by the broker's file. */
export interface Charges {
  brokerage: number;
  exchange: number;
  tax: number;
  stamp: number;
  other: number;
  computed: boolean;
}

export interface Execution {
  id: string;
  side: Side;
  quantity: number;
  price: number;
  executedAt: string;
  fees: number;
  charges: Charges;
  brokerFillId: string | null;
  orderId: string | null;
  importId: string | null;
}

type HistoryValues = Record<string, unknown> | null;

/** One entry of the audit trail of a trade. */
export interface HistoryEntry {
  id: string;
  at: string;
  event: string;
  actorId: string | null;
  actorName: string | null;
  before: HistoryValues;
  after: HistoryValues;
}
