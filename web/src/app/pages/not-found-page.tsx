import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonLook } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState icon={Compass} title="There is nothing here" text="The address may be old or mistyped.">
        <Link to="/" className={buttonLook({ look: 'primary' })}>To the dashboard</Link>
      </EmptyState>
    </main>
  );
}
