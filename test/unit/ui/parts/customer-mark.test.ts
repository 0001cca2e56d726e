import { describe, expect, it } from 'vitest';
import { customerColors } from '../../../../src/core/directory/customer.ts';
import { customerColor } from '../../../../src/ui/parts/customer-mark.ts';

describe('customerColor', () => {
  it('has as many colors as core says', () => {
    const used = new Set(Array.from({ length: 3 * customerColors }, (_, index) => customerColor(index)));
    expect(used.size).toBe(customerColors);
  });

  it.each([
    [0, '--customer-0'],
    [7, '--customer-7'],
    [8, '--customer-0'],
    [-1, '--customer-7'],
    [2.9, '--customer-2'],
  ])('of index %d is %s', (index, token) => {
    expect(customerColor(index)).toBe(`var(${token})`);
  });
});
