import { describe, expect, it } from 'vitest';
import { lttb } from '../lttb';

const wave = Array.from({ length: 50_000 }, (_, x) => ({ x, y: Math.sin(x / 900) }));

describe('lttb', () => {
  it('keeps exactly as many points as asked for, the first and the last among them', () => {
    const kept = lttb(wave, 800);
    expect(kept).toHaveLength(800);
    expect(kept[0]).toBe(wave[0]);
    expect(kept.at(-1)).toBe(wave.at(-1));
  });

  it('keeps a single spike among many flat points', () => {
    const flat = Array.from({ length: 5_000 }, (_, x) => ({ x, y: x === 2_345 ? -100 : 0 }));
    expect(lttb(flat, 50)).toContainEqual({ x: 2_345, y: -100 });
  });

  it('leaves a short line alone', () => {
    expect(lttb(wave.slice(0, 10), 10)).toEqual(wave.slice(0, 10));
  });

  it('keeps the points in their order', () => {
    const xs = lttb(wave, 300).map((point) => point.x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  });
});
