import { useQuery } from '@tanstack/react-query';
import { Table2, TrendingUp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { useInR } from '@/lib/preferences';
import type { AnalyticsFilter } from '../api/analytics-filter';
import type { LocalDate } from '@/lib/dates';
import type { DrillDown } from '../api/drill-down';
import { equityCurveQuery, periods, type Period } from '../api/get-equity-curve';
import { EquityChart } from './equity-chart';
import { Term } from './term';

const EquityTable = lazy(() => import('./equity-table').then((module) => ({ default: module.EquityTable })));

interface EquityCardProps {
  filter: AnalyticsFilter;
  currency: string;
  /** The trades of a point, where points lead to them. */
  drill?: (date: LocalDate, period: Period) => DrillDown;
}

/** How the account grew and how deep it fell, as a chart or as the table behind it. */
export function EquityCard({ filter, currency, drill }: EquityCardProps) {
  const [period, setPeriod] = useState<Period>('daily');
  const [asTable, setAsTable] = useState(false);
  const { data: points, error, refetch } = useQuery(equityCurveQuery(filter, period));
  const trades = drill && ((date: LocalDate) => drill(date, period));
  const inR = useInR();
  const hasBalance = points?.[0]?.equity !== null;
  return (
    <Card>
      <CardHeader title={hasBalance ? 'Equity' : 'Cumulative P&L'} note={<><Term name="realizedPnl" label="Net P&L realised">Realised</Term>{hasBalance && <> from <Term name="startingBalance" label="Starting balance">the balance</Term></>}, <Term name={hasBalance ? 'maxDrawdown' : 'maxDrawdownMoney'} label="Drawdown">drawdown</Term>{inR && ' · in money'}</>}>
        <Segmented label="Period of a point" value={period} options={periods} onChange={setPeriod} />
        <Button look="quiet" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? <TrendingUp aria-hidden /> : <Table2 aria-hidden />}
          <span className="max-sm:sr-only">{asTable ? 'Chart' : 'Table'}</span>
        </Button>
      </CardHeader>
      <div className="px-3 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!points && !error && <Skeleton className="h-115" />}
        {points && points.length === 0 && <p className="grid h-60 place-items-center text-ink-faint">No closed trade in this range.</p>}
        {points && points.length > 0 && (asTable ? <Suspense fallback={<Skeleton className="h-115" />}><EquityTable points={points} currency={currency} drill={trades} /></Suspense> : <EquityChart points={points} currency={currency} drill={trades} />)}
      </div>
    </Card>
  );
}
