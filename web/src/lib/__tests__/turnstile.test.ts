import { describe, expect, it } from 'vitest';
import { turnstile } from '../turnstile';

describe('a turnstile', () => {
  it('lets so many through at a time, in the order they came, also after a failure', async () => {
    const pass = turnstile(2);
    const inside: number[] = [];
    const ends: (() => void)[] = [];
    const work = (i: number) => pass(() => new Promise<number>((resolve, reject) => {
      inside.push(i);
      ends.push(() => (i === 1 ? reject(new Error('failed')) : resolve(i)));
    }));
    const all = Promise.allSettled([0, 1, 2, 3].map(work));
    await Promise.resolve();
    expect(inside).toEqual([0, 1]);
    ends[1]!();
    await new Promise((resolve) => setTimeout(resolve));
    expect(inside).toEqual([0, 1, 2]);
    ends[0]!();
    await new Promise((resolve) => setTimeout(resolve));
    ends[2]!();
    ends[3]!();
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });
});
