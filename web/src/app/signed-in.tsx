import { Outlet } from '@tanstack/react-router';
import { AppShell } from '@/components/layouts/app-shell';
import { ViewerNotice } from '@/components/ui/may-not';
import { PersonMenu } from '@/features/auth/components/person-menu';
import { useSession } from '@/lib/session';

/** The frame of every screen behind the sign-in. */
export function SignedIn() {
  const workspace = useSession((session) => session.workspace);
  if (!workspace) return null;
  return (
    <AppShell workspace={workspace.name} person={<PersonMenu />}>
      <ViewerNotice />
      <Outlet />
    </AppShell>
  );
}
