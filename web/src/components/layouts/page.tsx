import type { ReactNode } from 'react';

interface PageProps {
  title: string;
  note?: ReactNode;
  /** The way back to where this belongs. */
  above?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen: its title, what can be done with it, and its sections. */
export function Page({ title, note, above, actions, children }: PageProps) {
  return (
    <div className="mx-auto w-full max-w-[88rem] px-4 pt-5 pb-28 sm:px-6 lg:px-8 lg:pt-7 lg:pb-12">
      <title>{`${title} · Trading Journal`}</title>
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {above && <div className="mb-1.5 text-[0.8125rem]">{above}</div>}
          <h1 className="text-xl font-semibold tracking-tight sm:text-[1.375rem]">{title}</h1>
          {note && <div className="mt-0.5 text-[0.8125rem] text-ink-faint">{note}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
