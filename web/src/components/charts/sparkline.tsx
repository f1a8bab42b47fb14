import { useId } from 'react';
import { areaPath, linePath } from './paths';
import { linear } from './scale';

interface SparklineProps {
  values: readonly number[];
  className?: string;
}

const width = 240;
const height = 56;

/** The shape of a series, without axes; decoration beside a figure that says the same in digits. */
export function Sparkline({ values, className }: SparklineProps) {
  const gradient = useId();
  if (values.length < 2) return null;
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const x = linear([0, values.length - 1], [2, width - 2]);
  const y = linear([low, high], [height - 3, 3]);
  const points = values.map((value, i) => ({ x: x(i), y: y(value) }));
  const line = linePath(points, width);
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={className}>
      <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
        <stop stopColor="currentColor" stopOpacity="0.25" />
        <stop offset="1" stopColor="currentColor" stopOpacity="0" />
      </linearGradient>
      <path d={areaPath(line, points, y(low))} fill={`url(#${gradient})`} />
      <path d={line} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
