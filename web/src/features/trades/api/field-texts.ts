/** The fields of a trade in the words of the screens. */
const fieldTexts: Record<string, string> = {
  accountId: 'Account', symbol: 'Symbol', assetClass: 'Asset class', side: 'Side', status: 'Status', quantity: 'Quantity', entryPrice: 'Entry price', entryTimestamp: 'Entry time',
  exitPrice: 'Exit price', exitTimestamp: 'Exit time', fees: 'Fees', executions: 'Fills', multiplier: 'Multiplier', currency: 'Currency', fxRate: 'Exchange rate',
  exchange: 'Exchange', underlying: 'Underlying', expiry: 'Expiry', strike: 'Strike', right: 'Right', stopLoss: 'Stop loss', target: 'Target', initialRisk: 'Initial risk', resetRisk: 'Initial risk',
  strategy: 'Strategy', rules: 'Rules', tags: 'Tags', mistakes: 'Mistakes', rating: 'Rating', notes: 'Notes', pnl: 'Net P&L', grossPnl: 'Gross P&L', execution: 'Fill', price: 'Price', executedAt: 'Time',
};

/** An unknown field is still a word: closedQuantity is "Closed quantity". */
export function fieldText(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return fieldTexts[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
