import { useQuery } from '@tanstack/react-query';
import { Select } from '@/components/ui/select';
import { tagsQuery } from '../api/get-tags';

interface TagSelectProps {
  value?: string;
  onChange: (tag?: string) => void;
}

export function TagSelect({ value, onChange }: TagSelectProps) {
  const { data: tags = [] } = useQuery(tagsQuery);
  return (
    <Select aria-label="Tag" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} className="w-28">
      <option value="">Any tag</option>
      {tags.map(({ id, name }) => <option key={id} value={name}>{name}</option>)}
    </Select>
  );
}
