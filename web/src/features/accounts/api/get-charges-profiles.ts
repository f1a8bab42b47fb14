import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';

/** Whose brokerage the table of charges reckons with. */
export interface ChargesProfile {
  id: string;
  name: string;
}

export const chargesProfilesQuery = queryOptions({
  queryKey: ['charges', 'profiles'],
  queryFn: ({ signal }) => api<ChargesProfile[]>('/charges/profiles', { signal }),
  select: (envelope) => envelope.data,
  staleTime: Infinity,
});
