import { queryOptions } from '@tanstack/react-query';
import { call, type Schema } from '@/lib/operation';
import type { AnalyticsFilter } from './analytics-filter';

/** What a simulation is asked with; what is left out the API chooses and tells. */
export interface SimulationOrder {
  paths: number;
  horizon: number;
  ruinLevel?: string;
  seed?: number;
}

export type Simulation = Schema<'Simulation'>;

export const simulationQuery = (filter: AnalyticsFilter, order: SimulationOrder) =>
  queryOptions({
    queryKey: ['analytics', 'simulation', filter, order],
    queryFn: ({ signal }) => call('get', '/analytics/simulation', { query: { ...filter, ...order }, signal }),
    select: (envelope) => envelope.data,
  });
