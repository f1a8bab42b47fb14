import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { simulationQuery, type SimulationOrder } from '../../api/get-simulation';
import { SimulationForm } from './simulation-form';
import { SimulationResult } from './simulation-result';

interface SimulationCardProps {
  filter: AnalyticsFilter;
  currency: string;
}

const words: Record<string, string> = { paths: 'Paths', horizon: 'Days of each', ruinLevel: 'Ruin level', seed: 'Seed' };

/** What may become of the equity when days like these come again in any order. */
export function SimulationCard({ filter, currency }: SimulationCardProps) {
  const [order, setOrder] = useState<SimulationOrder>({ paths: 1000, horizon: 252 });
  const { data: simulation, error, isFetching, refetch } = useQuery({ ...simulationQuery(filter, order), placeholderData: keepPreviousData });
  return (
    <Card>
      <CardHeader title="Simulation" note="Monte Carlo: the days of the journal drawn again in any order; the same seed gives the same answer" />
      <div className="grid gap-5 px-4 pt-3 pb-5 sm:px-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <SimulationForm currency={currency} busy={isFetching} onRun={setOrder} />
        <div className="min-w-0">
          {error && <ErrorNotice error={error} fieldText={(name) => words[name] ?? name} retry={() => void refetch()} />}
          {!simulation && !error && <div role="status" aria-label="Loading: Simulation"><Skeleton className="h-64" /></div>}
          {simulation && !error && <SimulationResult simulation={simulation} currency={currency} />}
        </div>
      </div>
    </Card>
  );
}
