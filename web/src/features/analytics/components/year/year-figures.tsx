import { useQuery } from '@tanstack/react-query';
import { toneOf, useMoneyFormat } from '@/components/ui/amount';
import { formatMonth } from '@/lib/dates';
import { countOf, formatCount, formatPercent, formatR } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import type { CalendarYear } from '../../api/calendar-year';
import type { Year } from '../../api/calendar-window';
import { summaryQuery } from '../../api/get-summary';
import { Figure } from '../figure';

interface YearFiguresProps {
  year: Year;
  filter: AnalyticsFilter;
  calendar: CalendarYear;
  currency: string;
}

const wording = {
  tradingDays: 'Days on which something was realised, and how many of them ended above zero.',
  best: 'The month of this year in which most was realised.',
  worst: 'The month of this year in which least was realised.',
};

/** What the year came to as a whole. */
export function YearFigures({ year, filter, calendar, currency }: YearFiguresProps) {
  const inR = useInR();
  const money = useMoneyFormat(currency);
  const { total, tradingDays, winningDays } = calendar;
  const months = [...calendar.months].toSorted(([, a], [, b]) => b.pnl - a.pnl);
  const days = countOf(tradingDays, 'trading day');
  const none = tradingDays === 0 ? 'NO_TRADES' : undefined;
  const month = (at: number) => {
    const [key, { pnl }] = months.at(at) ?? ['', { pnl: 0 }];
    return { name: key && formatMonth(key).split(' ')[0]!, pnl };
  };
  return (
    <div className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-xl border bg-line shadow-card lg:grid-cols-4 xl:mb-5">
      {inR ? <MeanOfYear year={year} filter={filter} /> : (
        <Figure name="realizedPnl" label="Net P&L realised" population={`the lots closed on ${days}`} value={<span className={toneOf(total.pnl)}>{money(total.pnl, 'always')}</span>} notes={[`in ${year}`]} />
      )}
      <Figure name="n" label="Closed trades" population={countOf(total.n, 'closed trade')} value={formatCount(total.n)} notes={[`on ${days}`]} />
      <Figure name="tradingDays" label="Days that won" text={wording.tradingDays} population={days} value={none ? undefined : formatPercent(winningDays / tradingDays)} reason={none} notes={[`${formatCount(winningDays)} of ${days}`]} />
      <Figure
        name="bestMonth"
        label="Best month"
        text={`${wording.best} ${months.length > 1 ? wording.worst.replace('The month', 'Beneath, the month') : ''}`}
        population={countOf(months.length, 'month')}
        value={none ? undefined : month(0).name}
        reason={none}
        notes={[<span key="best" className={toneOf(month(0).pnl)}>{money(month(0).pnl, 'always')}</span>, months.length > 1 && `worst ${month(-1).name} ${money(month(-1).pnl, 'always')}`]}
      />
    </div>
  );
}

/** R of a year is asked for: a mean of means by day would be another figure. */
function MeanOfYear({ year, filter }: Pick<YearFiguresProps, 'year' | 'filter'>) {
  const { data: summary } = useQuery({ ...summaryQuery({ ...filter, from: `${year}-01-01`, to: `${year}-12-31` }), select: ({ data }) => data });
  const r = summary?.expectancyR ?? null;
  return (
    <Figure
      name="expectancyR"
      label="Mean R"
      population={`${countOf(summary?.nR ?? 0, 'closed trade')} with a known risk`}
      value={!summary ? '…' : r === null ? undefined : <span className={toneOf(r)}>{formatR(r)}</span>}
      reason={summary?.undefined.expectancyR}
      notes={[`per trade in ${year}`]}
    />
  );
}
