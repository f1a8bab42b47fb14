import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { buttonLook } from '@/components/ui/button';
import { Done } from '@/features/auth/components/done';
import { linkLook } from '@/features/auth/components/links';
import { ResetPasswordForm } from '@/features/auth/components/reset-password-form';

const route = getRouteApi('/anyone/reset-password');

export function ResetPasswordPage() {
  const { token } = route.useSearch();
  const [state, setState] = useState<'open' | 'spent' | 'done'>(token ? 'open' : 'spent');
  return (
    <AuthLayout title="Choose a new password" text="All your devices are signed out when it changes." aside={<>Remembered it? <Link to="/sign-in" className={linkLook}>Sign in</Link></>}>
      {state === 'open' && <ResetPasswordForm token={token!} onSpent={() => setState('spent')} onDone={() => setState('done')} />}
      {state === 'spent' && (
        <div className="grid gap-4">
          <p role="alert" className="rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem]">This link has been used already, is too old or not complete.</p>
          <Link to="/forgot-password" className={buttonLook({ look: 'primary', size: 'large' })}>Send another link</Link>
        </div>
      )}
      {state === 'done' && (
        <div className="grid gap-4">
          <Done><p>Your new password is set.</p></Done>
          <Link to="/sign-in" className={buttonLook({ look: 'primary', size: 'large' })}>Sign in with it</Link>
        </div>
      )}
    </AuthLayout>
  );
}
