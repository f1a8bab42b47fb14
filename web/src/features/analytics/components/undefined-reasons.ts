import type { Schema } from '@/lib/operation';

/** Every code of the API has its words. */
type Words = Record<Schema<'Reason'>, string>;

/** Why a figure has no value, in words. */
const reasons: Words = {
  NO_TRADES: 'There are no closed trades yet.',
  NO_WINS: 'There is no winning trade yet.',
  NO_LOSSES: 'There is no losing trade yet.',
  NO_RISK: 'No trade has a stop, so its risk is not known.',
  TOO_FEW_TRADES: 'There are too few trades for this figure to mean anything.',
  NO_STARTING_BALANCE: 'The account has no starting balance, so returns cannot be computed.',
  RUIN: 'Equity fell to zero or below, so returns cannot be computed.',
  TOO_FEW_DAYS: 'There are too few days for this figure to mean anything.',
  NO_VARIANCE: 'All values are the same, so there is nothing to divide by.',
  NO_DOWNSIDE: 'There is no losing day yet.',
  NO_DRAWDOWN: 'There has been no drawdown yet.',
};

const wordsOf = (words: Words, code?: string): string | undefined => (code && code in words ? words[code as keyof Words] : undefined);

export function reasonText(code: string | undefined): string {
  return wordsOf(reasons, code) ?? 'This figure is not defined for these trades.';
}

/** The same in the room beneath a figure. */
const short: Words = {
  NO_TRADES: 'no closed trades yet',
  NO_WINS: 'no winning trade yet',
  NO_LOSSES: 'no losing trade yet',
  NO_RISK: 'no trade has a stop',
  TOO_FEW_TRADES: 'too few trades',
  NO_STARTING_BALANCE: 'needs a balance',
  RUIN: 'equity fell to zero',
  TOO_FEW_DAYS: 'too few days',
  NO_VARIANCE: 'all the same',
  NO_DOWNSIDE: 'no losing day yet',
  NO_DRAWDOWN: 'no drawdown yet',
};

export function shortReason(code: string | undefined): string {
  return wordsOf(short, code) ?? 'not defined here';
}
