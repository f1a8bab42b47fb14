import { Link } from '@tanstack/react-router';
import type { Trade } from '@/lib/api-types';

/** The symbol of a trade, which opens it wherever the row around it is clicked. */
export function TradeLink({ trade: { id, symbol } }: { trade: Trade }) {
  return (
    <Link to="/trades/$tradeId" params={{ tradeId: id }} className="truncate rounded font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent">
      {symbol}
    </Link>
  );
}
