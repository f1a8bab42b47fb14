import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';

export const backLook = 'inline-flex items-center gap-1 rounded text-ink-faint hover:text-ink';

/** What stands in a link to the place above. */
export function Back({ children }: { children: ReactNode }) {
  return <><ChevronLeft className="-ml-1 size-4" aria-hidden />{children}</>;
}
