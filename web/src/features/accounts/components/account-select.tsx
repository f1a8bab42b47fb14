import { useQuery } from '@tanstack/react-query';
import { Select } from '@/components/ui/select';
import { accountsQuery } from '../api/get-accounts';

interface AccountSelectProps {
  label: string;
  value?: string;
  onChange: (accountId?: string) => void;
  /** The words for no choice, such as all accounts. */
  none: string;
  /** Whether a single account leaves nothing to choose, so that the choice is not shown. */
  unlessSingle?: boolean;
}

export function AccountSelect({ label, value, onChange, none, unlessSingle }: AccountSelectProps) {
  const { data: accounts = [] } = useQuery(accountsQuery);
  if (unlessSingle && accounts.length < 2) return null;
  return (
    <Select aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} className="w-40">
      <option value="">{none}</option>
      {accounts.map(({ id, name, broker }) => (
        <option key={id} value={id}>{broker ? `${name} · ${broker}` : name}</option>
      ))}
    </Select>
  );
}
