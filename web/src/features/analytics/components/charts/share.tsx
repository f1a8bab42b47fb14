import { cn } from '@/lib/cn';

/** A bar beneath an amount: how large it is beside the largest of its column. */
export function Share({ value, largest }: { value: number; largest: number }) {
  return (
    <span aria-hidden className="mt-1 flex h-1 justify-end overflow-hidden rounded-full bg-sunken">
      <span className={cn('rounded-full', value < 0 ? 'bg-loss-line' : 'bg-gain-line')} style={{ width: `${(100 * Math.abs(value)) / largest}%` }} />
    </span>
  );
}
