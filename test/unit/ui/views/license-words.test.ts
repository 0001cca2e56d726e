import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../../../src/messages/load.ts';
import { nextTriState } from '../../../../src/ui/parts/tri-state.ts';
import {
  initialValue,
  stateInWords,
  valueOf,
  wishOf,
} from '../../../../src/ui/views/licenses/license-words.ts';

describe('the box of a product', () => {
  it('shows who holds it: nobody, some, everybody', () => {
    expect([0, 17, 45].map((holders) => initialValue(holders, 45))).toEqual(['off', 'mixed', 'on']);
  });

  it.each([
    { initial: 'off', wishes: ['assign', undefined] },
    { initial: 'on', wishes: ['revoke', undefined] },
    { initial: 'mixed', wishes: ['assign', 'revoke', undefined] },
  ] as const)('that began as $initial goes through $wishes', ({ initial, wishes }) => {
    let value = valueOf(undefined, initial);
    for (const expected of wishes) {
      value = nextTriState(value, initial);
      const wish = wishOf(value, initial);
      expect(wish).toBe(expected);
      expect(valueOf(wish, initial)).toBe(value);
    }
    expect(value).toBe(initial);
  });

  it('says each of its states in words of its own', async () => {
    const { licenses } = await loadMessages('en');
    const said = [
      stateInWords(licenses, undefined, 0, 45),
      stateInWords(licenses, undefined, 17, 45),
      stateInWords(licenses, undefined, 45, 45),
      stateInWords(licenses, 'assign', 17, 45),
      stateInWords(licenses, 'revoke', 17, 45),
    ];
    expect(new Set(said).size).toBe(said.length);
    expect(said[1]).toContain('17 of 45');
  });
});
