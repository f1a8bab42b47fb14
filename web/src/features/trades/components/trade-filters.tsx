import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { cn } from '@/lib/cn';
import { isFiltered, sides, statuses, type TradeSearch } from '../api/trade-search';
import { sideTexts, statusTexts } from './trade-badges';

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
      {isFiltered(search) && <Button look="quiet" onClick={onClear}><X aria-hidden />Clear</Button>}
    </div>
  );
}

interface TextFilterProps {
  label: string;
  value?: string;
  onChange: (value?: string) => void;
  wide?: boolean;
}

const pause = 350;

/** Passes on what is typed after a pause, so that not every letter is a question to the server. */
function TextFilter({ label, value, onChange, wide }: TextFilterProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted), pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the pause
  }, [text]);
  return (
    <span className={wide ? 'relative min-w-0 grow sm:w-44 sm:grow-0' : 'relative w-28'}>
      {wide && <Search className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-faint" aria-hidden />}
      <Input type="search" aria-label={label} placeholder={wide ? 'Search' : label} value={text} onChange={(event) => setText(event.target.value)} className={wide ? 'pl-9' : undefined} />
    </span>
  );
}
