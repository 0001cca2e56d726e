import { describe, expect, test } from 'vitest';
import type { Seats } from '../../../../src/core/directory/pool.ts';
import type { Assignment, User } from '../../../../src/core/directory/user.ts';
import { apply } from '../../../../src/core/operations/apply.ts';
import type { Operation, UpdateLicenses } from '../../../../src/core/operations/operation.ts';
import type { RefusalCode } from '../../../../src/core/operations/refusal.ts';
import type { SeatChange } from '../../../../src/core/operations/slice.ts';
import { baseSlice } from '../../../../src/core/operations/view.ts';
import {
  baseOf,
  createUser,
  deleteUser,
  license,
  noon,
  resetPassword,
  restoreUser,
  updateLicenses,
  user,
} from '../../../support/builders.ts';

interface Case {
  readonly name: string;
  readonly users?: readonly User[];
  readonly seats?: Readonly<Record<string, Seats>>;
  readonly operation: Operation;
}

interface WorkingCase extends Case {
  readonly user: User;
  readonly changes: readonly SeatChange[];
}

interface RefusedCase extends Case {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string>>;
}

const free: Seats = { total: 5, assigned: 4 };
const full: Seats = { total: 5, assigned: 5 };
const overFull: Seats = { total: 5, assigned: 7 };
const day = 24 * 3_600_000;
const nowhere = { userName: 'anna@school.example', displayName: 'anna' };

/** What the person saw Anna hold. */
function seeing(...licenses: readonly Assignment[]): UpdateLicenses['seen'] {
  return { userName: 'anna@school.example', displayName: 'anna', licenses };
}

const refused: readonly RefusedCase[] = [
  {
    name: 'a name that somebody bears',
    users: [user({ id: 'other', userName: 'anna@school.example' })],
    operation: createUser(),
    code: 'name-taken',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'a name that somebody bears in other case',
    users: [user({ id: 'other', userName: 'Anna@School.example' })],
    operation: createUser({ user: { userName: 'aNNA@school.example', displayName: 'Anna' } }),
    code: 'name-taken',
    facts: { userName: 'aNNA@school.example' },
  },
  {
    name: 'a new user with a license and no location',
    seats: { E3: free },
    operation: createUser({ user: nowhere, licenses: [license('E3')] }),
    code: 'no-location',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'a new user for whom no seat is left',
    seats: { E3: full },
    operation: createUser({ licenses: [license('E3')] }),
    code: 'no-seats',
    facts: { product: 'E3' },
  },
  {
    name: 'a new user with two products of which the second is full',
    seats: { E3: free, P1: full },
    operation: createUser({ licenses: [license('E3'), license('P1')] }),
    code: 'no-seats',
    facts: { product: 'P1' },
  },
  {
    name: 'a new user with a product that the customer does not own',
    operation: createUser({ licenses: [license('E3')] }),
    code: 'unknown-product',
    facts: { product: 'E3' },
  },
  {
    name: 'licenses for somebody who is not there',
    seats: { E3: free },
    operation: updateLicenses({ assign: [license('E3')] }),
    code: 'user-missing',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'a license for a user without location',
    users: [{ ...nowhere, id: 'anna', licenses: [] }],
    seats: { E3: free },
    operation: updateLicenses({ assign: [license('E3')] }),
    code: 'no-location',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'a license of a full pool',
    users: [user()],
    seats: { E3: full },
    operation: updateLicenses({ assign: [license('E3')] }),
    code: 'no-seats',
    facts: { product: 'E3' },
  },
  {
    name: 'a license of a pool that somebody else made over-full',
    users: [user()],
    seats: { E3: overFull },
    operation: updateLicenses({ assign: [license('E3')] }),
    code: 'no-seats',
    facts: { product: 'E3' },
  },
  {
    name: 'a license of a product that the customer does not own',
    users: [user()],
    operation: updateLicenses({ assign: [license('E3')] }),
    code: 'unknown-product',
    facts: { product: 'E3' },
  },
  {
    name: 'an exchange whose new product is full, and nothing is taken away either',
    users: [user({ licenses: [license('P1')] })],
    seats: { E3: full, P1: full },
    operation: updateLicenses({ assign: [license('E3')], revoke: ['P1'] }),
    code: 'no-seats',
    facts: { product: 'E3' },
  },
  {
    name: 'a license for somebody who is deleted',
    users: [user({ deletedAt: noon - day })],
    seats: { E3: free },
    operation: updateLicenses({ assign: [license('E3')] }),
    code: 'user-missing',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'to delete somebody who is not there',
    operation: deleteUser(),
    code: 'user-missing',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'a new password for somebody who is deleted',
    users: [user({ deletedAt: noon - day })],
    operation: resetPassword(),
    code: 'user-missing',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'to restore somebody who was deleted 30 days ago',
    users: [user({ deletedAt: noon - 30 * day })],
    operation: restoreUser(),
    code: 'restore-too-late',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'to restore somebody whose name another one bears by now',
    users: [user({ deletedAt: noon - day }), user({ id: 'new', userName: 'Anna@school.example' })],
    operation: restoreUser(),
    code: 'name-taken',
    facts: { userName: 'anna@school.example' },
  },
  {
    name: 'to restore somebody with a license of which no seat is free',
    users: [user({ deletedAt: noon - day, licenses: [license('E3')] })],
    seats: { E3: full },
    operation: restoreUser({ licenses: [license('E3')] }),
    code: 'no-seats',
    facts: { product: 'E3' },
  },
];

