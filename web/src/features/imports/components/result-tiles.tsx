import type { Import, ImportCounts } from '@/lib/api-types';
import { cn } from '@/lib/cn';
import { formatCount } from '@/lib/numbers';

type Count = Exclude<keyof ImportCounts, 'rows'>;

const tiles: readonly (readonly [count: Count, label: string, text: string, tone: string])[] = [
  ['imported', 'Imported', 'new in your journal', 'text-gain'],
  ['duplicates', 'Duplicates', 'known already', 'text-ink'],
  ['changed', 'Changed', 'known, with other content', 'text-accent'],
  ['ignored', 'Ignored', 'not trades', 'text-ink'],
  ['rejected', 'Rejected', 'could not be read', 'text-loss'],
];

/** Every row of the file is in exactly one of these counts. */
export function ResultTiles({ item: { counts, effects, ignoredBy } }: { item: Import }) {
  const reasons = Object.entries(ignoredBy).map(([reason, n]) => `${formatCount(n)} ${reason.toLowerCase().replaceAll('_', ' ')}`);
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-5">
        {tiles.map(([count, label, text, tone]) => (
          <div key={count} className="bg-surface p-4 first:col-span-2 sm:first:col-span-1">
            <dt className="text-[0.8125rem] text-ink-soft">{label}</dt>
            <dd className={cn('mt-1 text-2xl font-semibold tracking-tight tabular-nums', counts[count] ? tone : 'text-ink-faint')}>{formatCount(counts[count])}</dd>
            <dd className="mt-0.5 text-xs text-ink-faint">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-[0.8125rem] text-ink-soft">
        {formatCount(counts.rows)} rows read: {formatCount(effects.executions)} fills made {formatCount(effects.tradesClosed)} closed and {formatCount(effects.tradesOpen)} open trades
        {effects.needsReview > 0 && `; ${formatCount(effects.needsReview)} need your review`}.
        {reasons.length > 0 && ` Ignored: ${reasons.join(', ')}.`}
      </p>
    </div>
  );
}
