import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Seats } from '../../../../src/core/directory/pool.ts';
import { apply } from '../../../../src/core/operations/apply.ts';
import { ledger } from '../../../../src/core/operations/ledger.ts';
import type { Operation } from '../../../../src/core/operations/operation.ts';
import { replay } from '../../../../src/core/operations/replay.ts';
import type { SeatStep, Waiting } from '../../../../src/core/operations/replay.ts';
import type { SeatChange, Slice } from '../../../../src/core/operations/slice.ts';
import type { Base } from '../../../../src/core/operations/view.ts';
import { View } from '../../../../src/core/operations/view.ts';
import { waitingStates } from '../../../../src/core/outbox/delivery.ts';
import { anyBase, anyOperation, products } from '../../../support/arbitrary-operations.ts';
import { NaiveBook } from '../../../support/naive-book.ts';
import { runs } from '../../../support/runs.ts';

const change: fc.Arbitrary<SeatChange> = fc.record({
  product: fc.constantFrom(...products),
  by: fc.constantFrom<1 | -1>(1, -1),
});
const step: fc.Arbitrary<SeatStep> = fc.record({
  action: fc.constantFrom('first', 'second'),
  state: fc.constantFrom(...waitingStates),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
});
const pools: fc.Arbitrary<ReadonlyMap<string, Seats>> = fc
  .record({ total: fc.nat(9), assigned: fc.nat(9) })
  .map((seats) => new Map(products.map((product) => [product, seats])));

/**
 * By definition and without a running account: in each action the seats held are the most that takes were
 * ever ahead of the releases before them that are not acknowledged; each acknowledged release gives one back.
 */
function heldSeats(steps: readonly SeatStep[], product: string): number {
  let held = 0;
  for (const action of new Set(steps.map((entry) => entry.action))) {
    const own = steps
      .filter((entry) => entry.action === action)
      .flatMap(({ state, changes }) => changes.map((entry) => ({ ...entry, acked: state === 'acked' })))
      .filter((entry) => entry.product === product);
    const pending = own.filter(({ by, acked }) => by === 1 || !acked);
    const leads = pending.map((_, end) => pending.slice(0, end + 1).reduce((sum, { by }) => sum + by, 0));
    held += Math.max(0, ...leads) - (own.length - pending.length);
  }
  return held;
}

describe('the seat ledger', () => {
  test('counts as its definition says', () => {
    fc.assert(
      fc.property(pools, fc.array(step, { maxLength: 20 }), (seats, steps) => {
        const lines = ledger(seats, steps);
        for (const [product, { total, assigned }] of seats) {
          const queued = heldSeats(steps, product);
          expect(lines.get(product)).toEqual({ total, assigned, queued, free: total - assigned - queued });
        }
      }),
      runs(3000),
    );
  });

  const seats = new Map([['E3', { total: 10, assigned: 8 }]]);
  const take: SeatChange = { product: 'E3', by: 1 };
  const release: SeatChange = { product: 'E3', by: -1 };

  test.each([
    ['a seat taken is held in every waiting state', ['queued', 'sending', 'unknown', 'acked'], [take], -2],
    [
      'a release counts for nothing before it is acknowledged',
      ['queued', 'sending', 'unknown'],
      [release],
      2,
    ],
    ['an acknowledged release counts', ['acked'], [release], 3],
    ['a release pays for what comes later in the same action', ['queued'], [release, take, take], 1],
    ['a release does not pay for what came earlier', ['queued'], [take, take, release], 0],
  ] as const)('%s', (_, states, changes, free) => {
    const steps = states.map((state): SeatStep => ({ action: 'one', state, changes }));
    expect(ledger(seats, steps).get('E3')?.free).toBe(free);
  });

  test('a release of one action does not pay for another before it is acknowledged', () => {
    const steps = (state: SeatStep['state']): SeatStep[] => [
      { action: 'one', state, changes: [release] },
      { action: 'two', state: 'queued', changes: [take] },
    ];
    expect(ledger(seats, steps('sending')).get('E3')?.free).toBe(1);
    expect(ledger(seats, steps('acked')).get('E3')?.free).toBe(2);
  });
});

type Event =
  { readonly kind: 'add'; readonly operations: readonly Operation[] } | { readonly kind: 'acknowledge' };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc
    .array(anyOperation, { minLength: 1, maxLength: 4 })
    .map((operations): Event => ({ kind: 'add', operations })),
  fc.constant<Event>({ kind: 'acknowledge' }),
);

/** What you see, with only those seats that the ledger says are free. */
function promisable(base: Base, waiting: readonly Waiting[]): Slice {
  const { view, seatSteps } = replay(base, waiting);
  const lines = ledger(base.seats, seatSteps);
  return {
    user: (id) => view.user(id),
    nameOwner: (nameKey) => view.nameOwner(nameKey),
    seats: (product) => {
      const line = lines.get(product);
      return line && { total: line.total, assigned: line.total - line.free };
    },
  };
}

test('whoever queues only what the ledger lets through promises no seat that the authority refuses', () => {
  fc.assert(
    fc.property(anyBase(false), fc.array(event, { maxLength: 25 }), (base, events) => {
      let waiting: Waiting[] = [];
      let seq = 0;
      for (const [action, { kind, ...entry }] of events.entries()) {
        if (kind === 'acknowledge') {
          const next = waiting.findIndex(({ state }) => state === 'queued');
          waiting = waiting.map((one, index) => (index === next ? { ...one, state: 'acked' } : one));
        } else if ('operations' in entry) {
          const trial = new View(promisable(base, waiting));
          for (const proposed of entry.operations) {
            seq += 1;
            const id = proposed.kind === 'create-user' ? proposed.id : `update-${seq}`;
            const operation = { ...proposed, id, seq, action: `action-${action}` };
            const applied = apply(trial, operation);
            if (!applied.ok) continue;
            trial.write(applied.effect);
            waiting.push({ operation, state: 'queued' });
          }
        }
        const { seatSteps, obstacles } = replay(base, waiting);
        expect(obstacles).toEqual(new Map());
        for (const [product, { free }] of ledger(base.seats, seatSteps)) {
          expect({ product, free }).toEqual({ product, free: Math.max(0, free) });
        }
      }
      const authority = new NaiveBook(base);
      for (const { operation } of waiting) expect(authority.run(operation)).toBeUndefined();
    }),
    runs(1500),
  );
});
