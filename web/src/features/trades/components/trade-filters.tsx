import { SlidersHorizontal, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextFilter } from '@/components/ui/text-filter';
import { cn } from '@/lib/cn';
import { assetClasses, assetClassTexts, sides, sideTexts } from '@/lib/trade-words';
import { isFiltered, statuses, type TradeSearch } from '../api/trade-search';
import { AmountFilter, PersonFilter } from './further-filters';
import { statusTexts } from './trade-badges';

interface TradeFiltersProps {
  search: TradeSearch;
  onChange: (change: Partial<TradeSearch>) => void;
  onClear: () => void;
  /** Filters that belong to other features, such as account and tag. */
  children?: ReactNode;
}

/** Everything the list can be narrowed by; the address remembers it. */
export function TradeFilters({ search, onChange, onClear, children }: TradeFiltersProps) {
  const [open, setOpen] = useState(false);
  return (
    <div role="search" className={cn('mb-4 flex flex-wrap items-center gap-2', !open && 'max-sm:*:nth-[n+3]:hidden')}>
      <TextFilter label="Search symbol, notes and tags" value={search.q} onChange={(q) => onChange({ q })} wide />
      <Button aria-expanded={open} onClick={() => setOpen(!open)} className="sm:hidden"><SlidersHorizontal aria-hidden />Filters</Button>
      <TextFilter label="Symbol" value={search.symbol} onChange={(symbol) => onChange({ symbol: symbol?.toUpperCase() })} />
      <Select aria-label="Side" value={search.side ?? ''} onChange={(event) => onChange({ side: sides.find((side) => side === event.target.value) })} className="w-28">
        <option value="">Any side</option>
        {sides.map((side) => <option key={side} value={side}>{sideTexts[side]}</option>)}
      </Select>
      <Select aria-label="Status" value={search.status ?? ''} onChange={(event) => onChange({ status: statuses.find((status) => status === event.target.value) })} className="w-32">
        <option value="">Any status</option>
        {statuses.map((status) => <option key={status} value={status}>{statusTexts[status]}</option>)}
      </Select>
      {children}
      <span className="flex items-center gap-1.5">
        <Input type="date" aria-label="Closed from" value={search.from ?? ''} max={search.to} onChange={(event) => onChange({ from: event.target.value || undefined })} className="w-34 px-2" />
        <span className="text-ink-faint">–</span>
        <Input type="date" aria-label="Closed to" value={search.to ?? ''} min={search.from} onChange={(event) => onChange({ to: event.target.value || undefined })} className="w-34 px-2" />
      </span>
      {search.assetClass && (
        <Select aria-label="Asset class" value={search.assetClass} onChange={(event) => onChange({ assetClass: assetClasses.find((one) => one === event.target.value) })} className="w-32">
          <option value="">Any class</option>
          {assetClasses.map((one) => <option key={one} value={one}>{assetClassTexts[one]}</option>)}
        </Select>
      )}
      <AmountFilter search={search} onChange={onChange} />
      <PersonFilter search={search} onChange={onChange} />
      {isFiltered(search) && <Button look="quiet" onClick={onClear}><X aria-hidden />Clear</Button>}
    </div>
  );
}
