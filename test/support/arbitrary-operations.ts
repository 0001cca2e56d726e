import fc from 'fast-check';
import type { Seats } from '../../src/core/directory/pool.ts';
import type { Assignment, User } from '../../src/core/directory/user.ts';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Base } from '../../src/core/operations/view.ts';
import {
  baseOf,
  createUser,
  deleteUser,
  noon,
  resetPassword,
  restoreUser,
  updateLicenses,
} from './builders.ts';

/**
 * A world small enough that operations meet: few users, names that differ in case alone, few seats. Users
 * u0 to u3 may be in base, u4 to u9 are made.
 */
export const products = ['E3', 'P1', 'TEAMS'] as const;
const unownedProduct = 'GONE';
const names = ['a@x.example', 'A@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'D@X.example'];
const baseIds = ['u0', 'u1', 'u2', 'u3'];
const newIds = ['u4', 'u5', 'u6', 'u7', 'u8', 'u9'];

const location = fc.constantFrom('DE', undefined);
const someProduct = fc.constantFrom(...products, unownedProduct);

/** Now and then a product twice: nothing in the types forbids it. */
const assignments: fc.Arbitrary<Assignment[]> = fc.array(
  fc.record({ product: someProduct, plansOff: fc.subarray(['yammer', 'sway']) }),
  { maxLength: 3 },
);

const userFields = fc
  .record({ userName: fc.constantFrom(...names), displayName: fc.constantFrom('Anna', 'Ben'), location })
  .map(({ location: place, ...fields }) => (place === undefined ? fields : { ...fields, location: place }));

const creates = fc
  .record({ id: fc.constantFrom(...newIds), user: userFields, licenses: assignments })
  .map((parts) => createUser(parts));

const updates = fc
  .record({
    userId: fc.constantFrom(...baseIds, ...newIds),
    assign: assignments,
    revoke: fc.subarray([...products]),
    licenses: fc.oneof(fc.constant([]), assignments),
  })
  .map(({ licenses, ...parts }) =>
    updateLicenses({ ...parts, seen: { userName: '', displayName: '', licenses } }),
  );

const anyId = fc.constantFrom(...baseIds, ...newIds);

const deletes = anyId.map((userId) => deleteUser({ userId }));

const resets = anyId.map((userId) => resetPassword({ userId }));

const restores = fc
  .record({ userId: anyId, userName: fc.constantFrom(...names), licenses: assignments })
  .map((parts) => restoreUser(parts));

/** An operation whose ids, sequence number and action do not matter. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(creates, updates, deletes, resets, restores);

const freeSeats: fc.Arbitrary<Seats> = fc
  .record({ total: fc.nat(6), assigned: fc.nat(6) })
  .map(({ total, assigned }) => ({ total, assigned: Math.min(total, assigned) }));

/** A pool that somebody else made over-full is something an authority may say. */
const overFullSeats = fc.constant<Seats>({ total: 1, assigned: 3 });

/** Base whose users have names of their own. `assigned` is what was said, whoever holds what. */
export function anyBase(withOverFull = true): fc.Arbitrary<Base> {
  const seats = withOverFull
    ? fc.oneof({ weight: 4, arbitrary: freeSeats }, { weight: 1, arbitrary: overFullSeats })
    : freeSeats;
  return fc
    .record({
      users: fc.subarray(baseIds).chain((ids) => fc.tuple(...ids.map((id) => baseUser(id)))),
      seats: fc.record(Object.fromEntries(products.map((product) => [product, seats]))),
    })
    .map((parts) => baseOf(parts.users, parts.seats));
}

/** Of somebody deleted: restorable, for the last day, and for good. */
const daysAgo = fc.constantFrom(undefined, undefined, undefined, 1, 29.5, 30);

function baseUser(id: string): fc.Arbitrary<User> {
  const name = names[baseIds.indexOf(id)] ?? id;
  const licenses = fc
    .subarray([...products])
    .map((held) => held.map((product) => ({ product, plansOff: [] })));
  return fc
    .record({ location, licenses, daysAgo })
    .map(({ location: place, licenses: held, daysAgo: days }) => {
      const deletedAt = days === undefined ? {} : { deletedAt: noon - days * 24 * 3_600_000 };
      const userName = id === 'u1' ? 'e@x.example' : name;
      const fields = { id, userName, displayName: id, licenses: held, ...deletedAt };
      return place === undefined ? fields : { ...fields, location: place };
    });
}

/** Operations of a few actions; each action is a run of sequence numbers, as the store hands them out. */
export const anyQueue: fc.Arbitrary<Operation[]> = fc
  .array(fc.tuple(anyOperation, fc.boolean()), { maxLength: 25 })
  .map((entries) => {
    let action = 0;
    return entries.map(([operation, begins], index): Operation => {
      action += begins ? 1 : 0;
      const head = { seq: (index + 1) * 3, action: `action-${action}` };
      // A create's id is its user's, so it may come twice; every other one has one of its own.
      return operation.kind === 'create-user'
        ? { ...operation, ...head }
        : { ...operation, ...head, id: `update-${index}` };
    });
  });
