import { useId } from 'react';
import { cn } from '@/lib/cn';
import { areaPath, linePath } from './paths';
import { linear, niceTicks } from './scale';

/** One line over time: its values stand beside the dates of the chart. */
export interface Series {
  label: string;
  values: readonly number[];
  format: (value: number) => string;
  tone: 'accent' | 'loss';
  height: number;
  ticks: number;
}

const tones = { accent: 'text-accent', loss: 'text-loss-line' };

interface SeriesPanelProps {
  series: Series;
  xs: readonly number[];
  top: number;
  left: number;
  width: number;
  cursor?: number;
}

/** Grid, labels, area and line of one series, in the part of the chart that is its own. */
export function SeriesPanel({ series, xs, top, left, width, cursor }: SeriesPanelProps) {
  const gradient = useId();
  const { values, height } = series;
  const [from, to, ticks] = axisOf(values, series.ticks);
  const y = linear([from, to], [top + height, top]);
  const points = xs.map((x, i) => ({ x, y: y(values[i]!) }));
  const line = linePath(points, width);
  const base = y(Math.min(Math.max(0, from), to));
  return (
    <g className={tones[series.tone]}>
      <linearGradient id={gradient} x1="0" x2="0" y1={series.tone === 'loss' ? 1 : 0} y2={series.tone === 'loss' ? 0 : 1}>
        <stop stopColor="currentColor" stopOpacity="0.22" />
        <stop offset="1" stopColor="currentColor" stopOpacity="0.02" />
      </linearGradient>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={left + width} y1={y(tick)} y2={y(tick)} className={cn('stroke-line', tick === 0 && 'stroke-line-strong')} />
          <text x={left - 10} y={y(tick)} dy="0.32em" textAnchor="end" className="fill-ink-faint text-[11px] tabular-nums">{series.format(tick)}</text>
        </g>
      ))}
      <path d={areaPath(line, points, base)} fill={`url(#${gradient})`} />
      <path d={line} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round" />
      {points.length === 1 && <circle cx={points[0]!.x} cy={points[0]!.y} r="3" fill="currentColor" />}
      {cursor !== undefined && (
        <circle cx={points[cursor]!.x} cy={points[cursor]!.y} r="4.5" fill="currentColor" className="stroke-surface" strokeWidth="2" />
      )}
    </g>
  );
}

const margin = 0.05;

/** The extent of the values with a little air, and the round values within it. */
function axisOf(values: readonly number[], count: number): [from: number, to: number, ticks: number[]] {
  const [low, high] = bounds(values);
  if (low === 0 && high === 0) return [-1, 1, [0]];
  const round = niceTicks(low, high, count);
  const air = (high - low) * margin;
  const from = low === high ? round[0]! : Math.max(low - air, round[0]!);
  const to = low === high ? round.at(-1)! : Math.min(high + air, round.at(-1)!);
  return [from, to, round.filter((tick) => tick >= from && tick <= to)];
}

/** Smallest and largest; spreading 50,000 values into Math.min would overflow the stack. */
function bounds(values: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
