import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatInstant, formatMonth, zoneName } from '@/lib/dates';
import { formatBytes, formatCount } from '@/lib/numbers';
import { planName } from '@/lib/plan-names';
import { usageQuery, type UsageMonth } from '../api/get-usage';

const year = 12;
const longest = 60;

/** What the workspace uses: this month, and by month as far back as one wants to see. */
export function Usage() {
  const [months, setMonths] = useState(year);
  const { data: usage, error, refetch, isPlaceholderData } = useQuery(usageQuery(months));
  if (error && !usage) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!usage) return <Skeleton className="h-96 rounded-xl" />;
  const current = usage.months[0]!;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card>
        <CardHeader title={formatMonth(current.month)} note="This month so far"><Badge look="accent">{planName(usage.plan)} plan</Badge></CardHeader>
        <dl className="m-4 mt-3 grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:mx-5 sm:mb-5 lg:grid-cols-5">
          <Tile label="Trades" text="recorded or imported, deleted ones too" className="max-lg:col-span-2">{formatCount(current.trades)}</Tile>
          <Tile label="Files" text="imported, whatever came of them">{formatCount(current.imports)}</Tile>
          <Tile label="Size" text="of these files">{formatBytes(current.importBytes)}</Tile>
          <Tile label="Members" text="of the workspace now">{formatCount(usage.members)}</Tile>
          <Tile label="Accounts" text="in the workspace now">{formatCount(usage.accounts)}</Tile>
        </dl>
      </Card>
      <Card className="overflow-hidden">
        <CardHeader title="By month" note={`In ${zoneName(usage.timeZone)} time. Months that are over are as counted on ${formatInstant(usage.asOf, usage.timeZone)}.`} />
        <MonthsTable months={usage.months} />
        {months < longest && usage.months.length === months && (
          <div className="border-t p-3"><Button busy={isPlaceholderData} onClick={() => setMonths(longest)}>Show earlier months</Button></div>
        )}
      </Card>
    </div>
  );
}

function Tile({ label, text, className = '', children }: { label: string; text: string; className?: string; children: ReactNode }) {
  return (
    <div className={`bg-surface p-4 ${className}`}>
      <dt className="text-[0.8125rem] text-ink-soft">{label}</dt>
      <dd className="mt-1 text-2xl font-semibold tracking-tight tabular-nums">{children}</dd>
      <dd className="mt-0.5 text-xs text-ink-faint">{text}</dd>
    </div>
  );
}

const cells = '[&>*]:px-2 [&>*]:whitespace-nowrap sm:[&>*]:px-5 max-sm:[&>:first-child]:pl-4 max-sm:[&>:last-child]:pr-4';

function MonthsTable({ months }: { months: readonly UsageMonth[] }) {
  const most = Math.max(1, ...months.map(({ trades }) => trades));
  return (
    <table className="mt-2 w-full text-right text-[0.8125rem] tabular-nums">
      <caption className="sr-only">Usage by month</caption>
      <thead className="border-b text-xs text-ink-faint">
        <tr className={`${cells} [&>th]:py-2 [&>th]:font-medium`}>
          <th scope="col" className="text-left">Month</th>
          <th scope="col" className="w-full">Trades</th>
          <th scope="col">Files</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {months.map(({ month, trades, imports, importBytes }) => (
          <tr key={month} className={`${cells} [&>*]:py-2.5`}>
            <th scope="row" className="text-left font-medium">{formatMonth(month)}</th>
            <td><Compared n={trades} most={most} /></td>
            <td className="text-ink-soft">{formatCount(imports)}</td>
            <td className="text-ink-soft">{formatBytes(importBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number, and how much of the largest one it is. */
function Compared({ n, most }: { n: number; most: number }) {
  return (
    <span className="flex items-center justify-end gap-3">
      <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-sunken max-sm:hidden">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${(100 * n) / most}%` }} />
      </span>
      <span className="min-w-12">{formatCount(n)}</span>
    </span>
  );
}
