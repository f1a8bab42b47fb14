interface PreviewTableProps {
  rows: readonly Record<string, unknown>[];
}

/** The first rows as the server understood them. */
export function PreviewTable({ rows }: PreviewTableProps) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== null)))];
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
          {rows.map((row, i) => (
            <tr key={i}>{columns.map((name) => <td key={name} className="px-3 py-1.5 whitespace-nowrap">{text(row[name])}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `executedAt` is "Executed at". */
function words(name: string): string {
  const spaced = name.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function text(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value ?? '') : String(value ?? '');
}
