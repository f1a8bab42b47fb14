import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Import } from '@/lib/api-types';

/** The imports made last. */
export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => api<Import[]>('/imports', { query: { limit: 10 }, signal }),
  select: (envelope) => envelope.data,
});
