import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareUsers } from '../../../../src/core/directory/compare-users.ts';
import type { User } from '../../../../src/core/directory/user.ts';
import { license, noon, user } from '../../../support/builders.ts';

function byId(...users: readonly User[]): ReadonlyMap<string, User> {
  return new Map(users.map((entry) => [entry.id, entry]));
}

describe('who is who in the book and at the authority', () => {
  test('is said by the user name, in any case, and keeps the id of the book', () => {
    const anna = user({ id: 'theirs', userName: 'ANNA@school.example', displayName: 'anna' });
    const compared = compareUsers(byId(user()), [anna]);
    expect(compared.links).toEqual([{ id: 'theirs', user: 'anna' }]);
    expect(compared.users).toEqual([{ ...anna, id: 'anna' }]);
    expect(compared.different).toEqual([{ user: { ...anna, id: 'anna' }, fields: ['userName'] }]);
  });

  test('is said by the id first: who bears the old name of somebody renamed is somebody else', () => {
    const renamed = user({ userName: 'anna.berg@school.example' });
    const newcomer = user({ id: 'new', userName: 'anna@school.example' });
    const compared = compareUsers(byId(user()), [newcomer, renamed]);
    expect(compared.links).toEqual([]);
    expect(compared.onlyThere).toEqual([newcomer]);
    expect(compared.different).toEqual([{ user: renamed, fields: ['userName'] }]);
  });

  test('differs in fields and licenses, not in where it is known from or in the order of licenses', () => {
    const known = { source: 'file', asOf: noon } as const;
    const here = user({ known, city: 'Bonn', licenses: [license('E3', 'a', 'b'), license('P1')] });
    const there = user({ licenses: [license('P1'), license('E3', 'b', 'a')] });
    expect(compareUsers(byId(here), [there]).different).toEqual([{ user: there, fields: ['city'] }]);
    const fewer = user({ city: 'Bonn', licenses: [license('P1')] });
    expect(compareUsers(byId(here), [fewer]).different).toEqual([{ user: fewer, fields: ['licenses'] }]);
  });

  test('leaves nobody out and counts nobody twice', () => {
    const people = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        name: fc.constantFrom('1', '2', '3', '4', '5'),
      }),
      { selector: ({ id }) => id },
    );
    const usersOf = (drawn: readonly { id: string; name: string }[]) => {
      const names = new Map(drawn.map((person) => [person.name, person]));
      return [...names.values()].map(({ id, name }) => user({ id, userName: `${name}@school.example` }));
    };
    fc.assert(
      fc.property(people, people, (one, other) => {
        const here = usersOf(one);
        const there = usersOf(other);
        const compared = compareUsers(byId(...here), there);
        const { same, different, onlyHere, onlyThere, users } = compared;
        expect(users).toHaveLength(there.length);
        expect(new Set(users.map(({ id }) => id)).size).toBe(there.length);
        expect(same + different.length + onlyThere.length).toBe(there.length);
        expect(same + different.length + onlyHere.length).toBe(here.length);
        expect(onlyHere.every(({ id }) => users.every((entry) => entry.id !== id))).toBe(true);
      }),
    );
  });
});
