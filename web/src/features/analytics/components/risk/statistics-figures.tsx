import type { Statistics } from '@/lib/api-types';
import { formatPercent } from '@/lib/numbers';
import { FigureGroup } from '../figures/figure-group';
import type { FigureName } from '../figures/figure-kinds';

const returns: FigureName[] = ['sharpe', 'sortino', 'volatility', 'cagr', 'calmar', 'recoveryFactor'];
const drawdown: FigureName[] = ['maxDrawdown', 'maxDrawdownMoney', 'currentDrawdown', 'currentDrawdownMoney', 'longestDrawdownDays', 'startingBalance'];

/** What the daily series says about risk. */
export function StatisticsFigures({ statistics }: { statistics: Statistics }) {
  const shared = { figures: statistics, currency: statistics.currency };
  const { annualization, riskFreeRate } = statistics;
  return (
    <>
      <FigureGroup title="Returns and risk" note={`Of daily returns, ${annualization} to a year, over a risk-free rate of ${formatPercent(riskFreeRate)}`} names={returns} {...shared} />
      <FigureGroup title="Drawdown" names={drawdown} {...shared} />
    </>
  );
}
