import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { buttonLook } from '@/components/ui/button';
import { AcceptInvitation } from '@/features/auth/components/accept-invitation';
import { linkLook } from '@/features/auth/components/links';
import { useSession } from '@/lib/session';

const route = getRouteApi('/anyone/accept-invitation');

/** Whoever is not signed in comes back here once he is: the address goes along. */
export function AcceptInvitationPage() {
  const { token } = route.useSearch();
  const navigate = useNavigate();
  const signedIn = useSession((session) => session.state === 'signed-in');
  const to = `/accept-invitation?token=${encodeURIComponent(token ?? '')}`;
  return (
    <AuthLayout
      title="You are invited"
      text="A team keeps its trading journal here and asks you to join."
      aside={signedIn ? <Link to="/" className={linkLook}>To your dashboard</Link> : 'Use the address the invitation was sent to.'}
    >
      {!token && <p role="alert" className="rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem]">This link is not complete. Follow it from the mail, or copy all of it.</p>}
      {token && signedIn && <AcceptInvitation token={token} onOpened={() => void navigate({ to: '/' })} />}
      {token && !signedIn && (
        <div className="grid gap-3">
          <Link to="/register" search={{ to }} className={buttonLook({ look: 'primary', size: 'large' })}>Create an account</Link>
          <Link to="/sign-in" search={{ to }} className={buttonLook({ size: 'large' })}>I have an account</Link>
        </div>
      )}
    </AuthLayout>
  );
}
