import { Link } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useSession } from '@/lib/session';
import { useSignOut } from '../api/sign-out';

/** Who is signed in, which leads to his settings, and the way out. */
export function PersonMenu() {
  const user = useSession((session) => session.user);
  const signOut = useSignOut();
  return (
    <div className="flex items-center gap-1 lg:-mx-1">
      <Link to="/settings/profile" title="Your settings" className="flex min-w-0 items-center gap-2.5 rounded-lg p-0.5 transition-colors hover:bg-sunken lg:flex-1 lg:p-1.5">
        <span className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent" aria-hidden>
          {initials(user?.name ?? '')}
        </span>
        <span className="hidden min-w-0 flex-1 lg:block">
          <span className="block truncate text-[0.8125rem] font-medium">{user?.name}</span>
          <span className="block truncate text-xs text-ink-faint">{user?.email}</span>
        </span>
        <span className="sr-only">Your settings</span>
      </Link>
      <Button look="quiet" size="icon" aria-label="Sign out" title="Sign out" busy={signOut.isPending} onClick={() => signOut.mutate()}>
        {!signOut.isPending && <LogOut aria-hidden />}
      </Button>
    </div>
  );
}

function initials(name: string): string {
  return name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => [...word][0]!.toUpperCase()).join('');
}
