import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { dimensionText, type BreakdownRow, type Dimension } from '../../api/dimensions';
import { sorted, type Column, type Order } from '../../api/sorting';
import { countOf } from '@/lib/numbers';
import { BreakdownTableRow } from './breakdown-table-row';
import { ColumnHeader } from './column-header';
import { largestOf } from './measures';
import { ScrollRegion } from './scroll-region';

interface BreakdownTableProps {
  rows: readonly BreakdownRow[];
  filter: AnalyticsFilter;
  by: Dimension;
  by2?: Dimension;
  currency: string;
  label: string;
  /** Without one the rows stand as they come. */
  initial?: Order;
}

const columns: readonly (readonly [Column, string])[] = [
  ['pnl', 'Net P&L'], ['n', 'Trades'], ['winRate', 'Win rate'], ['profitFactor', 'Profit factor'], ['expectancy', 'Per trade'], ['expectancyR', 'Mean R'], ['averageHoldSeconds', 'Mean hold'],
];
const page = 100;

/** The figures of each value, in any order; each row leads to its trades. */
export function BreakdownTable({ rows, filter, by, by2, currency, label, initial }: BreakdownTableProps) {
  const [order, setOrder] = useState<Order | undefined>(initial);
  const [all, setAll] = useState(false);
  const shown = sorted(rows, by, order);
  const largest = largestOf(rows, 'pnl');
  return (
    <>
      <ScrollRegion label={`${label} as a table`}>
        <table className="w-full text-right text-[0.8125rem] tabular-nums">
          <thead className="sticky top-0 z-10 bg-sunken text-xs text-ink-soft">
            <tr className="[&>th]:px-3 [&>th]:py-2 [&>th]:font-medium [&>th]:whitespace-nowrap">
              <ColumnHeader column="key" order={order} onOrder={setOrder} start>{dimensionText(by)}</ColumnHeader>
              {by2 && <th scope="col" className="text-left">{dimensionText(by2)}</th>}
              {columns.map(([column, text]) => <ColumnHeader key={column} column={column} order={order} onOrder={setOrder}>{text}</ColumnHeader>)}
            </tr>
          </thead>
          <tbody className="divide-y">
            {(all ? shown : shown.slice(0, page)).map((row) => (
              <BreakdownTableRow key={`${row.key}/${row.key2}`} row={row} filter={filter} by={by} by2={by2} currency={currency} largest={largest} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {!all && shown.length > page && <Button look="quiet" size="small" className="mt-2" onClick={() => setAll(true)}>Show all {countOf(shown.length, 'row')}</Button>}
    </>
  );
}
