import { Link } from '@tanstack/react-router';
import { AuthLayout } from '@/components/layouts/auth-layout';
import { RegisterForm } from '@/features/auth/components/register-form';

export function RegisterPage() {
  return (
    <AuthLayout
      title="Create your journal"
      text="A private workspace for your trades, in a minute."
      aside={<>Already registered? <Link to="/sign-in" className="font-medium text-accent underline-offset-4 hover:underline">Sign in</Link></>}
    >
      <RegisterForm />
    </AuthLayout>
  );
}
