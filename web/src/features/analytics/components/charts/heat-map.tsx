import { useState } from 'react';
import { cn } from '@/lib/cn';
import type { AnalyticsFilter } from '../../api/analytics-filter';
import type { Crossing } from '../../api/crossing';
import { dimensionText, keyText, shortKeyText, type Dimension, type Key } from '../../api/dimensions';
import { drillDown } from '../../api/drill-down';
import { Readout, type Bar } from './bar-chart';
import { HeatCell } from './heat-cell';
import type { Measure } from './measures';
import { useMeasureText } from './use-measure-text';

interface HeatMapProps {
  crossing: Crossing;
  filter: AnalyticsFilter;
  by: Dimension;
  by2: Dimension;
  measure: Measure;
  currency: string;
  label: string;
}

/** Two dimensions crossed: each cell coloured by what it brought, and leading to its trades. */
export function HeatMap({ crossing, filter, by, by2, measure, currency, label }: HeatMapProps) {
  const [active, setActive] = useState<Pick<Bar, 'text' | 'drill'>>();
  const write = useMeasureText(currency);
  const { rows, columns, labels, cell } = crossing;
  const largest = Math.max(...rows.flatMap((row) => columns.map((column) => Math.abs(cell(row, column)[measure] ?? 0)))) || 1;
  const narrow = by === 'entryHour' && (by2 === 'entryWeekday' || by2 === 'exitWeekday');
  const described = (row: Key, column: Key) => {
    const figures = cell(row, column);
    const name = `${keyText(by, row, labels.get(row))}, ${keyText(by2, column, labels.get(column))}`;
    return { text: `${name}: ${figures.n === 0 ? 'no trades' : write.sentence(figures)}`, drill: drillDown(filter, [by, row], [by2, column]) };
  };
  return (
    <div onPointerLeave={() => setActive(undefined)}>
      <Readout bar={active} all={rows.flatMap((row) => columns.map((column) => described(row, column)))} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div tabIndex={0} role="region" aria-label={label} className="mt-3 overflow-x-auto">
        <table className={cn('w-full border-separate border-spacing-0.5 text-[0.6875rem] tabular-nums', narrow && 'table-fixed')}>
          <thead>
            <tr className="text-ink-faint [&>*]:pb-1 [&>*]:font-medium">
              <th scope="col" className={cn('text-left', narrow && 'w-12')}><span className="sr-only">{dimensionText(by)}</span></th>
              {columns.map((column) => (
                <th key={String(column)} scope="col" title={keyText(by2, column, labels.get(column))} className="max-w-24 truncate text-center">{shortKeyText(by2, column, labels.get(column))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row)}>
                <th scope="row" className="max-w-32 truncate pr-2 text-left font-medium text-ink-soft" title={keyText(by, row, labels.get(row))}>
                  {by === 'entryHour' && row !== null ? keyText(by, row) : shortKeyText(by, row, labels.get(row))}
                </th>
                {columns.map((column) => (
                  <HeatCell key={String(column)} row={cell(row, column)} measure={measure} largest={largest} write={write} {...described(row, column)} onActive={() => setActive(described(row, column))} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
