import { describe, expect, it } from 'vitest';
import { ariaSort, nextSort } from '../../../../src/ui/parts/data-table.ts';

describe('sorting a table', () => {
  it('begins ascending at another column and turns round at the same one', () => {
    const first = nextSort(undefined, 'displayName');
    expect(first).toEqual({ column: 'displayName', descending: false });
    const second = nextSort(first, 'displayName');
    expect(second).toEqual({ column: 'displayName', descending: true });
    expect(nextSort(second, 'displayName')).toEqual(first);
    expect(nextSort(second, 'userName')).toEqual({ column: 'userName', descending: false });
  });

  it('says the order of the sorted column alone', () => {
    expect(ariaSort({ column: 'userName', descending: true }, 'userName')).toBe('descending');
    expect(ariaSort({ column: 'userName', descending: false }, 'userName')).toBe('ascending');
    expect(ariaSort({ column: 'userName', descending: false }, 'location')).toBeUndefined();
    expect(ariaSort(undefined, 'location')).toBeUndefined();
  });
});
