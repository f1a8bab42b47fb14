import { Select } from '@/components/ui/select';
import { dimensions, type Dimension } from '../../api/dimension-names';
import { dimensionText } from '../../api/dimensions';

interface DimensionSelectProps {
  label: string;
  value: Dimension;
  /** The one it is crossed with. */
  without?: Dimension;
  onChange: (dimension: Dimension) => void;
}

export function DimensionSelect({ label, value, without, onChange }: DimensionSelectProps) {
  return (
    <Select aria-label={label} value={value} onChange={(event) => onChange(dimensions.find((one) => one === event.target.value)!)} className="w-40">
      {dimensions.filter((one) => one !== without).map((one) => <option key={one} value={one}>{dimensionText(one)}</option>)}
    </Select>
  );
}
