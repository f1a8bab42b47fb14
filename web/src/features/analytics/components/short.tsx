import { toneOf } from '@/components/ui/amount';
import { cn } from '@/lib/cn';
import { formatShortR } from '@/lib/numbers';

/** A mean R in as little room as there is. */
export function Short({ value, className }: { value: number | null | undefined; className?: string }) {
  if (value === null || value === undefined) return <span className={cn('text-ink-faint', className)}>–</span>;
  return <span className={cn('tabular-nums', toneOf(value), className)}>{formatShortR(value)}</span>;
}
