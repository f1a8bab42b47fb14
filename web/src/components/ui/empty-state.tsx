import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  text: string;
  children?: ReactNode;
}

/** Nothing here yet: says why, and what to do about it. */
export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-sm justify-items-center gap-2 px-6 py-12 text-center">
      <span className="mb-2 grid size-11 place-items-center rounded-xl border bg-sunken text-ink-soft">
        <Icon className="size-5" aria-hidden />
      </span>
      <h2 className="text-[0.9375rem] font-semibold">{title}</h2>
      <p className="text-ink-faint">{text}</p>
      {children && <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
