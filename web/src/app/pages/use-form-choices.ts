import { useQuery } from '@tanstack/react-query';
import { accountsQuery } from '@/features/accounts/api/get-accounts';
import { strategiesQuery } from '@/features/strategies/api/get-strategies';
import { tagsQuery } from '@/features/tags/api/get-tags';

/** What the form of a trade lets one choose from. It waits for the accounts only: a list of names may come late or not at all. */
export function useFormChoices() {
  const { data: accounts, error, refetch } = useQuery(accountsQuery);
  const { data: strategies = [] } = useQuery(strategiesQuery);
  const { data: tags = [] } = useQuery(tagsQuery);
  return { accounts, strategies, tagNames: tags.map(({ name }) => name), error, retry: () => void refetch() };
}
