import { Link } from '@tanstack/react-router';
import { ChartNoAxesCombined, ListOrdered, Upload } from 'lucide-react';

const places = [
  { to: '/', text: 'Dashboard', icon: ChartNoAxesCombined },
  { to: '/trades', text: 'Trades', icon: ListOrdered },
  { to: '/import', text: 'Import', icon: Upload },
] as const;

const exactly = (to: string) => ({ exact: to === '/', includeSearch: false });

/** The places of the application, beside the screen. */
export function SideNavigation() {
  return (
    <nav aria-label="Main" className="grid gap-0.5">
      {places.map(({ to, text, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={exactly(to)}
          className="flex h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
          activeProps={{ className: 'bg-sunken text-ink [&_svg]:text-accent' }}
        >
          <Icon className="size-4" aria-hidden />
          {text}
        </Link>
      ))}
    </nav>
  );
}

/** The same at the thumb, on a phone. */
export function BottomNavigation() {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-3 border-t bg-surface/90 pb-[env(safe-area-inset-bottom)] backdrop-blur-lg lg:hidden"
    >
      {places.map(({ to, text, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={exactly(to)}
          className="grid h-15 place-content-center justify-items-center gap-1 text-[0.6875rem] font-medium text-ink-faint"
          activeProps={{ className: 'text-accent' }}
        >
          <Icon className="size-5" aria-hidden />
          {text}
        </Link>
      ))}
    </nav>
  );
}
