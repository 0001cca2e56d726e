import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { User } from '../../../../src/core/directory/user.ts';
import { userNameKey } from '../../../../src/core/directory/user.ts';
import { replay } from '../../../../src/core/operations/replay.ts';
import type { Waiting } from '../../../../src/core/operations/replay.ts';
import { waitingStates } from '../../../../src/core/outbox/delivery.ts';
import { anyBase, anyQueue, products } from '../../../support/arbitrary-operations.ts';
import { NaiveBook } from '../../../support/naive-book.ts';
import { runs } from '../../../support/runs.ts';

const waitingQueue: fc.Arbitrary<Waiting[]> = anyQueue.chain((operations) =>
  fc.tuple(
    ...operations.map((operation) => fc.record({ operation: fc.constant(operation), state: state() })),
  ),
);
const shuffled = waitingQueue.chain((waiting) =>
  fc.shuffledSubarray(waiting, { minLength: waiting.length }).map((mixed) => ({ waiting, mixed })),
);

function state(): fc.Arbitrary<Waiting['state']> {
  return fc.constantFrom(...waitingStates);
}

function withLicensesByProduct({ licenses, ...fields }: User) {
  return { ...fields, licenses: Object.fromEntries(licenses.map((held) => [held.product, held.plansOff])) };
}

describe('replay', () => {
  test('gives what one operation after the other gives on a plain map', () => {
    fc.assert(
      fc.property(anyBase(), waitingQueue, (base, waiting) => {
        const naive = new NaiveBook(base);
        const refused = new Map<string, string>();
        for (const { operation } of waiting) {
          const code = naive.run(operation);
          if (code) refused.set(operation.id, code);
        }
        const { view, obstacles } = replay(base, waiting);
        expect(new Map(Array.from(obstacles, ([id, { code }]) => [id, code]))).toEqual(refused);
        for (const id of [...base.users.keys(), ...naive.users.keys()]) {
          const shown = view.user(id);
          expect(shown && withLicensesByProduct(shown)).toEqual(naive.user(id));
          // A deleted user may have left the name to somebody else.
          const owner = view.nameOwner(userNameKey(shown?.userName ?? ''));
          if (shown?.deletedAt === undefined) expect(owner).toBe(id);
          else expect(owner).not.toBe(id);
        }
        for (const product of products) expect(view.seats(product)).toEqual(naive.seats.get(product));
      }),
      runs(1500),
    );
  });

  test('goes by sequence number, in whatever order the queue is given', () => {
    fc.assert(
      fc.property(anyBase(), shuffled, (base, { waiting, mixed }) => {
        const inOrder = replay(base, waiting);
        const other = replay(base, mixed);
        expect(other.view.changedUsers()).toEqual(inOrder.view.changedUsers());
        expect(other.view.changedSeats()).toEqual(inOrder.view.changedSeats());
        expect(other.obstacles).toEqual(inOrder.obstacles);
        expect(other.seatSteps).toEqual(inOrder.seatSteps);
      }),
      runs(1000),
    );
  });

  test('leaves base and queue as they were, and gives the same again', () => {
    fc.assert(
      fc.property(anyBase(), waitingQueue, (base, waiting) => {
        const before = structuredClone({ base, waiting });
        const once = replay(base, waiting);
        const twice = replay(base, waiting);
        expect({ base, waiting }).toEqual(before);
        expect(twice.view.changedUsers()).toEqual(once.view.changedUsers());
        expect(twice.seatSteps).toEqual(once.seatSteps);
      }),
      runs(500),
    );
  });

  test('never lets assigned grow past total, and leaves a pool that was over-full no fuller', () => {
    fc.assert(
      fc.property(anyBase(), waitingQueue, (base, waiting) => {
        for (let length = 1; length <= waiting.length; length++) {
          const { view } = replay(base, waiting.slice(0, length));
          for (const [product, before] of base.seats) {
            const assigned = view.seats(product)?.assigned ?? 0;
            expect(assigned).toBeLessThanOrEqual(Math.max(before.total, before.assigned));
          }
        }
      }),
      runs(300),
    );
  });

  test('tells the ledger exactly the seats that were taken and released', () => {
    fc.assert(
      fc.property(anyBase(), waitingQueue, (base, waiting) => {
        const { view, seatSteps } = replay(base, waiting);
        for (const [product, before] of base.seats) {
          const changes = seatSteps
            .flatMap((step) => step.changes)
            .filter((change) => change.product === product);
          const sum = changes.reduce((total, { by }) => total + by, before.assigned);
          expect(view.seats(product)?.assigned).toBe(sum);
        }
      }),
      runs(500),
    );
  });
});
