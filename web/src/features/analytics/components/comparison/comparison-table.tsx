import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { countOf } from '@/lib/numbers';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import { tradesOf } from '../../api/drill-down';
import type { Comparison } from '../../api/get-comparison';
import { ScrollRegion } from '../charts/scroll-region';
import { comparedRows, groups } from './compared-rows';
import { ComparisonRow } from './comparison-row';

interface ComparisonTableProps {
  comparison: Comparison;
  a: AnalyticsFilter;
  b: AnalyticsFilter;
}

/** Figure by figure, both sets and the difference. */
export function ComparisonTable({ comparison, a, b }: ComparisonTableProps) {
  const currencies = { a: comparison.a.summary.currency, b: comparison.b.summary.currency };
  return (
    <ScrollRegion label="Comparison" className="max-h-none">
      <table className="w-full text-right text-xs tabular-nums sm:text-[0.8125rem]">
        <thead className="bg-sunken text-xs text-ink-soft">
          <tr className="[&>th]:px-2 [&>th]:py-2 [&>th]:align-top sm:[&>th]:px-3 [&>th]:font-medium [&>th]:whitespace-nowrap">
            <th scope="col" className="text-left">Figure</th>
            <SideHeader side="First" filter={a} n={comparison.a.summary.n} />
            <SideHeader side="Second" filter={b} n={comparison.b.summary.n} />
            <th scope="col" className="text-right">Second − first</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {groups.map(({ title, part, names }) => (
            <Fragment key={title}>
              <tr><th scope="colgroup" colSpan={4} className="bg-sunken/60 px-3 py-1.5 text-left text-xs font-medium text-ink-soft">{title}</th></tr>
              {comparedRows(comparison, part, names).map((row) => <ComparisonRow key={row.name} row={row} currencies={currencies} />)}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A set, which leads to its trades. */
function SideHeader({ side, filter, n }: { side: string; filter: AnalyticsFilter; n: number }) {
  return (
    <th scope="col" className="text-right">
      {side}
      <Link to="/trades" search={tradesOf(filter)} preload={false} className="block font-normal text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">{countOf(n, 'trade')}</Link>
    </th>
  );
}
