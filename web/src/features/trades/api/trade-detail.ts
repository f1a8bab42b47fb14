import type { Schema } from '@/lib/operation';

/** A trade with everything the API says about it. */
export type TradeDetail = Schema<'TradeResponse'>;

/** What the fees of a fill are made of; `computed` when by the table of charges rather than by the broker's file. */
export type Charges = Schema<'Charges'>;

export type Execution = Schema<'ExecutionResponse'>;

/** One entry of the audit trail of a trade. */
export type HistoryEntry = Schema<'TradeChangeResponse'>;
