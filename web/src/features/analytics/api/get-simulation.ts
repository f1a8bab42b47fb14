import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Schema } from '@/lib/operation';
import type { AnalyticsFilter } from './analytics-filter';

/** What a simulation is asked with; what is left out the API chooses and tells. */
export interface SimulationOrder {
  paths: number;
  horizon: number;
  ruinLevel?: string;
  seed?: number;
}

export interface Simulation {
  inputs: { paths: number; horizon: number; ruinLevel: number | null; seed: number; startingEquity: number; days: number };
  riskOfRuin: number | null;
  finalEquity: Schema<'Percentiles'> | null;
  maxDrawdown: Schema<'Percentiles'> | null;
  undefined: Record<string, string>;
}

export const simulationQuery = (filter: AnalyticsFilter, order: SimulationOrder) =>
  queryOptions({
    queryKey: ['analytics', 'simulation', filter, order],
    queryFn: ({ signal }) => api<Simulation>('/analytics/simulation', { query: { ...filter, ...order }, signal }),
    select: (envelope) => envelope.data,
  });
