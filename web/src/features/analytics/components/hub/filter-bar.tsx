import { SlidersHorizontal, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { TextFilter } from '@/components/ui/text-filter';
import { cn } from '@/lib/cn';
import type { LocalDate } from '@/lib/dates';
import { assetClasses, assetClassTexts, sides, sideTexts } from '@/lib/trade-words';
import { isNarrowed, rangeOf, ranges, startOf, type AnalyticsFilter, type Range } from '../../api/analytics-filter';

interface FilterBarProps {
  /** What is narrowed, for those who do not see where the bar stands. */
  label: string;
  filter: AnalyticsFilter;
  onChange: (change: Partial<AnalyticsFilter>) => void;
  onClear: () => void;
  today: LocalDate;
  /** Choices that other features have, such as accounts and tags. */
  children?: ReactNode;
}

/** Everything the figures can be narrowed by; the address remembers it. */
export function FilterBar({ label, filter, onChange, onClear, today, children }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const chooseRange = (range: Range | 'custom') => range !== 'custom' && onChange({ from: startOf(range, today), to: undefined });
  return (
    <div role="search" aria-label={label} className={cn('flex flex-wrap items-center gap-2', !open && 'max-sm:*:nth-[n+3]:hidden')}>
      <Segmented label={`Range: ${label}`} value={rangeOf(filter, today)} options={ranges} onChange={chooseRange} />
      <Button aria-expanded={open} onClick={() => setOpen(!open)} className="sm:hidden"><SlidersHorizontal aria-hidden />Filters</Button>
      <span className="flex items-center gap-1.5">
        <Input type="date" aria-label="Closed from" value={filter.from ?? ''} max={filter.to} onChange={(event) => onChange({ from: event.target.value || undefined })} className="w-34 px-2" />
        <span className="text-ink-faint">–</span>
        <Input type="date" aria-label="Closed to" value={filter.to ?? ''} min={filter.from} onChange={(event) => onChange({ to: event.target.value || undefined })} className="w-34 px-2" />
      </span>
      <TextFilter label="Symbol" value={filter.symbol} onChange={(symbol) => onChange({ symbol: symbol?.toUpperCase() })} />
      <Select aria-label="Side" value={filter.side ?? ''} onChange={(event) => onChange({ side: sides.find((side) => side === event.target.value) })} className="w-28">
        <option value="">Any side</option>
        {sides.map((side) => <option key={side} value={side}>{sideTexts[side]}</option>)}
      </Select>
      <Select aria-label="Asset class" value={filter.assetClass ?? ''} onChange={(event) => onChange({ assetClass: assetClasses.find((one) => one === event.target.value) })} className="w-34">
        <option value="">Any class</option>
        {assetClasses.map((one) => <option key={one} value={one}>{assetClassTexts[one]}</option>)}
      </Select>
      {children}
      {isNarrowed(filter) && <Button look="quiet" onClick={onClear}><X aria-hidden />Clear</Button>}
    </div>
  );
}
