import { Link } from '@tanstack/react-router';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { SignInForm } from '@/features/auth/components/sign-in-form';

export function SignInPage() {
  return (
    <AuthLayout
      title="Sign in"
      text="Good to see you again."
      aside={<>New here? <Link to="/register" className="font-medium text-accent underline-offset-4 hover:underline">Create an account</Link></>}
    >
      <SignInForm />
    </AuthLayout>
  );
}