const working: readonly WorkingCase[] = [
  {
    name: 'makes a user with a license and takes a seat',
    seats: { E3: free },
    operation: createUser({ licenses: [license('E3', 'yammer')] }),
    user: user({ licenses: [license('E3', 'yammer')] }),
    changes: [{ product: 'E3', by: 1 }],
  },
  {
    name: 'makes a user without location when no license is wanted',
    operation: createUser({ user: nowhere }),
    user: { ...nowhere, id: 'anna', licenses: [] },
    changes: [],
  },
  {
    name: 'makes nobody twice: the user with the id of the operation is there already',
    users: [user({ licenses: [license('E3')], city: 'Bonn' })],
    seats: { E3: full },
    operation: createUser({ licenses: [license('E3')] }),
    user: user({ licenses: [license('E3')], city: 'Bonn' }),
    changes: [],
  },
  {
    name: 'takes one seat for a product that is named twice',
    seats: { E3: free },
    operation: createUser({ licenses: [license('E3'), license('E3', 'sway')] }),
    user: user({ licenses: [license('E3', 'sway')] }),
    changes: [{ product: 'E3', by: 1 }],
  },
  {
    name: 'assigns',
    users: [user()],
    seats: { E3: free },
    operation: updateLicenses({ assign: [license('E3')] }),
    user: user({ licenses: [license('E3')] }),
    changes: [{ product: 'E3', by: 1 }],
  },
  {
    name: 'revokes from a full pool',
    users: [user({ licenses: [license('E3')] })],
    seats: { E3: full },
    operation: updateLicenses({ revoke: ['E3'] }),
    user: user(),
    changes: [{ product: 'E3', by: -1 }],
  },
  {
    name: 'revokes from somebody without location, and of a product that the customer owns no more',
    users: [{ ...nowhere, id: 'anna', licenses: [license('E3')] }],
    operation: updateLicenses({ revoke: ['E3'] }),
    user: { ...nowhere, id: 'anna', licenses: [] },
    changes: [{ product: 'E3', by: -1 }],
  },
  {
    name: 'revokes nothing that is not held',
    users: [user({ licenses: [license('P1')] })],
    operation: updateLicenses({ revoke: ['E3'] }),
    user: user({ licenses: [license('P1')] }),
    changes: [],
  },
  {
    name: 'exchanges one product for another',
    users: [user({ licenses: [license('P1'), license('TEAMS', 'a')] })],
    seats: { E3: free, P1: full },
    operation: updateLicenses({ assign: [license('E3')], revoke: ['P1'] }),
    user: user({ licenses: [license('TEAMS', 'a'), license('E3')] }),
    changes: [
      { product: 'P1', by: -1 },
      { product: 'E3', by: 1 },
    ],
  },
  {
    name: 'replaces the plans of a product that is held, without a seat, even in a full pool',
    users: [user({ licenses: [license('E3', 'yammer'), license('P1', 'a')] })],
    seats: { E3: full },
    operation: updateLicenses({ assign: [license('E3', 'sway')], seen: seeing(license('E3', 'yammer')) }),
    user: user({ licenses: [license('E3', 'sway'), license('P1', 'a')] }),
    changes: [],
  },
  {
    name: 'keeps the seat of a product that is both revoked and assigned, even in a full pool',
    users: [user({ licenses: [license('E3', 'yammer')] })],
    seats: { E3: full },
    operation: updateLicenses({
      assign: [license('E3')],
      revoke: ['E3'],
      seen: seeing(license('E3', 'yammer')),
    }),
    user: user({ licenses: [license('E3')] }),
    changes: [],
  },
  {
    name: 'takes the last seat',
    users: [user()],
    seats: { E3: { total: 1, assigned: 0 } },
    operation: updateLicenses({ assign: [license('E3')] }),
    user: user({ licenses: [license('E3')] }),
    changes: [{ product: 'E3', by: 1 }],
  },
  {
    name: 'keeps what else is known of the user',
    users: [user({ jobTitle: 'Teacher', known: { source: 'practice', asOf: 1 } })],
    seats: { E3: free },
    operation: updateLicenses({ assign: [license('E3')] }),
    user: user({ jobTitle: 'Teacher', known: { source: 'practice', asOf: 1 }, licenses: [license('E3')] }),
    changes: [{ product: 'E3', by: 1 }],
  },
  {
    name: 'deletes a user, keeps what was held, and releases the seats',
    users: [user({ licenses: [license('E3', 'yammer'), license('P1')] })],
    seats: { E3: full },
    operation: deleteUser(),
    user: user({ licenses: [license('E3', 'yammer'), license('P1')], deletedAt: noon }),
    changes: [
      { product: 'E3', by: -1 },
      { product: 'P1', by: -1 },
    ],
  },
  {
    name: 'resets a password, which changes nothing that is seen',
    users: [user({ licenses: [license('E3')] })],
    operation: resetPassword(),
    user: user({ licenses: [license('E3')] }),
    changes: [],
  },
  {
    name: 'deletes nobody twice',
    users: [user({ licenses: [license('E3')], deletedAt: noon - day })],
    operation: deleteUser(),
    user: user({ licenses: [license('E3')], deletedAt: noon - day }),
    changes: [],
  },
  {
    name: 'gives the name of somebody deleted to a new user',
    users: [user({ id: 'old', userName: 'anna@school.example', deletedAt: noon - day })],
    operation: createUser(),
    user: user(),
    changes: [],
  },
  {
    name: 'restores a user on the last day with the licenses that are to come back',
    users: [user({ licenses: [license('E3', 'yammer'), license('P1')], deletedAt: noon - 30 * day + 1 })],
    seats: { E3: free },
    operation: restoreUser({ licenses: [license('E3', 'yammer')] }),
    user: user({ licenses: [license('E3', 'yammer')] }),
    changes: [{ product: 'E3', by: 1 }],
  },
  {
    name: 'restores a user under another name',
    users: [user({ deletedAt: noon - day }), user({ id: 'new', userName: 'anna@school.example' })],
    operation: restoreUser({ userName: 'anna2@school.example' }),
    user: user({ userName: 'anna2@school.example' }),
    changes: [],
  },
  {
    name: 'restores nobody twice: what somebody else gave back stays',
    users: [user({ licenses: [license('P1')] })],
    operation: restoreUser({ licenses: [license('E3')] }),
    user: user({ licenses: [license('P1')] }),
    changes: [],
  },
];

describe('apply', () => {
  test.each(named(refused))('refuses %s', (_, { users = [], seats = {}, operation, code, facts }) => {
    const slice = baseSlice(baseOf(users, seats));
    expect(apply(slice, operation)).toEqual({ ok: false, refusal: { code, facts } });
  });

  test.each(named(working))('%s', (_, { users = [], seats = {}, operation, user: after, changes }) => {
    const slice = baseSlice(baseOf(users, seats));
    expect(apply(slice, operation)).toEqual({ ok: true, effect: { user: after, seats: changes } });
  });
});

function named<Kind extends Case>(cases: readonly Kind[]): (readonly [string, Kind])[] {
  return cases.map((entry) => [entry.name, entry] as const);
}
