import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Amount } from '@/components/ui/amount';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Multiple } from '@/components/ui/result';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { countOf, formatCount, formatPercent } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import type { AnalyticsFilter } from '../api/analytics-filter';
import type { BreakdownRow } from '../api/dimensions';
import { breakdownQuery } from '../api/get-breakdown';
import { Term } from './term';

const shown = 8;

interface SymbolsCardProps {
  filter: AnalyticsFilter;
  currency: string;
}

/** Where the money was made and lost: the symbols that moved the result most. */
export function SymbolsCard({ filter, currency }: SymbolsCardProps) {
  const { data: rows, error, refetch } = useQuery(breakdownQuery(filter, 'symbol'));
  const inR = useInR();
  const resultOf = (row: BreakdownRow) => (inR ? row.expectancyR : row.pnl);
  const strongest = (rows ?? []).toSorted((a, b) => Math.abs(b.pnl) - Math.abs(a.pnl)).slice(0, shown);
  const largest = Math.max(...strongest.map((row) => Math.abs(resultOf(row) ?? 0))) || 1;
  return (
    <Card>
      <CardHeader title="By symbol" note={<>{inR ? <Term name="expectancyR" label="Mean R" /> : <Term name="netPnl" label="Net P&L" />}, trades, <Term name="winRate" label="Win rate">won</Term>{rows && rows.length > shown && ` · the ${shown} of ${formatCount(rows.length)} that moved most`}</>} />
      <div className="px-2 pt-1 pb-3 sm:px-3">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!rows && !error && <Skeleton className="m-2 h-80" />}
        <ul>
          {strongest.toSorted((a, b) => (resultOf(b) ?? -Infinity) - (resultOf(a) ?? -Infinity)).map((row) => <SymbolRow key={row.key} row={row} result={resultOf(row)} largest={largest} currency={currency} />)}
        </ul>
      </div>
    </Card>
  );
}

interface SymbolRowProps {
  row: BreakdownRow;
  /** Its P&L, or its mean R; null where no trade of it has a stop. */
  result: number | null;
  largest: number;
  currency: string;
}

function SymbolRow({ row, result, largest, currency }: SymbolRowProps) {
  const inR = useInR();
  const symbol = String(row.key);
  return (
    <li>
      <Link to="/trades" search={{ symbol }} className="grid gap-1.5 rounded-lg px-2 py-2 transition-colors hover:bg-sunken">
        <span className="flex items-baseline justify-between gap-3">
          <span className="truncate font-medium">{symbol}</span>
          {inR ? <Multiple value={result} className="font-medium" /> : <Amount value={row.pnl} currency={currency} precision="whole" coloured className="font-medium" />}
        </span>
        <span className="flex items-center gap-3">
          <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-sunken">
            <span className={cn('block h-full rounded-full', (result ?? 0) < 0 ? 'bg-loss-line' : 'bg-gain-line')} style={{ width: `${result === null ? 0 : Math.max(2, (100 * Math.abs(result)) / largest)}%` }} />
          </span>
          <span className="w-28 text-right text-xs text-ink-faint tabular-nums">
            {countOf(row.n, 'trade')} · {row.winRate === null ? '–' : formatPercent(row.winRate)}
          </span>
        </span>
      </Link>
    </li>
  );
}
