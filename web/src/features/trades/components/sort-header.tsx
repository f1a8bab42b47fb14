import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import type { SortField, TradeSearch } from '../api/trade-search';

type Sort = NonNullable<TradeSearch['sort']>;

interface SortHeaderProps {
  /** The order this column offers, if any. */
  field?: SortField;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Text is aligned to the start, numbers to the end. */
  start?: boolean;
  children: ReactNode;
}

export function SortHeader({ field, sort, onSort, start, children }: SortHeaderProps) {
  const align = start ? 'text-left' : 'text-right';
  if (!field) return <div role="columnheader" className={align}>{children}</div>;
  const descending = sort === `-${field}`;
  const active = descending || sort === field;
  const Arrow = descending ? ArrowDown : ArrowUp;
  const direction = descending ? 'descending' : 'ascending';
  return (
    <div role="columnheader" aria-sort={active ? direction : 'none'} className={align}>
      <button
        type="button"
        onClick={() => onSort(descending ? field : `-${field}`)}
        className={cn('inline-flex items-center gap-1 rounded hover:text-ink', active && 'text-ink')}
      >
        {children}
        {active && <Arrow className="size-3.5" aria-hidden />}
      </button>
    </div>
  );
}
