import { getRouteApi } from '@tanstack/react-router';
import { Page } from '@/components/layouts/page';
import { GoogleCard } from '@/features/auth/components/settings/google-card';
import { PasswordCard } from '@/features/auth/components/settings/password-card';
import { TwoFactorCard } from '@/features/auth/components/settings/two-factor-card';
import { WithMe } from '@/features/auth/components/settings/with-me';

const route = getRouteApi('/app/settings/security');

export function SecurityPage() {
  const { linked, error } = route.useSearch();
  return (
    <Page title="Security" note="What it takes to sign in as you.">
      <WithMe>
        {(me) => (
          <>
            <PasswordCard me={me} />
            <TwoFactorCard me={me} />
            <GoogleCard me={me} linked={linked === 'google'} refusal={error} />
          </>
        )}
      </WithMe>
    </Page>
  );
}
