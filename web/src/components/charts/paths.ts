import { lttb, type Point } from '@/lib/lttb';

const place = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The line through the points, thinned to about one point for each pixel of its width. */
export function linePath(points: readonly Point[], width: number): string {
  return `M${lttb(points, Math.max(3, Math.round(width))).map(place).join('L')}`;
}

/** A line closed down (or up) to a base. */
export function areaPath(line: string, points: readonly Point[], base: number): string {
  return `${line}L${place({ x: points.at(-1)!.x, y: base })}L${place({ x: points[0]!.x, y: base })}Z`;
}
