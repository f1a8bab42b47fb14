import { queryOptions } from '@tanstack/react-query';
import { allPages } from './all-pages';
import type { Account } from './api-types';
import { names } from './query-client';

/** Every account of the workspace, which trades, imports and figures are asked about by. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => allPages<Account>('/accounts', {}, signal),
  ...names,
});

/** An account as a choice reads. */
export const accountText = ({ name, broker }: Pick<Account, 'name' | 'broker'>) => (broker ? `${name} · ${broker}` : name);
