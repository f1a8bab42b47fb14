import { getRouteApi, Link } from '@tanstack/react-router';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { linkLook } from '@/features/auth/components/links';
import { RestoreAccountForm } from '@/features/auth/components/restore-account-form';

const route = getRouteApi('/visitors/restore-account');

export function RestoreAccountPage() {
  const { to } = route.useSearch();
  return (
    <AuthLayout
      title="Restore your account"
      text="Within 30 days of deleting it, everything is as it was."
      aside={<>Nothing was deleted? <Link to="/sign-in" search={{ to }} className={linkLook}>Sign in</Link></>}
    >
      <RestoreAccountForm />
    </AuthLayout>
  );
}
