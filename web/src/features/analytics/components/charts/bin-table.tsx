import { formatCount, formatPercent } from '@/lib/numbers';
import type { Bar } from './bar-chart';
import { KeyCell } from './key-cell';
import { ScrollRegion } from './scroll-region';

interface BinTableProps {
  label: string;
  /** What is counted into bins. */
  what: string;
  bars: readonly Bar[];
}

/** The numbers of a histogram. */
export function BinTable({ label, what, bars }: BinTableProps) {
  const total = bars.reduce((sum, { value }) => sum + value, 0) || 1;
  return (
    <ScrollRegion label={label}>
      <table className="w-full text-right text-[0.8125rem] tabular-nums">
        <thead className="sticky top-0 z-10 bg-sunken text-xs text-ink-soft">
          <tr className="[&>th]:px-3 [&>th]:py-2 [&>th]:font-medium">
            <th scope="col" className="text-left">{what}</th>
            <th scope="col">Trades</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {bars.map(({ key, text, value, drill }) => (
            <tr key={key} className="[&>td]:px-3 [&>td]:py-2">
              <KeyCell drill={drill} text={text.slice(0, text.lastIndexOf(':'))} />
              <td>{formatCount(value)}</td>
              <td>{formatPercent(value / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
