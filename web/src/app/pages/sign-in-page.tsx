import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { useSignIn, type Credentials } from '@/features/auth/api/sign-in';
import { CodeForm } from '@/features/auth/components/code-form';
import { GoogleButton } from '@/features/auth/components/google-button';
import { GoogleRefusal } from '@/features/auth/components/google-refusal';
import { linkLook } from '@/features/auth/components/links';
import { SignInForm } from '@/features/auth/components/sign-in-form';

const route = getRouteApi('/visitors/sign-in');

export function SignInPage() {
  const { to, error } = route.useSearch();
  const [typed, setTyped] = useState<Credentials>();
  const signIn = useSignIn();
  const aside = (
    <>
      New here? <Link to="/register" search={{ to }} className={linkLook}>Create an account</Link>
      <span className="mt-1.5 block text-[0.8125rem] text-ink-faint">Deleted yours? <Link to="/restore-account" search={{ to }} className={linkLook}>Restore it</Link></span>
    </>
  );
  if (typed) {
    return (
      <AuthLayout title="One more step" text={`Two-factor sign-in is on for ${typed.email}.`} aside="Keep the code to yourself: nobody here ever asks you for it.">
        <CodeForm typed={typed} action={signIn} verb="Sign in" onBack={() => setTyped(undefined)} />
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title="Sign in" text={to?.startsWith('/accept-invitation') ? 'Then you can accept the invitation.' : 'Good to see you again.'} aside={aside}>
      {error && <div className="mb-4"><GoogleRefusal code={error} /></div>}
      <SignInForm to={to} signIn={signIn} onCodeNeeded={setTyped} />
      <GoogleButton to={to} />
    </AuthLayout>
  );
}
