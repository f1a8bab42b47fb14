import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Sparkline } from '@/components/charts/sparkline';
import { toneOf, useMoneyFormat } from '@/components/ui/amount';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { formatCount, formatPercent, formatR, formatRatio } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import type { AnalyticsFilter } from '../api/analytics-filter';
import { equityCurveQuery } from '../api/get-equity-curve';
import { statisticsQuery } from '../api/get-statistics';
import { summaryQuery } from '../api/get-summary';
import { Figure } from './figure';
import { OutcomeBar } from './outcome-bar';
import { Term } from './term';

const frame =
  'grid grid-cols-2 gap-px overflow-hidden rounded-xl border bg-line shadow-card sm:grid-cols-3 xl:grid-cols-[minmax(0,2fr)_repeat(5,minmax(0,1fr))]';

/** The six figures a trader looks at first. */
export function KeyFigures({ filter }: { filter: AnalyticsFilter }) {
  const { data: summary, error, refetch } = useQuery({ ...summaryQuery(filter), select: ({ data }) => data });
  const { data: statistics, error: statisticsError, refetch: refetchStatistics } = useQuery(statisticsQuery(filter));
  const { data: curve = [] } = useQuery(equityCurveQuery(filter, 'daily'));
  const money = useMoneyFormat(summary?.currency ?? null);
  const whole = useMoneyFormat(summary?.currency ?? null, 'whole');
  const inR = useInR();
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
        notes={[
          <Fragment key="n">
            <Term name="n" label="Closed trades" population={closed}>{closed}</Term> · <Term name="fees" label="Fees" population={closed}>fees {money(summary.fees)}</Term>
          </Fragment>,
        ]}
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
        notes={[
          <Fragment key="wins">
            <Term name="wins" label="Wins" population={closed}>{formatCount(summary.wins)} won</Term> · <Term name="losses" label="Losses" population={closed}>{formatCount(summary.losses)} lost</Term>
          </Fragment>,
        ]}
      >
        <OutcomeBar gains={summary.wins} losses={summary.losses} even={summary.breakevens} />
      </Figure>
      <Figure
        name="profitFactor"
        label="Profit factor"
        population={closed}
        value={given(summary.profitFactor, formatRatio)}
        reason={summary.undefined.profitFactor}
        notes={[part('payoffRatio', 'Payoff ratio', summary.payoffRatio, summary.undefined, (value) => `payoff ${formatRatio(value)}`)]}
      >
        <OutcomeBar gains={summary.grossProfit} losses={-summary.grossLoss} />
      </Figure>
      {inR ? (
        <Figure
          name="expectancyR"
          label="Expectancy"
          population={risked(summary.nR)}
          value={given(summary.expectancyR, formatR)}
          reason={summary.undefined.expectancyR}
          notes={[`${formatCount(summary.nR)} with a stop`, part('expectancy', 'Expectancy in money', summary.expectancy, summary.undefined, (value) => money(value, 'always'))]}
        />
      ) : (
        <Figure
          name="expectancy"
          label="Expectancy"
          population={closed}
          value={given(summary.expectancy, (value) => money(value, 'always'))}
          reason={summary.undefined.expectancy}
          notes={['per trade', part('expectancyR', 'Expectancy in R', summary.expectancyR, summary.undefined, (value) => `${formatR(value)} of ${formatCount(summary.nR)}`)]}
        />
      )}
      <Figure
        name="sharpe"
        label="Sharpe ratio"
        population={days}
        value={given(statistics.sharpe, formatRatio)}
        reason={statistics.undefined.sharpe}
        notes={[<Term key="days" name="days" label="Trading days" population={days}>{days}</Term>, part('sortino', 'Sortino ratio', statistics.sortino, statistics.undefined, (value) => `Sortino ${formatRatio(value)}`)]}
      />
      <Figure
        name={statistics.maxDrawdown === null ? 'maxDrawdownMoney' : 'maxDrawdown'}
        label="Max drawdown"
        population={days}
        value={given(statistics.maxDrawdown, formatPercent) ?? given(statistics.maxDrawdownMoney, (value) => whole(value))}
        reason={statistics.undefined.maxDrawdownMoney}
        notes={[
          statistics.maxDrawdown !== null && part('maxDrawdownMoney', 'Max drawdown in money', statistics.maxDrawdownMoney, statistics.undefined, (value) => whole(value)),
          part('currentDrawdownMoney', 'Current drawdown', statistics.currentDrawdownMoney, statistics.undefined, (value) => `now ${whole(value)}`),
        ]}
        className="col-span-2 sm:col-span-1"
      />
    </div>
  );
}

/** A value as text, if there is one. */
function given(value: number | null, text: (value: number) => string): string | undefined {
  return value === null ? undefined : text(value);
}

const risked = (n: number) => `${formatCount(n)} closed ${n === 1 ? 'trade' : 'trades'} with a known risk`;

/** A smaller figure beneath another: it can be asked about as well, and says why it is missing. */
function part(name: string, label: string, value: number | null, reasons: Record<string, string>, text: (value: number) => string) {
  const missing = value === null ? (reasons[name] ?? null) : undefined;
  return <Term key={name} name={name} label={label} missing={missing}>{value === null ? `no ${label.charAt(0).toLowerCase()}${label.slice(1)}` : text(value)}</Term>;
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
