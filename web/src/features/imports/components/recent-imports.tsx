import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, CardHeader } from '@/components/ui/card';
import { cn } from '@/lib/cn';
import { formatInstant } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { importsQuery } from '../api/get-imports';
import { statusLooks } from './status-header';

/** What was imported before, with the way to each result. */
export function RecentImports({ zone }: { zone: string }) {
  const { data: imports = [] } = useQuery(importsQuery);
  if (imports.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Earlier imports" />
      <ul className="px-2 pb-2">
        {imports.map((item) => {
          const { icon: Icon, text, tone } = statusLooks[item.status];
          return (
            <li key={item.id}>
              <Link to="/import/$importId" params={{ importId: item.id }} className="flex items-center gap-3 rounded-lg px-2 py-2.5 transition-colors hover:bg-sunken">
                <span className={cn('grid size-8 shrink-0 place-items-center rounded-md', tone)}><Icon className="size-4" aria-hidden /></span>
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{item.fileName}</span>
                  <span className="block truncate text-xs text-ink-faint">{text} · {formatInstant(item.createdAt, zone)}</span>
                </span>
                <span className="text-right text-xs text-ink-faint tabular-nums">{formatCount(item.counts.imported)} of {formatCount(item.counts.rows)} rows</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
