/** A point of a line in its own units. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Largest-Triangle-Three-Buckets (Steinarsson 2013): keeps the points a reader sees. The first and the last stay; of each
 * bucket between stays the one that spans the largest triangle with the point kept before and the mean of the next bucket.
 */
export function lttb<P extends Point>(points: readonly P[], threshold: number): P[] {
  if (threshold >= points.length || threshold < 3) return [...points];
  const size = (points.length - 2) / (threshold - 2);
  const kept: P[] = [points[0]!];
  for (let bucket = 0; bucket < threshold - 2; bucket++) {
    const from = 1 + Math.floor(bucket * size);
    const to = 1 + Math.floor((bucket + 1) * size);
    const after = Math.min(1 + Math.floor((bucket + 2) * size), points.length);
    kept.push(largest(points, from, to, kept.at(-1)!, mean(points, to, after)));
  }
  kept.push(points.at(-1)!);
  return kept;
}

function mean(points: readonly Point[], from: number, to: number): Point {
  let x = 0;
  let y = 0;
  for (let i = from; i < to; i++) {
    x += points[i]!.x;
    y += points[i]!.y;
  }
  return { x: x / (to - from), y: y / (to - from) };
}

function largest<P extends Point>(points: readonly P[], from: number, to: number, before: Point, after: Point): P {
  let best = points[from]!;
  let bestArea = -1;
  for (let i = from; i < to; i++) {
    const point = points[i]!;
    const area = Math.abs((before.x - after.x) * (point.y - before.y) - (before.x - point.x) * (after.y - before.y));
    if (area > bestArea) {
      bestArea = area;
      best = point;
    }
  }
  return best;
}
