import type { Field } from '../api/types';

/** What a column can mean, in words and in groups. */
export const fieldGroups: readonly (readonly [group: string, fields: readonly (readonly [field: Field, name: string])[]])[] = [
  ['The trade', [['SYMBOL', 'Symbol'], ['SIDE', 'Side: buy or sell'], ['QUANTITY', 'Quantity'], ['PRICE', 'Price of a fill'], ['EXECUTED_AT', 'Time of a fill'], ['TRADE_DATE', 'Date of a fill'], ['FEES', 'Fees']]],
  ['A whole trade in one row', [['ENTRY_PRICE', 'Entry price'], ['ENTRY_TIMESTAMP', 'Entry time'], ['EXIT_PRICE', 'Exit price'], ['EXIT_TIMESTAMP', 'Exit time']]],
  ['The instrument', [['ASSET_CLASS', 'Asset class'], ['EXCHANGE', 'Exchange'], ['SEGMENT', 'Segment'], ['ISIN', 'ISIN'], ['MULTIPLIER', 'Multiplier'], ['UNDERLYING', 'Underlying'], ['EXPIRY', 'Expiry'], ['STRIKE', 'Strike price'], ['RIGHT', 'Call or put'], ['CURRENCY', 'Currency'], ['FX_RATE', 'Exchange rate']]],
  ['Numbers of the broker', [['ACCOUNT', 'Account'], ['FILL_ID', 'Number of the fill'], ['ORDER_ID', 'Number of the order'], ['TRADE_NUMBER', 'Number of the trade']]],
  ['Your plan and notes', [['STOP_LOSS', 'Stop loss'], ['INITIAL_RISK', 'Initial risk'], ['TARGET', 'Target'], ['STRATEGY', 'Strategy'], ['TAGS', 'Tags'], ['NOTES', 'Notes'], ['RATING', 'Rating']]],
];

const names = new Map(fieldGroups.flatMap(([, fields]) => fields));

/** A field this client does not know yet keeps its own name. */
export const fieldName = (field: Field) => names.get(field) ?? inWords(field);

/** `USER_EDITED` is "user edited". */
export function inWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

const reasons: Record<string, string> = {
  USER_EDITED: 'edited by you since, and your word goes before the file’s',
  CANCELLED: 'cancelled orders',
  NOT_EXECUTED: 'orders that were not executed',
  DIVIDEND: 'dividends',
  SUBTOTAL: 'subtotals',
};

/** Why a row was rightly left out; a reason this client does not know yet is its own words. */
export function reasonText(reason: string): string {
  return reasons[reason] ?? (/^[A-Z_]+$/.test(reason) ? inWords(reason) : reason);
}
