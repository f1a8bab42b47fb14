import { useQuery } from '@tanstack/react-query';
import { Download, LoaderCircle } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ApiError } from '@/lib/api-error';
import { formatInstant } from '@/lib/dates';
import { saveFrom } from '@/lib/save-file';
import { newKey } from '@/lib/new-key';
import { exportAskedFor, exportQuery, rememberExport, useRequestExport } from '../../api/my-export';
import { Refusal } from '../refusal';

/** Everything the product knows about a person, as a file for him: the one that a mail led to, or the last he asked for here. */
export function ExportCard({ userId, zone, mailed }: { userId: string; zone: string; mailed?: string }) {
  const [id, setId] = useState(() => mailed ?? exportAskedFor(userId));
  const request = useRequestExport();
  const { data: found, error, refetch } = useQuery({ ...exportQuery(id ?? ''), enabled: id !== undefined });
  // What is no longer there can be asked for anew.
  const lost = error instanceof ApiError && error.status === 404;
  const ask = () =>
    request.mutate(newKey(), {
      onSuccess: ({ data }) => {
        rememberExport(userId, data.id);
        setId(data.id);
      },
    });
  // The address is good for some minutes only: a new one is asked for.
  const download = async () => {
    const { data } = await refetch();
    if (data?.downloadUrl) saveFrom(data.downloadUrl);
  };
  const current = lost ? undefined : found;
  return (
    <Card>
      <CardHeader title="Your data" note="Everything that is yours, in one ZIP file: profile, sign-ins, workspaces, accounts, trades and notes as JSON, and the files you have imported." />
      <div className="grid justify-items-start gap-3 px-4 pt-3 pb-5 sm:px-5">
        {request.error && <Refusal error={request.error} />}
        {error && !lost && <Refusal error={error} retry={() => void refetch()} />}
        <div role="status" className="contents">{current && <Progress {...current} zone={zone} onDownload={() => void download()} />}</div>
        {(!current || current.status === 'COMPLETED' || current.status === 'FAILED') && (
          <Button look={current?.status === 'COMPLETED' ? 'secondary' : 'primary'} busy={request.isPending} onClick={ask}>{current ? 'Ask for a new one' : 'Ask for my data'}</Button>
        )}
      </div>
    </Card>
  );
}

interface ProgressProps {
  status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED';
  downloadUrl?: string | null;
  expiresAt?: string | null;
  zone: string;
  onDownload: () => void;
}

function Progress({ status, downloadUrl, expiresAt, zone, onDownload }: ProgressProps) {
  switch (status) {
    case 'QUEUED': return <UnderWay>It is queued. It takes a few minutes; you also get a mail, so you need not wait here.</UnderWay>;
    case 'RUNNING': return <UnderWay>It is being put together. You also get a mail, so you need not wait here.</UnderWay>;
    case 'FAILED': return <p className="text-loss">It could not be put together. Please ask for it again.</p>;
    case 'COMPLETED': return downloadUrl
      ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="primary" onClick={onDownload}><Download aria-hidden />Download the file</Button>
          {expiresAt && <span className="text-[0.8125rem] text-ink-faint">To be had until {formatInstant(expiresAt, zone)}.</span>}
        </div>
      )
      : <p className="text-ink-soft">The last one can no longer be fetched.</p>;
  }
}

function UnderWay({ children }: { children: ReactNode }) {
  return <p className="flex items-start gap-2.5 text-ink-soft"><LoaderCircle className="mt-0.5 size-4 shrink-0 animate-spin" aria-hidden />{children}</p>;
}
