import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { formatInstant } from '@/lib/dates';
import { hiddenAmount } from '@/lib/money';
import { formatPrice, formatQuantity } from '@/lib/numbers';
import { usePreferences } from '@/lib/preferences';
import { useSession } from '@/lib/session';
import type { Field, ImportPreview, PreviewProblem, PreviewRow } from '../api/types';
import { reasonText } from './field-names';
import type { Reading } from './use-reading';

interface Column {
  part: keyof PreviewRow;
  title: string;
  /** What columns of a file mean this. */
  fields: readonly Field[];
  cell: (row: PreviewRow, zone: string) => ReactNode;
  number?: boolean;
}

const at = (instant: string | null, zone: string) => instant && formatInstant(instant, zone);
const price = (value: number | null) => value !== null && formatPrice(value);

/** What tells an amount is not shown while amounts are hidden. */
function Kept({ text }: { text: string }) {
  return usePreferences((preferences) => preferences.hideAmounts) ? hiddenAmount : text;
}

const columns: readonly Column[] = [
  { part: 'account', title: 'Account', fields: ['ACCOUNT'], cell: (row) => row.account },
  { part: 'symbol', title: 'Symbol', fields: ['SYMBOL'], cell: (row) => row.symbol },
  { part: 'side', title: 'Side', fields: ['SIDE'], cell: (row) => row.side && (row.side === 'BUY' ? 'Buy' : 'Sell') },
  { part: 'quantity', title: 'Quantity', fields: ['QUANTITY'], cell: (row) => row.quantity !== null && <Kept text={formatQuantity(row.quantity)} />, number: true },
  { part: 'price', title: 'Price', fields: ['PRICE', 'ENTRY_PRICE'], cell: (row) => price(row.price), number: true },
  { part: 'timestamp', title: 'Time', fields: ['EXECUTED_AT', 'TRADE_DATE', 'ENTRY_TIMESTAMP'], cell: (row, zone) => at(row.timestamp, zone) },
  { part: 'exitPrice', title: 'Exit price', fields: ['EXIT_PRICE'], cell: (row) => price(row.exitPrice), number: true },
  { part: 'exitTimestamp', title: 'Exit time', fields: ['EXIT_TIMESTAMP'], cell: (row, zone) => at(row.exitTimestamp, zone) },
  { part: 'fees', title: 'Fees', fields: ['FEES'], cell: (row) => row.fees !== null && <Kept text={formatPrice(row.fees)} />, number: true },
];

/** The first rows as the server understood them, in the file's own zone; what is wrong stands at its cell. */
export function PreviewTable({ preview: { rows, problems }, reading }: { preview: ImportPreview; reading: Reading }) {
  const workspaceZone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  const zone = reading.zone.zone ?? workspaceZone;
  const shown = columns.filter(({ part }) => rows.some((row) => row[part] !== null));
  const notes = new Map<number, PreviewProblem>(problems.map((problem) => [problem.line, problem]));
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-[0.8125rem] font-medium">The first rows as they were read</h3>
        <p className="text-xs text-ink-faint">Times in {zone.replaceAll('_', ' ')}</p>
      </div>
      <div
        role="region"
        aria-label="First rows"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-lg border"
      >
        <table className="w-full text-left text-xs tabular-nums">
          <thead className="sticky top-0 z-10 bg-sunken text-ink-soft">
            <tr>
              <th scope="col" className="px-3 py-2 font-medium">Line</th>
              {shown.map(({ part, title, number }) => <th scope="col" key={part} className={cn('px-3 py-2 font-medium whitespace-nowrap', number && 'text-right')}>{title}</th>)}
            </tr>
          </thead>
          <tbody className="divide-y">
            {rows.map((row) => <Row key={row.line} row={row} shown={shown} problem={notes.get(row.line)} zone={zone} reading={reading} />)}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  row: PreviewRow;
  shown: readonly Column[];
  problem?: PreviewProblem;
  zone: string;
  reading: Reading;
}

function Row({ row, shown, problem, zone, reading }: RowProps) {
  const place = problem && shown.find(({ fields }) => fields.some((field) => reading.column(field)?.name === problem.column));
  const rejected = row.outcome === 'REJECTED';
  if (row.message !== null && !(rejected && place && reading.sample?.at(row.line))) {
    return (
      <tr className="[&>*]:px-3 [&>*]:py-1.5">
        <th scope="row" className="font-normal text-ink-faint">{row.line}</th>
        <td colSpan={shown.length} className={rejected ? 'text-loss' : 'text-ink-faint'}>
          {row.outcome === 'IGNORED' ? `Left out: ${reasonText(row.message)}` : row.message}{rejected && problem?.value && <> It says <code className="rounded bg-loss-soft px-1">{problem.value}</code></>}
        </td>
      </tr>
    );
  }
  return (
    <tr className={cn('align-top [&>*]:px-3 [&>*]:py-1.5', rejected && 'text-ink-faint')}>
      <th scope="row" className="font-normal text-ink-faint">{row.line}</th>
      {shown.map((column) => {
        const wrong = column === place && problem;
        return (
          <td key={column.part} className={cn('whitespace-nowrap', column.number && 'text-right', wrong && (rejected ? 'bg-loss-soft' : 'bg-warn-soft'))}>
            {(rejected ? asWritten(column, row, reading) : column.cell(row, zone)) || '–'}
            {wrong && <span className={cn('block max-w-48 text-left whitespace-normal', rejected ? 'text-loss' : 'text-warn')}>{wrong.message}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** The cell of a row that was not taken, as it stands in the file. */
function asWritten({ fields }: Column, { line }: PreviewRow, { column, sample }: Reading): string | undefined {
  const found = fields.map(column).find((one) => one !== undefined);
  return found && sample?.at(line)?.[found.index]?.trim();
}
