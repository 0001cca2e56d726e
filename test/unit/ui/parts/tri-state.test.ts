import { describe, expect, it } from 'vitest';
import { nextTriState, type TriStateValue } from '../../../../src/ui/parts/tri-state.ts';

function clicks(initial: TriStateValue, count: number): TriStateValue[] {
  const seen: TriStateValue[] = [initial];
  for (let at = 0; at < count; at += 1) seen.push(nextTriState(seen.at(-1) ?? initial, initial));
  return seen;
}

describe('nextTriState', () => {
  it('goes round all three when it began as mixed', () => {
    expect(clicks('mixed', 4)).toEqual(['mixed', 'on', 'off', 'mixed', 'on']);
  });

  it.each<[TriStateValue, TriStateValue]>([
    ['on', 'off'],
    ['off', 'on'],
  ])('goes only to and fro when it began as %s', (initial, other) => {
    expect(clicks(initial, 3)).toEqual([initial, other, initial, other]);
  });
});
