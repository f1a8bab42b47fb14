import { Link } from '@tanstack/react-router';
import { CalendarDays, ChartNoAxesCombined, ChartPie, Ellipsis, Gauge, KeyRound, ListOrdered, Plus, ScrollText, Settings, Tag, Target, Upload, Users, Wallet, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { roleMay, useMay, useRole, type Permission } from '@/lib/permissions';

const MoreDialog = lazy(() => import('./more-dialog'));

const places = [
  { to: '/', text: 'Dashboard', icon: ChartNoAxesCombined },
  { to: '/trades', text: 'Trades', icon: ListOrdered },
  { to: '/import', text: 'Import', icon: Upload },
] as const;

/** What a phone has no room for at the thumb. */
const looks = [
  { to: '/calendar', text: 'Calendar', icon: CalendarDays },
  { to: '/analytics', text: 'Analytics', icon: ChartPie },
] as const;

const newTrade = { to: '/trades/new', text: 'New trade', icon: Plus } as const;

/** What is set up once and looked after now and then. */
const setUp = [
  { to: '/strategies', text: 'Strategies', icon: Target },
  { to: '/tags', text: 'Tags', icon: Tag },
  { to: '/accounts', text: 'Accounts', icon: Wallet },
] as const;

/** What belongs to the workspace rather than to the trading, each for whoever has something to do there. */
const shared = [
  { to: '/workspace/team', text: 'Team', icon: Users },
  { to: '/workspace/settings', text: 'Settings', icon: Settings, needs: 'MANAGE_WORKSPACE' },
  { to: '/workspace/api-keys', text: 'API keys', icon: KeyRound, needs: 'MANAGE_KEYS' },
  { to: '/usage', text: 'Usage', icon: Gauge, needs: 'BILLING' },
  { to: '/workspace/audit', text: 'Audit', icon: ScrollText, needs: 'READ_AUDIT' },
] as const satisfies readonly { to: string; text: string; icon: LucideIcon; needs?: Permission }[];

function useShared() {
  const role = useRole();
  return shared.filter((place) => !('needs' in place) || roleMay(role, place.needs));
}

const exactly = (to: string) => ({ exact: to === '/', includeSearch: false });
const sideLook = 'flex h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink';
const thumbLook = 'grid h-15 place-content-center justify-items-center gap-1 text-[0.6875rem] font-medium text-ink-faint';

function SidePlace({ to, text, icon: Icon }: (typeof places)[number] | (typeof looks)[number] | (typeof setUp)[number] | (typeof shared)[number]) {
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
  const ofWorkspace = useShared();
  return (
    <nav aria-label="Main" className="-mx-1 grid min-h-0 auto-rows-max gap-0.5 overflow-y-auto px-1">
      {[places[0], ...looks, ...places.slice(1)].map((place) => <SidePlace key={place.to} {...place} />)}
      {may('WRITE') ? <Link to="/trades/new" className="mt-3 mb-4 flex h-9 items-center justify-center gap-2 rounded-lg border border-line-strong bg-surface font-medium shadow-card transition-colors hover:bg-sunken">
        <Plus className="size-4 text-accent" aria-hidden />New trade
      </Link> : <hr className="my-3" />}
      {setUp.map((place) => <SidePlace key={place.to} {...place} />)}
      <div role="group" aria-labelledby="places-of-workspace" className="mt-4 grid gap-0.5">
        <p id="places-of-workspace" className="px-2.5 pb-1 text-xs font-medium text-ink-faint">Workspace</p>
        {ofWorkspace.map((place) => <SidePlace key={place.to} {...place} />)}
      </div>
    </nav>
  );
}

/** The same at the thumb, on a phone. */
export function BottomNavigation({ workspace }: { workspace: ReactNode }) {
  const [more, setMore] = useState(false);
  const may = useMay();
  const ofWorkspace = useShared();
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
      {more && <Suspense fallback={null}><MoreDialog workspace={workspace} groups={[[...looks, ...setUp], ofWorkspace]} onClose={() => setMore(false)} /></Suspense>}
    </nav>
  );
}
