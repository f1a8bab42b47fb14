import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Page } from '@/components/layouts/page';
import { DeleteAccountCard } from '@/features/workspace/components/privacy/delete-account-card';
import { ExportCard } from '@/features/workspace/components/privacy/export-card';
import { endSession, useSession } from '@/lib/session';

const route = getRouteApi('/app/settings/privacy');

/** What is known about a person, his to take along and to have erased. */
export function PrivacyPage() {
  const { id, email } = useSession((session) => session.user)!;
  const { timeZone } = useSession((session) => session.workspace)!;
  const { export: mailed } = route.useSearch();
  const navigate = useNavigate();
  const leave = () => {
    endSession();
    void navigate({ to: '/sign-in', replace: true });
  };
  return (
    <Page title="Privacy" note="Your data is yours: take it along, or have it deleted.">
      <div className="grid max-w-3xl grid-cols-1 gap-4 xl:gap-5">
        <ExportCard userId={id} zone={timeZone} mailed={mailed} />
        <DeleteAccountCard email={email} zone={timeZone} onLeave={leave} />
      </div>
    </Page>
  );
}
