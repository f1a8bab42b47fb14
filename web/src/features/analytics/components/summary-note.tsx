import { Link } from '@tanstack/react-router';
import type { Envelope } from '@/lib/api-client';
import type { Summary } from '@/lib/api-types';
import { formatInstant } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';

interface SummaryNoteProps {
  envelope?: Envelope<Summary>;
  zone: string;
}

const streakWords = { WIN: ['win', 'wins'], LOSS: ['loss', 'losses'], NONE: ['', ''] } as const;

/** What stands beside the figures: as of when, what is open, the streak, and what is left out. */
export function SummaryNote({ envelope, zone }: SummaryNoteProps) {
  if (!envelope) return <span>&nbsp;</span>;
  const { data: summary, meta } = envelope;
  const { kind, length } = summary.currentStreak;
  const others = meta.otherCurrencies ?? [];
  return (
    <p className="flex flex-wrap gap-x-2">
      <span>As of {formatInstant(meta.asOf ?? meta.timestamp, zone)}</span>
      {kind !== 'NONE' && <span>· {length} {streakWords[kind][length === 1 ? 0 : 1]} in a row</span>}
      {summary.openTrades > 0 && <span>· <Link to="/trades" search={{ status: 'OPEN' }} className="underline decoration-line-strong underline-offset-4 hover:text-ink">{formatCount(summary.openTrades)} open</Link></span>}
      {summary.needsReview > 0 && (
        <span>· <Link to="/trades" search={{ status: 'NEEDS_REVIEW' }} className="font-medium text-warn underline underline-offset-4">{formatCount(summary.needsReview)} to review</Link></span>
      )}
      {others.length > 0 && <span>· without {others.map(({ n, currency }) => `${formatCount(n)} in ${currency}`).join(', ')}</span>}
    </p>
  );
}
