import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { reordered, type Column, type Order } from '../../api/sorting';

interface ColumnHeaderProps {
  column: Column;
  order?: Order;
  onOrder: (order: Order) => void;
  start?: boolean;
  children: ReactNode;
}

export function ColumnHeader({ column, order, onOrder, start, children }: ColumnHeaderProps) {
  const active = order?.column === column;
  const Arrow = order?.descending ? ArrowDown : ArrowUp;
  const direction = order?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={active ? direction : 'none'} className={start ? 'text-left' : undefined}>
      <button type="button" onClick={() => onOrder(reordered(column, order))} className={cn('inline-flex items-center gap-1 rounded hover:text-ink', active && 'text-ink')}>
        {children}
        {active && <Arrow className="size-3.5" aria-hidden />}
      </button>
    </th>
  );
}
