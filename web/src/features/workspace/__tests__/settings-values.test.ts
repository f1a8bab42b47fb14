import { describe, expect, it } from 'vitest';
import { exactJson } from '@/lib/exact-json';
import { changedBetween, changeOf, problemsOf, valuesOf } from '../components/settings/settings-values';

const workspace = {
  id: '1', name: 'Journal', currency: 'INR', timeZone: 'Asia/Kolkata', timeZonePending: null, breakevenTolerance: 0, riskFreeRate: 0.0675, plan: 'FREE', role: 'OWNER' as const, deletionDueAt: null, createdAt: '2026-01-01T00:00:00Z', version: 1,
};
const begun = valuesOf(workspace);

describe('the settings of a workspace', () => {
  it('show the rate in per cent and the zone that is wanted', () => {
    expect(begun).toMatchObject({ riskFreeRate: '6.75', timeZone: 'Asia/Kolkata' });
    expect(valuesOf({ ...workspace, timeZonePending: 'UTC' }).timeZone).toBe('UTC');
  });

  it('send only what differs, however it is written', () => {
    expect(changeOf({ ...begun, breakevenTolerance: '0.00', riskFreeRate: '6.750', name: ' Journal ' }, begun)).toEqual({});
    expect(exactJson(changeOf({ ...begun, riskFreeRate: '−0.1', currency: 'USD' }, begun))).toBe('{"currency":"USD","riskFreeRate":-0.001}');
  });

  it.each([
    ['name', ' '], ['currency', 'rupees'], ['timeZone', ''], ['breakevenTolerance', '-1'], ['breakevenTolerance', 'x'], ['riskFreeRate', '100.1'], ['riskFreeRate', ''],
  ])('are refused with %s “%s”', (field, text) => {
    expect(problemsOf({ ...begun, [field]: text }).map((problem) => problem.field)).toEqual([field]);
  });

  it('tell which of them differ', () => {
    expect(changedBetween(begun, { ...begun, name: 'Other', riskFreeRate: '1' })).toEqual(['name', 'riskFreeRate']);
  });
});
