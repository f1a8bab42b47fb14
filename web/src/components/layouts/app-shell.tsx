import type { ReactNode } from 'react';
import { Toaster } from '@/components/ui/toaster';
import { AmountsSwitch, ThemeSwitch, UnitSwitch } from './display-switches';
import { Logo } from './logo';
import { BottomNavigation, SideNavigation } from './navigation';

interface AppShellProps {
  /** The workspace one is in, with the way to others. */
  workspace: ReactNode;
  /** Who is signed in, with the way out. */
  person: ReactNode;
  children: ReactNode;
}

/** A sidebar on a desk, a bar at the top and one at the bottom on a phone. */
export function AppShell({ workspace, person, children }: AppShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a href="#main" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent">
        Skip to content
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col border-r bg-surface px-3 py-4 lg:flex">
        <div className="px-2.5 pb-5"><Logo /></div>
        <SideNavigation />
        <div className="mt-auto grid grid-cols-1 gap-3 pt-3">
          <div className="grid gap-1">
            <span className="flex"><UnitSwitch /><AmountsSwitch /><ThemeSwitch /></span>
            {workspace}
          </div>
          <div className="border-t pt-3">{person}</div>
        </div>
      </aside>
      <div className="min-w-0">
        <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b bg-surface/90 px-4 backdrop-blur-lg lg:hidden">
          <Logo />
          <span className="flex items-center"><UnitSwitch /><AmountsSwitch /><ThemeSwitch />{person}</span>
        </header>
        <main id="main" tabIndex={-1} className="outline-none">{children}</main>
      </div>
      <BottomNavigation workspace={workspace} />
      <Toaster />
    </div>
  );
}
