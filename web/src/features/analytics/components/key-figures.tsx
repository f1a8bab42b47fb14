import { useQuery } from '@tanstack/react-query';
import { Sparkline } from '@/components/charts/sparkline';
import { toneOf, useMoneyFormat } from '@/components/ui/amount';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { formatCount, formatPercent, formatR, formatRatio } from '@/lib/numbers';
import type { AnalyticsFilter } from '../api/analytics-filter';
import { equityCurveQuery } from '../api/get-equity-curve';
import { statisticsQuery } from '../api/get-statistics';
import { summaryQuery } from '../api/get-summary';
import { Figure } from './figure';
import { OutcomeBar } from './outcome-bar';

const frame =
  'grid grid-cols-2 gap-px overflow-hidden rounded-xl border bg-line shadow-card sm:grid-cols-3 xl:grid-cols-[minmax(0,2fr)_repeat(5,minmax(0,1fr))]';

/** The six figures a trader looks at first. */
export function KeyFigures({ filter }: { filter: AnalyticsFilter }) {
  const { data: summary, error, refetch } = useQuery({ ...summaryQuery(filter), select: ({ data }) => data });
  const { data: statistics, error: statisticsError, refetch: refetchStatistics } = useQuery(statisticsQuery(filter));
  const { data: curve = [] } = useQuery(equityCurveQuery(filter, 'daily'));
  const money = useMoneyFormat(summary?.currency ?? null);
  const whole = useMoneyFormat(summary?.currency ?? null, 'whole');
  const failure = error ?? statisticsError;
  if (failure) return <ErrorNotice error={failure} retry={() => void Promise.all([refetch(), refetchStatistics()])} />;
  if (!summary || !statistics) return <KeyFiguresSkeleton />;

  const closed = `${formatCount(summary.n)} closed ${summary.n === 1 ? 'trade' : 'trades'}`;
  const days = `${formatCount(statistics.days)} trading ${statistics.days === 1 ? 'day' : 'days'}`;
  return (
    <div className={frame}>
      <Figure
        name="netPnl"
        label="Net P&L"
        population={closed}
        value={<span className={cn('text-2xl', toneOf(summary.netPnl))}>{money(summary.netPnl, 'always')}</span>}
        notes={[`${closed} · fees ${money(summary.fees)}`]}
        className="col-span-2 sm:col-span-1"
      >
        <Sparkline values={curve.map((point) => point.cumulative)} className={cn('mt-1.5 h-9 w-full', summary.netPnl < 0 ? 'text-loss-line' : 'text-gain-line')} />
      </Figure>
      <Figure
        name="winRate"
        label="Win rate"
        population={closed}
        value={given(summary.winRate, formatPercent)}
        reason={summary.undefined.winRate}
        notes={[`${formatCount(summary.wins)} won · ${formatCount(summary.losses)} lost`]}
      >
        <OutcomeBar gains={summary.wins} losses={summary.losses} even={summary.breakevens} />
      </Figure>
      <Figure
        name="profitFactor"
        label="Profit factor"
        population={closed}
        value={given(summary.profitFactor, formatRatio)}
        reason={summary.undefined.profitFactor}
        notes={lines(summary.payoffRatio !== null && `payoff ${formatRatio(summary.payoffRatio)}`)}
      >
        <OutcomeBar gains={summary.grossProfit} losses={-summary.grossLoss} />
      </Figure>
      <Figure
        name="expectancy"
        label="Expectancy"
        population={closed}
        value={given(summary.expectancy, (value) => money(value, 'always'))}
        reason={summary.undefined.expectancy}
        notes={lines('per trade', summary.expectancyR !== null && `${formatR(summary.expectancyR)} of ${formatCount(summary.nR)}`)}
      />
      <Figure
        name="sharpe"
        label="Sharpe ratio"
        population={days}
        value={given(statistics.sharpe, formatRatio)}
        reason={statistics.undefined.sharpe}
        notes={lines(days, statistics.sortino !== null && `Sortino ${formatRatio(statistics.sortino)}`)}
      />
      <Figure
        name={statistics.maxDrawdown === null ? 'maxDrawdownMoney' : 'maxDrawdown'}
        label="Max drawdown"
        population={days}
        value={given(statistics.maxDrawdown, formatPercent) ?? given(statistics.maxDrawdownMoney, (value) => whole(value))}
        reason={statistics.undefined.maxDrawdownMoney}
        notes={lines(statistics.maxDrawdown !== null && whole(statistics.maxDrawdownMoney ?? 0), `now ${whole(statistics.currentDrawdownMoney ?? 0)}`)}
        className="col-span-2 sm:col-span-1"
      />
    </div>
  );
}

/** A value as text, if there is one. */
function given(value: number | null, text: (value: number) => string): string | undefined {
  return value === null ? undefined : text(value);
}

/** The notes there is something to say about. */
function lines(...notes: (string | false)[]): string[] {
  return notes.filter((note) => note !== false);
}

function KeyFiguresSkeleton() {
  return (
    <div className={frame} aria-busy aria-label="Loading the key figures" role="status">
      {['net', 'rate', 'factor', 'expectancy', 'sharpe', 'drawdown'].map((name) => (
        <div key={name} className="grid h-38 content-start gap-3 bg-surface p-5 first:max-sm:col-span-2 last:max-sm:col-span-2">
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="h-6 w-28" />
          <Skeleton className="h-3 w-24" />
        </div>
      ))}
    </div>
  );
}
