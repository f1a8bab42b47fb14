import { describe, expect, it } from 'vitest';
import { filled } from '../operation';

describe('the path of an operation', () => {
  it('has its ids in place, safe for an address', () => {
    expect(filled('/imports/{id}/errors', { id: 'a/b' })).toBe('/imports/a%2Fb/errors');
    expect(filled('/imports')).toBe('/imports');
  });
});
