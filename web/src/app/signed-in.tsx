import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { AppShell } from '@/components/layouts/app-shell';
import { ViewerNotice } from '@/components/ui/may-not';
import { PersonMenu } from '@/features/auth/components/person-menu';
import { WorkspaceSwitcher } from '@/features/workspace/components/workspace-switcher';
import { useSession } from '@/lib/session';

const UnverifiedBanner = lazy(() => import('@/features/auth/components/unverified-banner'));
const WorkspaceNotices = lazy(() => import('@/features/workspace/components/workspace-notices'));

/** The frame of every screen behind the sign-in; with another workspace everything in it begins anew. */
export function SignedIn() {
  const workspace = useSession((session) => session.workspace);
  const unverified = useSession((session) => session.user?.emailVerified === false);
  const arrived = useArrival(workspace?.id);
  if (!workspace) return null;
  return (
    <AppShell key={workspace.id} workspace={<WorkspaceSwitcher name={workspace.name} />} person={<PersonMenu />}>
      <ViewerNotice />
      {unverified && <Suspense fallback={null}><UnverifiedBanner /></Suspense>}
      <Suspense fallback={null}><WorkspaceNotices /></Suspense>
      {arrived && <Outlet />}
    </AppShell>
  );
}

/** What an address leads to in one workspace is not there in another: before anything is shown of that, its first screen is gone to. */
function useArrival(workspaceId?: string): boolean {
  const navigate = useNavigate();
  const [arrivedAt, setArrivedAt] = useState(workspaceId);
  const arrived = workspaceId === arrivedAt;
  useEffect(() => {
    if (workspaceId && !arrived) void navigate({ to: '/', replace: true }).then(() => setArrivedAt(workspaceId));
  }, [workspaceId, arrived, navigate]);
  return arrived;
}
