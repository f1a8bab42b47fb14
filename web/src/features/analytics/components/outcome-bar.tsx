interface OutcomeBarProps {
  gains: number;
  losses: number;
  /** What is neither. */
  even?: number;
}

/** Gains, break-evens and losses as shares of one bar. */
export function OutcomeBar({ gains, losses, even = 0 }: OutcomeBarProps) {
  const total = gains + losses + even;
  if (total === 0) return null;
  const share = (part: number) => ({ width: `${(100 * part) / total}%` });
  return (
    <div aria-hidden className="mt-2 flex h-1.5 gap-0.5 overflow-hidden rounded-full">
      {gains > 0 && <span className="rounded-full bg-gain-line" style={share(gains)} />}
      {even > 0 && <span className="rounded-full bg-line-strong" style={share(even)} />}
      {losses > 0 && <span className="rounded-full bg-loss-line" style={share(losses)} />}
    </div>
  );
}
