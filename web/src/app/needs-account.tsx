import { Link } from '@tanstack/react-router';
import { Wallet } from 'lucide-react';
import { buttonLook } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';

/** In place of what goes into an account, for a member who has none of his own yet. */
export function NeedsAccount() {
  return (
    <Card>
      <EmptyState icon={Wallet} title="You have no account yet" text="Trades go into a trading account of your own: its name and its currency are enough.">
        <Link to="/accounts" className={buttonLook({ look: 'primary' })}>To the accounts</Link>
      </EmptyState>
    </Card>
  );
}
