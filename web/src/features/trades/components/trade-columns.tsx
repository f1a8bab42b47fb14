import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { Amount, useQuantityFormat } from '@/components/ui/amount';
import { Multiple } from '@/components/ui/result';
import { Badge } from '@/components/ui/badge';
import type { Trade } from '@/lib/api-types';
import { dateInZone, formatDate, formatTime } from '@/lib/dates';
import { formatDuration } from '@/lib/durations';
import { formatPercent, formatPrice } from '@/lib/numbers';
import type { SortField } from '../api/trade-search';
import { SideBadge, StatusBadge } from './trade-badges';
import { TradeLink } from './trade-link';
import { TradeTerm } from './trade-term';

export const features = tableFeatures({});
const column = createColumnHelper<typeof features, Trade>();

export type Fit = 'narrow' | 'medium' | 'wide';

/** How wide each column is, by which order of the API its header sorts, and whether only a wide window shows it. */
export const layout: Record<string, { width: string; sort?: SortField; start?: boolean; wide?: boolean }> = {
  symbol: { width: 'minmax(9.5rem,1.6fr)', sort: 'symbol', start: true },
  side: { width: '3.75rem', start: true },
  opened: { width: 'minmax(6.5rem,1fr)', sort: 'entryTimestamp', start: true, wide: true },
  closed: { width: 'minmax(6.5rem,1fr)', sort: 'exitTimestamp', start: true },
  quantity: { width: 'minmax(4rem,.6fr)' },
  entry: { width: 'minmax(5rem,.8fr)' },
  exit: { width: 'minmax(5rem,.8fr)' },
  fees: { width: 'minmax(4.5rem,.7fr)', wide: true },
  pnl: { width: 'minmax(6.75rem,1fr)', sort: 'pnl' },
  r: { width: 'minmax(4.25rem,.6fr)' },
  hold: { width: 'minmax(4.25rem,.6fr)', wide: true },
};

const fits = (id: string, fit: Fit) => fit === 'wide' || !layout[id]?.wide;

/** The widths of the columns that fit, after the box to select a row by where there is one. */
export const gridColumns = (fit: Fit, selectable: boolean) => `${selectable ? '1.5rem ' : ''}${Object.keys(layout).filter((id) => fits(id, fit)).map((id) => layout[id]!.width).join(' ')}`;

/** The columns that fit; instants are shown in the workspace's zone. */
export const tradeColumns = (zone: string, fit: Fit) => allColumns(zone).filter(({ id }) => fits(id!, fit));

const allColumns = (zone: string) =>
  column.columns([
    column.display({ id: 'symbol', header: 'Symbol', cell: ({ row }) => <SymbolCell trade={row.original} /> }),
    column.display({ id: 'side', header: 'Side', cell: ({ row }) => <SideBadge side={row.original.side} /> }),
    column.display({ id: 'opened', header: 'Opened', cell: ({ row }) => <Instant at={row.original.entryTimestamp} zone={zone} /> }),
    column.display({
      id: 'closed',
      header: 'Closed',
      cell: ({ row: { original: trade } }) => (trade.status === 'CLOSED' ? <Instant at={trade.exitTimestamp} zone={zone} /> : <StatusBadge status={trade.status} />),
    }),
    column.display({ id: 'quantity', header: () => <TradeTerm name="quantity" />, cell: ({ row }) => <Quantity value={row.original.quantity} /> }),
    column.display({ id: 'entry', header: () => <TradeTerm name="entryPrice" />, cell: ({ row }) => <Price value={row.original.entryPrice} /> }),
    column.display({ id: 'exit', header: () => <TradeTerm name="exitPrice" />, cell: ({ row }) => <Price value={row.original.exitPrice} /> }),
    column.display({ id: 'fees', header: () => <TradeTerm name="fees" />, cell: ({ row: { original: trade } }) => <Amount value={trade.fees} currency={trade.currency} className="text-ink-soft" /> }),
    column.display({
      id: 'pnl',
      header: 'Net P&L',
      cell: ({ row: { original: trade } }) => (
        <span className="grid">
          <Amount value={trade.pnl} currency={trade.currency} coloured className="font-medium" />
          {trade.returnPct !== null && <span className="text-xs text-ink-faint">{formatPercent(trade.returnPct)}</span>}
        </span>
      ),
    }),
    column.display({ id: 'r', header: () => <TradeTerm name="rMultiple" />, cell: ({ row }) => <Multiple value={row.original.rMultiple} className="text-ink" /> }),
    column.display({ id: 'hold', header: () => <TradeTerm name="holdSeconds" />, cell: ({ row }) => (row.original.holdSeconds === null ? <None /> : formatDuration(row.original.holdSeconds)) }),
  ]);

function SymbolCell({ trade }: { trade: Trade }) {
  return (
    <span className="grid min-w-0">
      <TradeLink trade={trade} />
      <span className="flex min-w-0 gap-1 overflow-hidden">
        <span className="text-xs text-ink-faint">{trade.exchange ?? assetClassText(trade.assetClass)}</span>
        {trade.tags.slice(0, 2).map((tag) => <Badge key={tag} className="px-1 py-0 text-[0.6875rem]">{tag}</Badge>)}
      </span>
    </span>
  );
}

function assetClassText(assetClass: string): string {
  return assetClass.charAt(0) + assetClass.slice(1).toLowerCase();
}

function Instant({ at, zone }: { at: string | null; zone: string }) {
  if (!at) return <None />;
  return (
    <time dateTime={at} className="grid">
      <span className="whitespace-nowrap">{formatDate(dateInZone(at, zone))}</span>
      <span className="text-xs text-ink-faint">{formatTime(at, zone)}</span>
    </time>
  );
}

function Quantity({ value }: { value: number }) {
  return useQuantityFormat()(value);
}

function Price({ value }: { value: number | null }) {
  return value === null ? <None /> : formatPrice(value);
}

function None() {
  return <span className="text-ink-faint">–</span>;
}
