import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AppShell } from '@/components/layouts/app-shell';
import { ViewerNotice } from '@/components/ui/may-not';
import { PersonMenu } from '@/features/auth/components/person-menu';
import { useSession } from '@/lib/session';

const UnverifiedBanner = lazy(() => import('@/features/auth/components/unverified-banner'));

/** The frame of every screen behind the sign-in. */
export function SignedIn() {
  const workspace = useSession((session) => session.workspace);
  const unverified = useSession((session) => session.user?.emailVerified === false);
  if (!workspace) return null;
  return (
    <AppShell workspace={workspace.name} person={<PersonMenu />}>
      <ViewerNotice />
      {unverified && <Suspense fallback={null}><UnverifiedBanner /></Suspense>}
      <Outlet />
    </AppShell>
  );
}
