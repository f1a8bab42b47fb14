import { Page } from '@/components/layouts/page';
import { SessionsCard } from '@/features/auth/components/settings/sessions-card';
import { useSession } from '@/lib/session';

export function SessionsPage() {
  const { timeZone } = useSession((session) => session.workspace)!;
  return (
    <Page title="Sessions" note="Where you are signed in.">
      <div className="grid max-w-3xl grid-cols-1 gap-4"><SessionsCard zone={timeZone} /></div>
    </Page>
  );
}
