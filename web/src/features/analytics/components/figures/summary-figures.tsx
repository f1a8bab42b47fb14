import { useMoneyFormat } from '@/components/ui/amount';
import type { Summary } from '@/lib/api-types';
import { countOf, formatCount } from '@/lib/numbers';
import { Figure } from '../figure';
import { FigureGroup } from './figure-group';
import type { FigureName } from './figure-kinds';

const results: FigureName[] = ['netPnl', 'grossPnl', 'fees', 'realizedPnl', 'grossProfit', 'grossLoss'];
const quality: FigureName[] = ['winRate', 'profitFactor', 'payoffRatio', 'expectancy', 'expectancyR', 'sqn', 'winRateDecided', 'kelly', 'pnlStdDev', 'averageHoldSeconds', 'medianHoldSeconds'];
const trades: FigureName[] = ['n', 'breakevens', 'averageWin', 'averageLoss', 'largestWin', 'largestLoss'];

/** What came of it. */
export function ResultFigures({ summary }: { summary: Summary }) {
  return <FigureGroup title="Result" names={results} figures={summary} currency={summary.currency} />;
}

/** Every other figure of the summary. */
export function SummaryFigures({ summary }: { summary: Summary }) {
  const shared = { figures: summary, currency: summary.currency };
  return (
    <>
      <FigureGroup title="Quality" names={quality} {...shared}><Confidence summary={summary} /></FigureGroup>
      <FigureGroup title="Trades" names={trades} {...shared} />
      <Streaks summary={summary} />
    </>
  );
}

/** Between which bounds the expectancy lies. */
export function Confidence({ summary: { expectancyConfidence95: interval, n, currency, undefined: reasons } }: { summary: Summary }) {
  const money = useMoneyFormat(currency, 'whole');
  return (
    <Figure
      name="expectancyConfidence95"
      label="Expectancy, 95% interval"
      population={countOf(n, 'closed trade')}
      reason={reasons.expectancyConfidence95}
      value={interval ? <span className="text-base">{money(interval.low)} to {money(interval.high)}</span> : undefined}
      notes={interval ? [`${formatCount(interval.resamples)} resamples`, `seed ${interval.seed}`] : []}
    />
  );
}

const words = { WIN: ['win', 'wins'], LOSS: ['loss', 'losses'] } as const;

/** The run that lasts, and the longest there were. */
function Streaks({ summary }: { summary: Summary }) {
  const { kind, length } = summary.currentStreak;
  return (
    <FigureGroup title="Streaks" note="In order of closing; a break-even ends a run" names={['maxConsecutiveWins', 'maxConsecutiveLosses', 'wins', 'losses', 'winRate']} figures={summary} currency={summary.currency}>
      <Figure
        name="currentStreak"
        label="Current streak"
        population={countOf(summary.n, 'closed trade')}
        value={<span className="text-lg">{kind === 'NONE' ? 'None' : `${formatCount(length)} ${words[kind][length === 1 ? 0 : 1]}`}</span>}
      />
    </FigureGroup>
  );
}
