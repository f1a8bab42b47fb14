import { formatInstant } from '@/lib/dates';
import { useSession } from '@/lib/session';
import { flatten } from './flatten';

interface PreviewTableProps {
  rows: readonly Record<string, unknown>[];
}

/** The first rows as the server understood them, times in the workspace's zone. */
export function PreviewTable({ rows }: PreviewTableProps) {
  const zone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  const records = rows.map(flatten);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
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
          <tr>{columns.map((name) => <th scope="col" key={name} className="px-3 py-2 font-medium whitespace-nowrap">{words(name)}</th>)}</tr>
        </thead>
        <tbody className="divide-y">
          {records.map((record, i) => (
            <tr key={i}>{columns.map((name) => <td key={name} className="px-3 py-1.5 whitespace-nowrap">{text(record[name], zone)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `executedAt` is "Executed at". */
function words(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function text(value: unknown, zone: string): string {
  if (typeof value === 'string' && instant.test(value)) return formatInstant(value, zone);
  return typeof value === 'number' ? value.toLocaleString('en-IN', { maximumFractionDigits: 8 }) : String(value ?? '');
}
