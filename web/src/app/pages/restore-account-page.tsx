import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { useRestoreAccount, type Credentials } from '@/features/auth/api/sign-in';
import { googleRestore } from '@/features/auth/api/google';
import { CodeForm } from '@/features/auth/components/code-form';
import { GoogleButton } from '@/features/auth/components/google-button';
import { GoogleRefusal } from '@/features/auth/components/google-refusal';
import { linkLook } from '@/features/auth/components/links';
import { RestoreAccountForm } from '@/features/auth/components/restore-account-form';

const route = getRouteApi('/visitors/restore-account');

export function RestoreAccountPage() {
  const { to, error } = route.useSearch();
  const [typed, setTyped] = useState<Credentials>();
  const restore = useRestoreAccount();
  return (
    <AuthLayout
      title="Restore your account"
      text={typed ? `Two-factor sign-in is on for ${typed.email}.` : 'Until it is erased, everything is as it was.'}
      aside={<>Nothing was deleted? <Link to="/sign-in" search={{ to }} className={linkLook}>Sign in</Link></>}
    >
      {typed ? <CodeForm typed={typed} action={restore} verb="Restore the account" onBack={() => setTyped(undefined)} /> : <RestoreAccountForm restore={restore} onCodeNeeded={setTyped} />}
      {!typed && <GoogleButton to={to} page={googleRestore} verb="Restore" />}
      {!typed && error && <div className="mt-4"><GoogleRefusal code={error} /></div>}
    </AuthLayout>
  );
}
