import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { UserResponse } from './workspace-types';

/** Who is signed in, as the API has it. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await api<UserResponse>('/me', { signal })).data,
});
