import { Link } from '@tanstack/react-router';

/** What belongs to the person; what belongs to the workspace is elsewhere. */
const places: readonly { to: string; text: string }[] = [
  { to: '/settings/profile', text: 'Profile' },
  { to: '/settings/security', text: 'Security' },
  { to: '/settings/sessions', text: 'Sessions' },
  { to: '/settings/privacy', text: 'Privacy' },
];

export function SettingsLinks() {
  return (
    <nav aria-label="Settings" className="flex overflow-x-auto border-b sm:gap-1">
      {places.map(({ to, text }) => (
        <Link
          key={to}
          to={to}
          className="-mb-px shrink-0 border-b-2 border-transparent px-3 py-2 text-[0.8125rem] font-medium text-ink-soft transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink sm:text-sm"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
