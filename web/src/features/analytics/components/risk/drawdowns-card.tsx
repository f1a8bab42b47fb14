import { useQuery } from '@tanstack/react-query';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { drawdownsQuery } from '../../api/get-drawdowns';
import { ScrollRegion } from '../charts/scroll-region';
import { DrawdownRow } from './drawdown-row';

interface DrawdownsCardProps {
  filter: AnalyticsFilter;
  currency: string;
}

/** The falls from a peak with their days, deepest first. */
export function DrawdownsCard({ filter, currency }: DrawdownsCardProps) {
  const { data: drawdowns, error, refetch } = useQuery(drawdownsQuery(filter));
  const deepest = Math.max(...(drawdowns ?? []).map(({ depth, depthMoney }) => Math.abs(depth ?? depthMoney)), 0) || 1;
  return (
    <Card>
      <CardHeader title="Drawdowns" note="From a peak to the day it was reached again, deepest first; the days lead to the trades closed between them" />
      <div className="px-3 pt-3 pb-4 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!drawdowns && !error && <div role="status" aria-label="Loading: Drawdowns"><Skeleton className="h-64" /></div>}
        {drawdowns?.length === 0 && <p className="grid h-32 place-items-center text-ink-faint">There has been no drawdown yet.</p>}
        {drawdowns && drawdowns.length > 0 && (
          <ScrollRegion label="Drawdowns">
            <table className="w-full text-right text-[0.8125rem] tabular-nums">
              <thead className="sticky top-0 z-10 bg-sunken text-xs text-ink-soft">
                <tr className="[&>th]:px-3 [&>th]:py-2 [&>th]:font-medium [&>th]:whitespace-nowrap">
                  <th scope="col" className="text-left">From peak</th>
                  <th scope="col" className="text-left">Lowest</th>
                  <th scope="col" className="text-left">Regained</th>
                  <th scope="col">Depth</th>
                  <th scope="col">Money</th>
                  <th scope="col">Days down</th>
                  <th scope="col">Days up</th>
                  <th scope="col">Days in all</th>
                </tr>
              </thead>
              <tbody className="divide-y">
                {drawdowns.map((drawdown) => <DrawdownRow key={drawdown.trough} drawdown={drawdown} deepest={deepest} filter={filter} currency={currency} />)}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </div>
    </Card>
  );
}
