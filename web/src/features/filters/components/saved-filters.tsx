import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import type { AppliedFilters } from '@/lib/saved-filters';

const SavedFiltersDialog = lazy(() => import('./saved-filters-dialog'));

export interface SavedFiltersProps {
  /** What stands in the address of the screen. */
  search: Readonly<Record<string, unknown>>;
  /** Which of it are filters. */
  names: readonly string[];
  /** Takes every filter of the screen. */
  onApply: (filters: AppliedFilters) => void;
  className?: string;
}

/** The way to the filters one has saved, and to saving those in use. */
export function SavedFilters({ className, ...props }: SavedFiltersProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" className={cn(className)} onClick={() => setOpen(true)}><Bookmark aria-hidden />My filters</Button>
      {open && <Suspense fallback={null}><SavedFiltersDialog {...props} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
