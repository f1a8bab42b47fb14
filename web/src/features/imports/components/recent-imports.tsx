import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { recentImportsQuery } from '../api/get-imports';
import { StatusIcon, statusText } from './status-header';

/** What was imported last, with the way to each result. */
export function RecentImports({ zone }: { zone: string }) {
  const { data: imports = [], error, refetch } = useQuery(recentImportsQuery);
  if (error && imports.length === 0) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (imports.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Earlier imports">
        <Link to="/import/history" className="text-[0.8125rem] font-medium text-accent underline-offset-4 hover:underline">All imports</Link>
      </CardHeader>
      <ul className="px-2 pb-2">
        {imports.map((item) => (
          <li key={item.id}>
            <Link to="/import/$importId" params={{ importId: item.id }} className="flex items-center gap-3 rounded-lg px-2 py-2.5 transition-colors hover:bg-sunken">
              <StatusIcon status={item.status} className="size-8 rounded-md" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{item.fileName}</span>
                <span className="block truncate text-xs text-ink-faint">{statusText(item)} · {formatInstant(item.createdAt, zone)}</span>
              </span>
              <span className="text-right text-xs text-ink-faint tabular-nums">{formatCount(item.counts.imported)} of {formatCount(item.counts.rows)} rows</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
