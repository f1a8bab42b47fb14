/** Maps a domain to pixels. */
export type Scale = (value: number) => number;

export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** Round values (1, 2 or 5 times a power of ten) that cover what lies between low and high. */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (low === high) return niceTicks(Math.min(low, 0), Math.max(high, 0) || 1, count);
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= raw * 0.9999) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** `count` whole steps evenly spread over a range, away from its two ends where labels would be cut; fewer where it has fewer. */
export function spread(from: number, to: number, step: number, count: number): number[] {
  const places = Math.min(count, Math.floor((to - from) / step) + 1);
  return Array.from({ length: places }, (_, i) => from + Math.round(((i + 0.5) * (to - from)) / places / step) * step);
}

/** The index of the value nearest to the one asked for, in ascending values. */
export function nearest(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < wanted) low = middle;
    else high = middle;
  }
  return wanted - ascending[low]! <= ascending[high]! - wanted ? low : high;
}
