import { useTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Trade } from '@/lib/api-types';
import { cn } from '@/lib/cn';
import type { TradeSearch } from '../api/trade-search';
import { SortHeader } from './sort-header';
import { SelectBox, type Selection } from './list/select-box';
import { features, gridColumns, layout, tradeColumns } from './trade-columns';
import { TradeItem } from './trade-item';
import { useFit } from './use-fit';

interface TradesTableProps {
  trades: Trade[];
  zone: string;
  sort: NonNullable<TradeSearch['sort']>;
  onSort: (sort: NonNullable<TradeSearch['sort']>) => void;
  /** Called when the last rows come into view. */
  onEnd: () => void;
  /** Left out for whoever may do nothing with what he would choose. */
  selection?: Selection;
  /** Whether a phone shows the boxes to select by; a desk always does. */
  selecting: boolean;
}

const rowHeight = 57;

/** The trades as a table on a desk and as a list on a phone; only what is in view is in the page. */
export function TradesTable({ trades, zone, sort, onSort, onEnd, selection, selecting }: TradesTableProps) {
  const fit = useFit();
  const columns = useMemo(() => tradeColumns(zone, fit), [zone, fit]);
  const table = useTable({ features, columns, data: trades, getRowId: (trade: Trade) => trade.id });
  const rows = table.getRowModel().rows;
  const narrow = fit === 'narrow';
  const body = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(body.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => rowHeight, overscan: 12, scrollMargin });
  const visible = virtual.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);

  const style = narrow ? undefined : { gridTemplateColumns: gridColumns(fit, selection !== undefined) };
  return (
    <div role="table" aria-label="Trades" aria-rowcount={rows.length + 1}>
      <div role="rowgroup" className={cn('sticky top-0 z-10 rounded-t-xl border-b bg-surface', narrow && 'sr-only')}>
        {table.getHeaderGroups().map((group) => (
          <div role="row" aria-rowindex={1} key={group.id} className="grid h-10 items-center gap-x-2.5 px-5 text-xs font-medium text-ink-soft" style={style}>
            {selection && <div role="columnheader"><SelectBox label="Select all shown" checked={selection.allOf(trades)} onChange={(chosen) => selection.setAll(trades, chosen)} /></div>}
            {group.headers.map((header) => (
              <SortHeader key={header.id} field={layout[header.column.id]?.sort} sort={sort} onSort={onSort} start={layout[header.column.id]?.start}>
                <table.FlexRender header={header} />
              </SortHeader>
            ))}
          </div>
        ))}
      </div>
      <div role="rowgroup" ref={body} className="relative" style={{ height: virtual.getTotalSize() }}>
        {visible.map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <div
              role="row"
              aria-rowindex={index + 2}
              key={row.id}
              aria-selected={selection?.has(row.id)}
              className={cn(
                'absolute inset-x-0 grid items-center gap-x-2.5 border-b px-4 text-[0.8125rem] tabular-nums transition-colors last:border-0 hover:bg-sunken/60 lg:px-5',
                narrow && selecting && selection && 'grid-cols-[1.5rem_minmax(0,1fr)]',
                selection?.has(row.id) && 'bg-accent-soft/50 hover:bg-accent-soft/70',
              )}
              style={{ ...style, height: rowHeight, transform: `translateY(${start - scrollMargin}px)` }}
            >
              {selection && (!narrow || selecting) && (
                <div role="cell"><SelectBox label={`Select ${row.original.symbol}`} checked={selection.has(row.id)} onChange={(chosen) => selection.set(row.id, chosen)} /></div>
              )}
              {narrow ? (
                <TradeItem trade={row.original} zone={zone} />
              ) : (
                row.getAllCells().map((cell) => (
                  <div role="cell" key={cell.id} className={cn('min-w-0', !layout[cell.column.id]?.start && 'text-right')}>
                    <table.FlexRender cell={cell} />
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
