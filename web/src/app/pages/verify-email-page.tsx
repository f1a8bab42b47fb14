import { getRouteApi, Link } from '@tanstack/react-router';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { linkLook } from '@/features/auth/components/links';
import { VerifyEmail } from '@/features/auth/components/verify-email';
import { useSession } from '@/lib/session';

const route = getRouteApi('/anyone/verify-email');

export function VerifyEmailPage() {
  const { token } = route.useSearch();
  const signedIn = useSession((session) => session.state === 'signed-in');
  return (
    <AuthLayout title="Your e-mail address" text="The link of the mail proves that it is yours." aside={<Link to={signedIn ? '/' : '/sign-in'} className={linkLook}>{signedIn ? 'To the dashboard' : 'Sign in'}</Link>}>
      <VerifyEmail token={token ?? ''} />
    </AuthLayout>
  );
}
