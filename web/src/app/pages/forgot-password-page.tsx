import { getRouteApi, Link } from '@tanstack/react-router';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { ForgotPasswordForm } from '@/features/auth/components/forgot-password-form';
import { linkLook } from '@/features/auth/components/links';

const route = getRouteApi('/visitors/forgot-password');

export function ForgotPasswordPage() {
  const { to } = route.useSearch();
  return (
    <AuthLayout title="Forgot your password?" text="We send you a link to choose a new one." aside={<>Remembered it? <Link to="/sign-in" search={{ to }} className={linkLook}>Sign in</Link></>}>
      <ForgotPasswordForm />
    </AuthLayout>
  );
}
