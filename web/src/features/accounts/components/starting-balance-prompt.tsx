import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { accountsQuery } from '@/lib/accounts';
import { useMay } from '@/lib/permissions';

const StartingBalanceForm = lazy(() => import('./starting-balance-form'));

/** Asks for what returns cannot be computed without, where the answer is simple: a journal of one account. */
export function StartingBalancePrompt() {
  const { data: accounts } = useQuery(accountsQuery);
  const may = useMay();
  const [account] = accounts ?? [];
  if (accounts?.length !== 1 || !account || account.startingBalance !== null || !may('WRITE', account.userId)) return null;
  return <Suspense fallback={null}><StartingBalanceForm account={account} /></Suspense>;
}
