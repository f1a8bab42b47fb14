import { Link } from '@tanstack/react-router';
import { CalendarDays, ChartNoAxesCombined, ChartPie, Ellipsis, ListOrdered, Plus, Tag, Target, Upload, Wallet } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { useMay } from '@/lib/permissions';

const places = [
  { to: '/', text: 'Dashboard', icon: ChartNoAxesCombined },
  { to: '/trades', text: 'Trades', icon: ListOrdered },
  { to: '/import', text: 'Import', icon: Upload },
] as const;

/** What a phone has no room for at the thumb. */
const analytics = { to: '/analytics', text: 'Analytics', icon: ChartPie } as const;
const calendar = { to: '/calendar', text: 'Calendar', icon: CalendarDays } as const;

const newTrade = { to: '/trades/new', text: 'New trade', icon: Plus } as const;

/** What is set up once and looked after now and then. */
const setUp = [
  { to: '/strategies', text: 'Strategies', icon: Target },
  { to: '/tags', text: 'Tags', icon: Tag },
  { to: '/accounts', text: 'Accounts', icon: Wallet },
] as const;

const exactly = (to: string) => ({ exact: to === '/', includeSearch: false });
const sideLook = 'flex h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink';
const thumbLook = 'grid h-15 place-content-center justify-items-center gap-1 text-[0.6875rem] font-medium text-ink-faint';

function SidePlace({ to, text, icon: Icon }: (typeof places)[number] | typeof analytics | typeof calendar | (typeof setUp)[number]) {
  return (
    <Link to={to} activeOptions={exactly(to)} className={sideLook} activeProps={{ className: 'bg-sunken text-ink [&_svg]:text-accent' }}>
      <Icon className="size-4" aria-hidden />
      {text}
    </Link>
  );
}

/** The places of the application, beside the screen. */
export function SideNavigation() {
  const may = useMay();
  return (
    <nav aria-label="Main" className="grid gap-0.5">
      {[places[0], analytics, calendar, ...places.slice(1)].map((place) => <SidePlace key={place.to} {...place} />)}
      {may('WRITE') ? <Link to="/trades/new" className="mt-3 mb-4 flex h-9 items-center justify-center gap-2 rounded-lg border border-line-strong bg-surface font-medium shadow-card transition-colors hover:bg-sunken">
        <Plus className="size-4 text-accent" aria-hidden />New trade
      </Link> : <hr className="my-3" />}
      {setUp.map((place) => <SidePlace key={place.to} {...place} />)}
    </nav>
  );
}

/** The same at the thumb, on a phone. */
export function BottomNavigation() {
  const [more, setMore] = useState(false);
  const may = useMay();
  const [dashboard, trades, imports] = places;
  const shown = may('WRITE') ? [dashboard, trades, newTrade, imports] : [dashboard, trades, imports];
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t bg-surface/90 pb-[env(safe-area-inset-bottom)] backdrop-blur-lg lg:hidden"
    >
      {shown.map(({ to, text, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={exactly(to)} className={thumbLook} activeProps={{ className: 'text-accent' }}>
          <Icon className="size-5" aria-hidden />
          {text}
        </Link>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setMore(true)} className={thumbLook}>
        <Ellipsis className="size-5" aria-hidden />
        More
      </button>
      {more && (
        <Dialog title="More" onClose={() => setMore(false)}>
          <ul className="-mx-2 grid gap-1 pb-4">
            {[analytics, calendar, ...setUp].map(({ to, text, icon: Icon }) => (
              <li key={to}>
                <Link to={to} onClick={() => setMore(false)} className="flex h-12 items-center gap-3 rounded-lg px-3 text-[0.9375rem] font-medium hover:bg-sunken">
                  <Icon className="size-5 text-ink-faint" aria-hidden />{text}
                </Link>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </nav>
  );
}
