import { useQuery } from '@tanstack/react-query';
import { Select } from '@/components/ui/select';
import { strategiesQuery } from '../api/get-strategies';

interface StrategySelectProps {
  value?: string;
  onChange: (strategy?: string) => void;
}

/** A choice of strategies where there are any. */
export function StrategySelect({ value, onChange }: StrategySelectProps) {
  const { data: strategies = [] } = useQuery(strategiesQuery);
  if (strategies.length === 0) return null;
  return (
    <Select aria-label="Strategy" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} className="w-36">
      <option value="">Any strategy</option>
      {strategies.map(({ id, name }) => <option key={id} value={name}>{name}</option>)}
    </Select>
  );
}
