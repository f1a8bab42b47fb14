import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { User, Workspace } from '../api-types';
import { applied, filtersOf, fits, forgetFilters, mostFilters, readFilters, useSavedFilters } from '../saved-filters';
import { useSession } from '../session';

const signIn = (userId: string, workspaceId = 'w1') => useSession.setState({ state: 'signed-in', user: { id: userId } as User, workspace: { id: workspaceId } as Workspace });

beforeEach(() => {
  localStorage.clear();
  signIn('u1');
});

const mine = () => renderHook(() => useSavedFilters()).result;

describe('saved filters', () => {
  it('are kept by name, in the order of the names', () => {
    const filters = mine();
    act(() => void filters.current.save(' Shorts ', { side: 'SELL' }));
    act(() => void filters.current.save('Breakouts', { tag: 'breakout' }));
    expect(filters.current.saved).toEqual([{ name: 'Breakouts', filters: { tag: 'breakout' } }, { name: 'Shorts', filters: { side: 'SELL' } }]);
    expect(mine().current.saved).toHaveLength(2);
  });

  it('have one name each, whatever its case', () => {
    const filters = mine();
    act(() => void filters.current.save('Shorts', { side: 'SELL' }));
    act(() => void filters.current.save('Longs', { side: 'BUY' }));
    expect(filters.current.save('shorts', {})).toMatch(/already/);
    expect(filters.current.rename('Longs', 'SHORTS')).toMatch(/already/);
    expect(filters.current.save('  ', {})).toBe('Give it a name.');
    act(() => expect(filters.current.rename('Shorts', 'shorts')).toBeUndefined());
    expect(filters.current.saved.map(({ name }) => name)).toEqual(['Longs', 'shorts']);
  });

  it('are as many as fit and no more', () => {
    const filters = mine();
    for (let i = 0; i < mostFilters; i++) act(() => void filters.current.save(`Filter ${i}`, { symbol: 'INFY' }));
    expect(filters.current.save('One more', {})).toMatch(/delete one first/);
    act(() => void filters.current.remove('Filter 7'));
    act(() => expect(filters.current.save('One more', {})).toBeUndefined());
  });

  it('belong to a person and a workspace', () => {
    const filters = mine();
    act(() => void filters.current.save('Shorts', { side: 'SELL' }));
    signIn('u1', 'w2');
    expect(mine().current.saved).toEqual([]);
    signIn('u2');
    expect(mine().current.saved).toEqual([]);
    signIn('u1');
    expect(mine().current.saved).toHaveLength(1);
  });

  it('are forgotten, whosever they were', () => {
    const filters = mine();
    act(() => void filters.current.save('Shorts', { side: 'SELL' }));
    localStorage.setItem('journal.preferences', '{}');
    act(forgetFilters);
    expect(filters.current.saved).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(['journal.preferences']);
  });

  it.each([
    ['no JSON', 'nonsense', 0],
    ['no list', '{"name":"x"}', 0],
    ['entries of another shape', '[{"name":"x"},{"name":"","filters":{}},{"name":"y","filters":{"side":1}},{"name":"z","filters":{"__proto__x":"a"}},{"name":"ok","filters":{"side":"BUY"}}]', 1],
  ])('leave out %s', (_, text, found) => expect(readFilters(text)).toHaveLength(found));
});

describe('what is saved of an address', () => {
  const names = ['side', 'tag', 'from'];

  it('is its filters and nothing else of it', () => {
    expect(filtersOf({ side: 'SELL', sort: 'pnl', tag: undefined, from: '2026-01-01' }, names)).toEqual({ side: 'SELL', from: '2026-01-01' });
  });

  it('takes the place of every other filter', () => {
    expect(applied({ side: 'BUY' }, names)).toEqual({ side: 'BUY', tag: undefined, from: undefined });
    expect(applied(filtersOf({ convert: true }, ['convert']), ['convert'])).toEqual({ convert: true });
  });

  it('is offered only where all of it can be applied', () => {
    expect([fits({ side: 'BUY' }, names), fits({ side: 'BUY', q: 'x' }, names)]).toEqual([true, false]);
  });
});
