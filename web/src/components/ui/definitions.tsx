import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** Names at the left, what they stand for at the right. */
export function Definitions({ children, className }: { children: ReactNode; className?: string }) {
  return <dl className={cn('grid gap-2.5 text-[0.8125rem]', className)}>{children}</dl>;
}

export function Definition({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="shrink-0 text-ink-faint">{name}</dt>
      <dd className="min-w-0 text-right tabular-nums wrap-anywhere">{children}</dd>
    </div>
  );
}
