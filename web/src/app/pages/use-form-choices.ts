import { useQuery } from '@tanstack/react-query';
import { strategiesQuery } from '@/features/strategies/api/get-strategies';
import { tagsQuery } from '@/features/tags/api/get-tags';
import { accountsQuery } from '@/lib/accounts';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

/**
 * What the form of a trade lets one choose from: of the accounts those one may write to, the own ones first. It waits for the
 * accounts only: a list of names may come late or not at all.
 */
export function useFormChoices() {
  const may = useMay();
  const userId = useSession((session) => session.user?.id);
  const { data: accounts, error, refetch } = useQuery(accountsQuery);
  const { data: strategies = [] } = useQuery(strategiesQuery);
  const { data: tags = [] } = useQuery(tagsQuery);
  const own = (account: { userId: string }) => Number(account.userId === userId);
  return {
    accounts: accounts?.filter((account) => may('WRITE', account.userId)).toSorted((a, b) => own(b) - own(a)),
    strategies, tagNames: tags.map(({ name }) => name), error, retry: () => void refetch(),
  };
}
