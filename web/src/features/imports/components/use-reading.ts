import { useQuery } from '@tanstack/react-query';
import type { Account } from '@/lib/api-types';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';
import { accountsQuery } from '@/lib/accounts';
import type { Draft } from '../api/import-queue';
import type { Field, ImportPreview } from '../api/types';
import { brokerOf, type Broker } from './brokers';
import { examplesOf, sampleFile, type FileSample } from './file-sample';
import { statementZone, type StatementZone } from './statement-zone';

/** How a file is read, with what the browser itself can see of it. */
export interface Reading {
  /** Those whose trades one may write. */
  accounts: readonly Account[];
  /** Why the accounts are not known. */
  noAccounts?: { error: Error; retry: () => void };
  /** Where its rows go: the chosen account, else the one that is usual. */
  account?: Account;
  broker?: Broker;
  zone: StatementZone;
  sample?: FileSample;
  /** The column that means a field, and where it stands. */
  column: (field: Field) => { name: string; index: number } | undefined;
  /** Some cells of a column as they stand in the file. */
  examples: (column: string) => string[];
}

const times: readonly Field[] = ['EXECUTED_AT', 'ENTRY_TIMESTAMP', 'EXIT_TIMESTAMP', 'TRADE_DATE'];

export function useReading({ id, file, accountId, timeZone }: Draft, preview: ImportPreview): Reading {
  const { user, workspace } = useSession();
  const may = useMay();
  const { data: all = [], error, refetch } = useQuery(accountsQuery);
  const accounts = all.filter((one) => may('WRITE', one.userId));
  const noAccounts = error && all.length === 0 ? { error, retry: () => void refetch() } : undefined;
  const headerRow = preview.headerRow ?? 1;
  const { data: sample } = useQuery({
    queryKey: ['import-sample', id, headerRow, preview.seen],
    queryFn: async () => (await sampleFile(file, preview.seen, headerRow)) ?? null,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const account = accounts.find((one) => one.id === accountId) ?? accounts.find((one) => one.userId === user?.id) ?? accounts[0];
  const broker = preview.format ? brokerOf(preview.format) : undefined;
  const column = (field: Field) => {
    const name = Object.entries(preview.mapping).find(([, meaning]) => meaning === field)?.[0];
    return name === undefined ? undefined : { name, index: preview.seen.indexOf(name) };
  };
  const lines = preview.rows.length > 0 ? preview.rows.map(({ line }) => line) : Array.from({ length: 20 }, (_, i) => headerRow + 1 + i);
  const examples = (name: string) => examplesOf(sample ?? undefined, lines, preview.seen.indexOf(name));
  const timed = preview.rows.find((row) => row.timestamp !== null);
  const timeColumn = times.map(column).find((one) => one !== undefined);
  const zone = statementZone({
    chosen: timeZone,
    broker: broker?.zone,
    account: account?.timeZone ?? workspace?.timeZone ?? 'UTC',
    cell: timed && timeColumn && sample?.at(timed.line)?.[timeColumn.index],
    instant: timed?.timestamp,
  });
  return { accounts, noAccounts, account, broker, zone, sample: sample ?? undefined, column, examples };
}
