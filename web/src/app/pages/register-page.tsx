import { getRouteApi, Link } from '@tanstack/react-router';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { GoogleButton } from '@/features/auth/components/google-button';
import { linkLook } from '@/features/auth/components/links';
import { RegisterForm } from '@/features/auth/components/register-form';

const route = getRouteApi('/visitors/register');

export function RegisterPage() {
  const { to } = route.useSearch();
  return (
    <AuthLayout
      title="Create your journal"
      text={to?.startsWith('/accept-invitation') ? 'With the address the invitation was sent to.' : 'A private workspace for your trades, in a minute.'}
      aside={<>Already registered? <Link to="/sign-in" search={{ to }} className={linkLook}>Sign in</Link></>}
    >
      <RegisterForm />
      <GoogleButton to={to} />
    </AuthLayout>
  );
}
