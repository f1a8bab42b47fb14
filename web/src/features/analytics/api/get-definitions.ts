import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Definition } from '@/lib/api-types';
import { untilRelease } from '@/lib/query-client';

/** The text of every figure, by its name; it changes with a release only. */
export const definitionsQuery = queryOptions({
  queryKey: ['analytics', 'definitions'],
  queryFn: ({ signal }) => api<Definition[]>('/analytics/definitions', { signal }),
  select: (envelope) => new Map(envelope.data.map((definition) => [definition.name, definition])),
  ...untilRelease,
});
