import { describe, expect, it } from 'vitest';
import { profileFor } from '../api/get-charges-profiles';

const profiles = [{ id: 'zerodha', name: 'Zerodha' }, { id: 'angel-one', name: 'Angel One' }, { id: 'dhan', name: 'Dhan' }];
const proposed = (name: string, broker = '') => profileFor({ name, broker }, profiles)?.id;

describe('the plan that is proposed', () => {
  it('is the one of the broker named', () => {
    expect(proposed('Long term', 'Zerodha')).toBe('zerodha');
    expect(proposed('Long term', 'angel-one')).toBe('angel-one');
  });

  it('is the one an account is named after where no broker is', () => {
    expect(proposed('zerodha, long term')).toBe('zerodha');
    expect(proposed('Dhan', 'Zerodha')).toBe('zerodha');
  });

  it('is none where a name only begins like another', () => {
    expect(proposed('Dhanush')).toBeUndefined();
    expect(proposed('')).toBeUndefined();
  });
});
