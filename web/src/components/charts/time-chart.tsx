import { useMemo, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { dateOf, formatShortDate, formatShortMonth, timeOf, type LocalDate } from '@/lib/dates';
import { cn } from '@/lib/cn';
import { linear, nearest, spread } from './scale';
import { SeriesPanel, type Series } from './series-panel';
import { useWidth } from './use-width';

interface TimeChartProps {
  /** What the chart shows, for those who do not see it. */
  label: string;
  dates: readonly LocalDate[];
  series: readonly Series[];
  /** The details of one date, shown beside the cursor. */
  renderDetails: (index: number) => ReactNode;
  /** A point leads somewhere: a click, a tap and the Enter key choose it; drawing a finger over the chart only shows details. */
  onChoose?: (index: number) => void;
}

const margin = { top: 14, right: 8, bottom: 26, gap: 34 };
const dayLength = 86_400_000;
const halfYear = 180 * dayLength;

/** Series over the same days, one panel above the other, with one cursor for pointer and arrow keys. */
export function TimeChart({ label, dates, series, renderDetails, onChoose }: TimeChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [cursor, setCursor] = useState<number>();
  const left = width < 500 ? 54 : 64;
  const inner = Math.max(width - left - margin.right, 1);
  const times = useMemo(() => dates.map(timeOf), [dates]);
  const x = useMemo(() => linear([times[0]!, times.at(-1)!], [left, left + inner]), [times, left, inner]);
  const xs = useMemo(() => times.map(x), [times, x]);
  const height = margin.top + margin.bottom + series.reduce((sum, one) => sum + one.height, 0) + margin.gap * (series.length - 1);
  const active = cursor === undefined ? undefined : Math.min(cursor, dates.length - 1);
  const dateText = times.at(-1)! - times[0]! > halfYear ? formatShortMonth : formatShortDate;

  const indexAt = (event: MouseEvent) => nearest(xs, event.clientX - event.currentTarget.getBoundingClientRect().left);
  const point = (event: PointerEvent) => setCursor(indexAt(event));
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active !== undefined) onChoose?.(active);
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape') setCursor(undefined);
    if (!by) return;
    event.preventDefault();
    setCursor(Math.min(Math.max((active ?? dates.length) + by, 0), dates.length - 1));
  };

  return (
    <div ref={ref} className="relative" style={{ height }}>
      {width > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointer and arrow keys move the cursor
        <svg
          role="img"
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys move the cursor
          tabIndex={0}
          width={width}
          height={height}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setCursor(undefined)}
          onKeyDown={step}
          onClick={onChoose && ((event) => onChoose(indexAt(event)))}
          onBlur={() => setCursor(undefined)}
          className={cn('touch-pan-y rounded-md', onChoose && 'cursor-pointer')}
        >
          {series.map((one, i) => {
            const top = margin.top + series.slice(0, i).reduce((sum, above) => sum + above.height + margin.gap, 0);
            return (
              <g key={one.label}>
                {i > 0 && <text x={left} y={top - 14} className="fill-ink-faint text-[11px] font-medium">{one.label}</text>}
                <SeriesPanel series={one} xs={xs} top={top} left={left} width={inner} cursor={active} />
              </g>
            );
          })}
          {spread(times[0]!, times.at(-1)!, dayLength, inner < 500 ? 4 : 8).map((time) => (
            <text key={time} x={x(time)} y={height - 6} textAnchor="middle" className="fill-ink-faint text-[11px]">{dateText(dateOf(time))}</text>
          ))}
          {active !== undefined && <line x1={xs[active]} x2={xs[active]} y1={margin.top} y2={height - margin.bottom} className="stroke-ink-faint" strokeDasharray="3 3" />}
        </svg>
      )}
      {active !== undefined && (
        <div
          role="status"
          className="pointer-events-none absolute top-2 z-10 w-52 rounded-lg border bg-raised p-3 shadow-float"
          style={xs[active]! > width / 2 ? { right: width - xs[active]! + 14 } : { left: xs[active]! + 14 }}
        >
          {renderDetails(active)}
        </div>
      )}
    </div>
  );
}
