import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** What may be larger than its place: it scrolls inside, by keyboard too. */
export function ScrollRegion({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label={label}
      className={cn('max-h-115 overflow-auto rounded-lg border', className)}
    >
      {children}
    </div>
  );
}
