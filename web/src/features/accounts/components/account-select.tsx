import { useQuery } from '@tanstack/react-query';
import { Select } from '@/components/ui/select';
import { accountsQuery, accountText } from '@/lib/accounts';

interface AccountSelectProps {
  label: string;
  value?: string;
  onChange: (accountId?: string) => void;
  /** The words for no choice, such as all accounts. */
  none: string;
}

/** A choice of accounts where there is one: a single account is not asked about. */
export function AccountSelect({ label, value, onChange, none }: AccountSelectProps) {
  const { data: accounts = [] } = useQuery(accountsQuery);
  if (accounts.length < 2) return null;
  return (
    <Select aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} className="w-44">
      <option value="">{none}</option>
      {accounts.map((account) => <option key={account.id} value={account.id}>{accountText(account)}</option>)}
    </Select>
  );
}
