import { Link } from '@tanstack/react-router';
import { ListOrdered, SearchX } from 'lucide-react';
import { Button, buttonLook } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

import { useMay } from '@/lib/permissions';

/** In place of the list: nothing matches the filters, or, where there are none to clear, nothing is there yet. */
export function TradesEmpty({ onClear }: { onClear?: () => void }) {
  return onClear ? <NothingMatches onClear={onClear} /> : <NoTrades />;
}

function NothingMatches({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon={SearchX} title="No trade matches" text="Nothing in your journal fits all of these filters.">
      <Button onClick={onClear}>Clear the filters</Button>
    </EmptyState>
  );
}

function NoTrades() {
  const may = useMay();
  if (!may('WRITE')) return <EmptyState icon={ListOrdered} title="No trades yet" text="Nobody has imported or written down a trade in this workspace." />;
  return (
    <EmptyState icon={ListOrdered} title="No trades yet" text="Import your broker’s tradebook and its fills become trades, or write one down.">
      <Link to="/trades/new" className={buttonLook({})}>New trade</Link>
      <Link to="/import" className={buttonLook({ look: 'primary' })}>Import trades</Link>
    </EmptyState>
  );
}
