import { Link } from '@tanstack/react-router';
import type { Envelope } from '@/lib/api-client';
import type { Summary } from '@/lib/api-types';
import { formatInstant } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { Term } from './term';

interface SummaryNoteProps {
  envelope?: Envelope<Summary>;
  zone: string;
}

/** Beside a link, which cannot open its own explanation. */
const Ask = () => <><span aria-hidden>(?)</span><span className="sr-only">What this means</span></>;

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
      {kind !== 'NONE' && <span>· <Term name="currentStreak" label="Current streak">{length} {streakWords[kind][length === 1 ? 0 : 1]} in a row</Term></span>}
      {summary.openTrades > 0 && <span>· <Link to="/trades" search={{ status: 'OPEN' }} className="underline decoration-line-strong underline-offset-4 hover:text-ink">{formatCount(summary.openTrades)} open</Link> <Term name="openTrades" label="Open trades"><Ask /></Term></span>}
      {summary.needsReview > 0 && (
        <span>· <Link to="/trades" search={{ status: 'NEEDS_REVIEW' }} className="font-medium text-warn underline underline-offset-4">{formatCount(summary.needsReview)} to review</Link> <Term name="needsReview" label="Trades to review"><Ask /></Term></span>
      )}
      {others.length > 0 && <span>· without {others.map(({ n, currency }) => `${formatCount(n)} in ${currency}`).join(', ')}</span>}
    </p>
  );
}
