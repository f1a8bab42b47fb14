/** What trades can be broken down by, by the API's names; the order is that of the choices. Addresses are checked against them. */
export const dimensions = [
  'symbol', 'assetClass', 'side', 'strategy', 'tag', 'account', 'user', 'sizeBucket', 'rBucket',
  'entryHour', 'entryWeekday', 'exitWeekday', 'holdBucket', 'month', 'week', 'day',
] as const;

export type Dimension = (typeof dimensions)[number];
