import type { ReactNode } from 'react';
import type { PreviewRow } from '@/lib/api-types';
import { cn } from '@/lib/cn';
import { formatInstant } from '@/lib/dates';
import { formatPrice, formatQuantity } from '@/lib/numbers';
import { useSession } from '@/lib/session';

type Column = readonly [field: keyof PreviewRow, title: string, cell: (row: PreviewRow, zone: string) => ReactNode, number?: 'number'];

const at = (instant: string | null, zone: string) => instant && formatInstant(instant, zone);
const price = (value: number | null) => value !== null && formatPrice(value);

const columns: readonly Column[] = [
  ['account', 'Account', (row) => row.account],
  ['symbol', 'Symbol', (row) => row.symbol],
  ['side', 'Side', (row) => row.side && (row.side === 'BUY' ? 'Buy' : 'Sell')],
  ['quantity', 'Quantity', (row) => row.quantity !== null && formatQuantity(row.quantity), 'number'],
  ['price', 'Price', (row) => price(row.price), 'number'],
  ['timestamp', 'Time', (row, zone) => at(row.timestamp, zone)],
  ['exitPrice', 'Exit price', (row) => price(row.exitPrice), 'number'],
  ['exitTimestamp', 'Exit time', (row, zone) => at(row.exitTimestamp, zone)],
  ['fees', 'Fees', (row) => price(row.fees), 'number'],
];

/** The first rows as the server understood them; a row that is none says why. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const zone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  const shown = columns.filter(([field]) => rows.some((row) => row[field] !== null));
  return (
    <div
      role="region"
      aria-label="First rows"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-lg border"
    >
      <table className="w-full text-left text-xs tabular-nums">
        <thead className="sticky top-0 bg-sunken text-ink-soft">
          <tr>
            <th scope="col" className="px-3 py-2 font-medium">Line</th>
            {shown.map(([field, title, , number]) => (
              <th scope="col" key={field} className={cn('px-3 py-2 font-medium whitespace-nowrap', number && 'text-right')}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((row) => (
            <tr key={row.line} className="[&>td]:px-3 [&>td]:py-1.5">
              <td className="text-ink-faint">{row.line}</td>
              {row.message ? (
                <td colSpan={shown.length} className={row.outcome === 'REJECTED' ? 'text-loss' : 'text-ink-faint'}>{row.message}</td>
              ) : (
                shown.map(([field, , cell, number]) => (
                  <td key={field} className={cn('whitespace-nowrap', number && 'text-right')}>{cell(row, zone) || '–'}</td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
