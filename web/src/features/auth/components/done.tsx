import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { focusOn } from './focus-on';

/** What a form has led to, in its place; the focus goes there with the person. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <div ref={focusOn} role="status" tabIndex={-1} className="flex gap-3 rounded-lg border border-gain-line/30 bg-gain-soft px-3.5 py-3 text-[0.8125rem] outline-none">
      <CircleCheck className="mt-0.5 size-4 shrink-0 text-gain" aria-hidden />
      <div className="grid min-w-0 gap-1 wrap-anywhere">{children}</div>
    </div>
  );
}
