import { useQuery } from '@tanstack/react-query';
import { Select } from '@/components/ui/select';
import { keyText } from '../../api/dimensions';
import { breakdownQuery } from '../../api/get-breakdown';

interface TraderSelectProps {
  value?: string;
  onChange: (userId?: string) => void;
}

/** A choice of those who have closed trades, where there are several. */
export function TraderSelect({ value, onChange }: TraderSelectProps) {
  const { data: traders = [] } = useQuery(breakdownQuery({}, 'user'));
  if (traders.length < 2 && !value) return null;
  return (
    <Select aria-label="Trader" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} className="w-36">
      <option value="">Any trader</option>
      {traders.map(({ key, label }) => <option key={String(key)} value={String(key)}>{keyText('user', key, label)}</option>)}
    </Select>
  );
}
