import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { countOf } from '@/lib/numbers';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { dimensionText, type Dimension } from '../../api/dimensions';
import { drillDown } from '../../api/drill-down';
import { breakdownQuery } from '../../api/get-breakdown';
import { BreakdownTable } from './breakdown-table';

interface BreakdownCardProps {
  filter: AnalyticsFilter;
  by: Dimension;
  currency: string;
  controls?: ReactNode;
}

/** One dimension as a table with bars, in any order. */
export function BreakdownCard({ filter, by, currency, controls }: BreakdownCardProps) {
  const { data: rows, error, refetch } = useQuery(breakdownQuery(filter, by));
  const title = `By ${dimensionText(by).toLowerCase()}`;
  return (
    <Card>
      <CardHeader title={title} note={rows && noteOf(by, rows.length, filter)}>{controls}</CardHeader>
      <div className="px-3 pt-3 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!rows && !error && <div role="status" aria-label={`Loading: ${title}`}><Skeleton className="h-80" /></div>}
        {rows?.length === 0 && <p className="grid h-40 place-items-center text-ink-faint">No closed trade has a {dimensionText(by).toLowerCase()}.</p>}
        {rows && rows.length > 0 && <BreakdownTable key={by} rows={rows} filter={filter} by={by} currency={currency} label={title} initial={{ column: 'pnl', descending: true }} />}
      </div>
    </Card>
  );
}

/** Where one trade counts under several rows, and where rows do not lead to trades. */
function noteOf(by: Dimension, rows: number, filter: AnalyticsFilter): string {
  const drill = drillDown(filter, [by, '2026-01']);
  const several = by === 'tag' ? ' · a trade with several tags counts under each' : '';
  return `${countOf(rows, 'row')}${several}${'why' in drill ? ` · ${drill.why}` : ''}`;
}
