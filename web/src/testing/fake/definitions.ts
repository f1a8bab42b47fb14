import type { Definition } from '@/lib/api-types';

const closed = 'closed trades';
const days = 'observation days: Monday to Friday from the first to the last closing day, zero-filled';

export const definitions: Definition[] = [
  { name: 'netPnl', text: 'The sum of net P&L (gross P&L less fees) over closed trades.', population: closed, unit: 'MONEY' },
  { name: 'winRate', text: 'Winning trades divided by all closed trades.', population: closed, unit: 'FRACTION' },
  { name: 'profitFactor', text: 'Gross profit divided by the absolute gross loss.', population: closed, unit: 'RATIO' },
  { name: 'expectancy', text: 'The mean net P&L of a closed trade.', population: closed, unit: 'MONEY' },
  { name: 'sharpe', text: 'The mean daily return above the risk-free rate, divided by the standard deviation of daily returns, annualised.', population: days, unit: 'RATIO' },
  { name: 'maxDrawdown', text: 'The deepest fall of the return index from its running peak.', population: days, unit: 'FRACTION' },
];
