import { Select } from '@/components/ui/select';
import { measures, type Measure } from './measures';

interface MeasureSelectProps {
  /** The chart it belongs to. */
  title: string;
  value: Measure;
  onChange: (measure: Measure) => void;
}

export function MeasureSelect({ title, value, onChange }: MeasureSelectProps) {
  return (
    <Select aria-label={`Measure: ${title}`} value={value} onChange={(event) => onChange(measures.find(([one]) => one === event.target.value)![0])} className="w-32">
      {measures.map(([measure, text]) => <option key={measure} value={measure}>{text}</option>)}
    </Select>
  );
}
