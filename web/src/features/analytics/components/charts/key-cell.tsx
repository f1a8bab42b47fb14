import { Link } from '@tanstack/react-router';
import type { DrillDown } from '../../api/drill-down';

/** The heading of a row, which leads to its trades where the list can show exactly those. */
export function KeyCell({ drill, text }: { drill: DrillDown; text: string }) {
  return (
    <th scope="row" className="max-w-52 truncate px-3 py-2 text-left font-medium whitespace-nowrap" title={'why' in drill ? drill.why : undefined}>
      {'to' in drill ? (
        <Link to="/trades" search={drill.to} preload={false} className="underline decoration-line-strong underline-offset-4 hover:decoration-ink-faint">{text}</Link>
      ) : text}
    </th>
  );
}
