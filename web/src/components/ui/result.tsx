import { cn } from '@/lib/cn';
import { formatR } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import { Amount, toneOf } from './amount';

interface ResultProps {
  pnl: number | null;
  /** Null for what has no known risk: it stays in money. */
  r: number | null;
  currency: string | null;
  className?: string;
}

/** What came of a trade: in R where that is chosen and its risk is known, else in money. */
export function Result({ pnl, r, currency, className }: ResultProps) {
  const inR = useInR();
  return inR && r !== null ? <Multiple value={r} className={className} /> : <Amount value={pnl} currency={currency} coloured className={className} />;
}

/** A multiple of the risk taken, coloured as gains and losses are; it is no amount and never hidden. */
export function Multiple({ value, className }: { value: number | null; className?: string }) {
  if (value === null) return <span className={cn('text-ink-faint', className)}>–</span>;
  return <span className={cn('tabular-nums', toneOf(value), className)}>{formatR(value)}</span>;
}
