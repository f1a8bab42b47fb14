import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Amount } from '@/components/ui/amount';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { formatCount, formatPercent } from '@/lib/numbers';
import type { AnalyticsFilter } from '../api/analytics-filter';
import type { BreakdownRow } from '../api/dimensions';
import { breakdownQuery } from '../api/get-breakdown';

const shown = 8;

interface SymbolsCardProps {
  filter: AnalyticsFilter;
  currency: string;
}

/** Where the money was made and lost: the symbols that moved the result most. */
export function SymbolsCard({ filter, currency }: SymbolsCardProps) {
  const { data: rows, error, refetch } = useQuery(breakdownQuery(filter, 'symbol'));
  const strongest = (rows ?? []).toSorted((a, b) => Math.abs(b.pnl) - Math.abs(a.pnl)).slice(0, shown);
  const largest = Math.abs(strongest[0]?.pnl ?? 1) || 1;
  return (
    <Card>
      <CardHeader title="By symbol" note={rows && rows.length > shown ? `The ${shown} that moved the result most, of ${formatCount(rows.length)}` : undefined} />
      <div className="px-2 pt-1 pb-3 sm:px-3">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!rows && !error && <Skeleton className="m-2 h-80" />}
        <ul>
          {strongest.toSorted((a, b) => b.pnl - a.pnl).map((row) => <SymbolRow key={row.key} row={row} largest={largest} currency={currency} />)}
        </ul>
      </div>
    </Card>
  );
}

function SymbolRow({ row, largest, currency }: { row: BreakdownRow; largest: number; currency: string }) {
  const symbol = String(row.key);
  return (
    <li>
      <Link to="/trades" search={{ symbol }} className="grid gap-1.5 rounded-lg px-2 py-2 transition-colors hover:bg-sunken">
        <span className="flex items-baseline justify-between gap-3">
          <span className="truncate font-medium">{symbol}</span>
          <Amount value={row.pnl} currency={currency} precision="whole" coloured className="font-medium" />
        </span>
        <span className="flex items-center gap-3">
          <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-sunken">
            <span className={cn('block h-full rounded-full', row.pnl < 0 ? 'bg-loss-line' : 'bg-gain-line')} style={{ width: `${Math.max(2, (100 * Math.abs(row.pnl)) / largest)}%` }} />
          </span>
          <span className="w-28 text-right text-xs text-ink-faint tabular-nums">
            {formatCount(row.n)} {row.n === 1 ? 'trade' : 'trades'} · {row.winRate === null ? '–' : formatPercent(row.winRate)}
          </span>
        </span>
      </Link>
    </li>
  );
}
