import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Input } from '@/components/ui/field';
import { Labelled } from '@/components/ui/labelled';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError } from '@/lib/api-error';
import { formatDate } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { newKey } from '@/lib/new-key';
import { useSession } from '@/lib/session';
import { changeDraft, dropDraft, type Draft } from '../api/import-queue';
import { previewQuery } from '../api/preview-import';
import { useStartImport } from '../api/start-import';
import type { ImportPreview } from '../api/types';
import { DryRun } from './dry-run';
import { sizeOf } from './file-header';
import { zoneLabel } from './statement-zone';
import { useReading, type Reading } from './use-reading';

interface ReviewStepProps {
  draft: Draft;
  /** Leaves for the screen of the import. */
  onStarted: (importId: string) => Promise<void>;
}

/** What will happen, in words, before it does. */
export function ReviewStep({ draft, onStarted }: ReviewStepProps) {
  const { data: preview, error, refetch, isFetching } = useQuery(previewQuery(draft));
  if (preview) return <Review draft={draft} preview={preview} onStarted={onStarted} />;
  if (!error || isFetching) return <Skeleton className="h-96 rounded-xl" />;
  return (
    <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
      <ErrorNotice error={error} retry={() => void refetch()} />
      <footer className="border-t pt-5"><Button look="quiet" onClick={() => changeDraft(draft.id, { step: 'check' })}>Back</Button></footer>
    </Card>
  );
}

function Review({ draft, preview, onStarted }: ReviewStepProps & { preview: ImportPreview }) {
  const reading = useReading(draft, preview);
  const workspace = useSession((session) => session.workspace);
  const [key] = useState(newKey);
  const start = useStartImport();
  const asksAgain = start.error instanceof ApiError && start.error.is('ANSWER_NEEDED');
  const foreign = reading.account && reading.account.currency !== workspace?.currency;
  const begin = () => {
    let leaving = Promise.resolve();
    return start.mutateAsync({ wish: draft, key }, { onSuccess: ({ id }) => void (leaving = onStarted(id)) }).then(
      // It is on its way, whether or not anybody has waited for the answer: it must not be handed in again. Until this screen is left
      // it stays what it is.
      () => leaving.finally(() => dropDraft(draft.id)),
      () => undefined,
    );
  };
  const back = () => changeDraft(draft.id, { step: 'check' });
  return (
    <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
      <header>
        <h2 className="font-semibold">Ready to import</h2>
        <p className="text-[0.8125rem] text-ink-faint">Rows you have already are recognised: nothing is counted twice. An import can be undone as a whole.</p>
      </header>
      <Facts draft={draft} preview={preview} reading={reading} />
      {foreign && (
        <div className="max-w-sm">
          <Labelled label={`Exchange rate, ${workspace?.currency} for 1 ${reading.account!.currency}`} hint="Used where the file has none. Without it, these trades count in their own currency only.">
            {(control) => <Input {...control} inputMode="decimal" value={draft.fxRate ?? ''} onChange={(event) => changeDraft(draft.id, { fxRate: event.target.value.trim() || undefined })} />}
          </Labelled>
        </div>
      )}
      <DryRun wish={draft} />
      {start.error && (
        <ErrorNotice error={start.error}>{asksAgain && <span><Button size="small" className="mt-1" onClick={back}>Answer it</Button></span>}</ErrorNotice>
      )}
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t pt-5">
        <Button look="quiet" onClick={back}>Back</Button>
        <Button look="primary" size="large" busy={start.isPending} onClick={() => void begin()}>Import</Button>
      </footer>
    </Card>
  );
}

function Facts({ draft, preview, reading: { account, accounts, zone, sample, column } }: { draft: Draft; preview: ImportPreview; reading: Reading }) {
  const named = column('ACCOUNT') && !draft.accountId;
  const usual = !draft.accountId && accounts.length > 1;
  const fees = column('FEES');
  const read = Object.keys(preview.mapping).length;
  const stated = preview.statedCharges;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['File', `${draft.file.name}, ${sizeOf(draft.file)}`],
    ['Rows', sample?.records ? `about ${formatCount(sample.records)}, from line ${(preview.headerRow ?? 1) + 1}` : `all beneath line ${preview.headerRow}`],
    ['Format', preview.format?.name],
    ['Account', named ? 'as the file names them' : usual ? 'your usual account' : account?.name],
    ['Times', zone.zone ? `in ${zoneLabel(zone.zone)}` : 'as the file gives them'],
    ['Fees', fees ? `from the column ${fees.name}, each row once` : 'the file has no column of fees'],
    ...(stated ? [['Charges', `as stated for ${formatDate(stated.from)} to ${formatDate(stated.through)}, kept to compare with those computed`] as const] : []),
    ['Columns', `${formatCount(read)} of ${formatCount(preview.seen.length)} are read`],
  ];
  return (
    <dl className="grid gap-x-8 text-[0.8125rem] sm:grid-cols-2">
      {facts.map(([name, fact]) => (
        <div key={name} className="flex gap-3 border-b py-2">
          <dt className="w-20 shrink-0 text-ink-faint">{name}</dt>
          <dd className="min-w-0 font-medium break-words">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
