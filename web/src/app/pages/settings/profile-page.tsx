import { Page } from '@/components/layouts/page';
import { EmailCard } from '@/features/auth/components/settings/email-card';
import { NameCard } from '@/features/auth/components/settings/name-card';
import { WithMe } from '@/features/auth/components/settings/with-me';

export function ProfilePage() {
  return (
    <Page title="Profile" note="How you are called, and where mail reaches you.">
      <WithMe>
        {(me) => (
          <>
            <NameCard me={me} />
            <EmailCard me={me} />
          </>
        )}
      </WithMe>
    </Page>
  );
}
