import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../api/get-import';
import { readAs } from '../components/questions';

describe('an option of a question', () => {
  it('shows the example as it would be read', () => {
    expect(readAs('DAY_FIRST', '05/06/2026 09:20')).toBe('05/06/2026 is 5 June');
    expect(readAs('MONTH_FIRST', '05/06/2026 09:20')).toBe('05/06/2026 is 6 May');
    expect(readAs('POINT', '1,234')).toBe('1,234 is 1234');
    expect(readAs('COMMA', '1,234')).toBe('1,234 is 1.234');
    expect(readAs('50', '1,234')).toBeUndefined();
  });
});

describe('asking for an import', () => {
  it('leaves it alone the longer the longer it has taken', () => {
    expect([0, 6_000, 600_000].map(pauseAfter)).toEqual([400, 1_000, 5_000]);
  });
});
