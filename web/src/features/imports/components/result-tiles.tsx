import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { countOf, formatCount } from '@/lib/numbers';
import type { Import, ImportCounts } from '../api/types';
import { reasonText } from './field-names';

type Count = Exclude<keyof ImportCounts, 'rows'>;

const tiles: readonly (readonly [count: Count, label: string, text: string, tone: string])[] = [
  ['imported', 'Imported', 'new in your journal', 'text-gain'],
  ['duplicates', 'Duplicates', 'known already', 'text-ink'],
  ['changed', 'Changed', 'known, with other content', 'text-accent'],
  ['ignored', 'Ignored', 'not trades', 'text-ink'],
  ['rejected', 'Rejected', 'could not be read', 'text-loss'],
];

/** Every row of the file is in exactly one of these counts. */
export function CountTiles({ item: { counts, ignoredBy } }: { item: Import }) {
  const ignored = Object.entries(ignoredBy);
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-5">
        {tiles.map(([count, label, text, tone]) => (
          <div key={count} className="bg-surface p-4 first:col-span-2 sm:first:col-span-1">
            <dt className="text-[0.8125rem] text-ink-soft">{label}</dt>
            <dd className={cn('mt-1 text-2xl font-semibold tracking-tight tabular-nums', counts[count] ? tone : 'text-ink-faint')}>{formatCount(counts[count])}</dd>
            <dd className="mt-0.5 text-xs text-ink-faint">{text}</dd>
          </div>
        ))}
      </dl>
      {ignored.length > 0 && (
        <p className="text-[0.8125rem] text-ink-soft">Ignored: {ignored.map(([reason, n]) => `${reasonText(reason)} (${formatCount(n)})`).join('; ')}.</p>
      )}
    </div>
  );
}

/** What the rows became, with the way to those trades. */
export function Effects({ item: { counts, effects, accountId } }: { item: Import }) {
  const links: readonly (readonly [n: number, text: string, status: 'CLOSED' | 'OPEN' | 'NEEDS_REVIEW'])[] = [
    [effects.tradesClosed, effects.tradesClosed === 1 ? 'closed trade' : 'closed trades', 'CLOSED'],
    [effects.tradesOpen, effects.tradesOpen === 1 ? 'open trade' : 'open trades', 'OPEN'],
    [effects.needsReview, effects.needsReview === 1 ? 'trade needs your review' : 'trades need your review', 'NEEDS_REVIEW'],
  ];
  const made = links.filter(([n]) => n > 0);
  if (made.length === 0) return <NothingCameIn counts={counts} />;
  return (
    <div className="grid gap-2 text-[0.8125rem]">
      <p className="text-ink-soft">{countOf(counts.rows, 'row')} read; {countOf(effects.executions, 'new fill')} in these trades:</p>
      <ul className="flex flex-wrap gap-2">
        {made.map(([n, text, status]) => (
          <li key={status}>
            <Link
              to="/trades"
              search={{ status, accountId }}
              className={cn('inline-flex h-8 items-center gap-1.5 rounded-lg border px-2.5 font-medium transition-colors hover:bg-sunken', status === 'NEEDS_REVIEW' && 'border-warn/30 bg-warn-soft text-warn hover:border-warn')}
            >
              <span className="tabular-nums">{formatCount(n)}</span> {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why nothing came in, in words. */
function NothingCameIn({ counts: { rows, duplicates, ignored, rejected } }: { counts: ImportCounts }) {
  const why: ReactNode =
    rows === 0
      ? 'The file has a header and no rows beneath it. Was the period right when you exported it?'
      : duplicates === rows
        ? 'Every row of this file is in your journal already.'
        : rejected === rows
          ? 'No row could be read. The reasons stand below; if all are the same, a column may mean something else than was thought.'
          : ignored === rows
            ? 'Every row was recognised as something that is no trade.'
            : duplicates + ignored + rejected === rows
              ? 'What could be read is in your journal already.'
              : undefined;
  return why && <p className="rounded-lg bg-sunken px-3.5 py-3 text-[0.8125rem]"><span className="font-medium">Nothing new came in.</span> {why}</p>;
}
