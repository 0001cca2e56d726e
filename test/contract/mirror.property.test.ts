import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Replay } from '../../src/core/operations/replay.ts';
import type { User } from '../../src/core/directory/user.ts';
import type { Delivery, DeliveryState } from '../../src/core/outbox/delivery.ts';
import { removeCustomer } from '../../src/store/customers.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import type { NewRow } from '../support/book.ts';
import {
  addCustomer,
  beginAction,
  changeDeliveries,
  createRow,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { customer, license, pool, updateLicenses, user } from '../support/builders.ts';
import { databaseName, openDatabase } from '../support/database.ts';
import { runs } from '../support/runs.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const parked: Delivery = { state: 'parked', code: 'short', facts: { product: 'E3' } };

/** Everything that can be asked of a mirror. */
function snapshot(mirror: Mirror) {
  const { view, obstacles, seatSteps } = mirror.replayed();
  return {
    customer: mirror.customer,
    pools: mirror.pools,
    ...mirror.base,
    waiting: mirror.waiting(),
    users: view.changedUsers(),
    seats: view.changedSeats(),
    obstacles,
    seatSteps,
    ledger: mirror.ledger(),
  };
}

async function freshSnapshot(database: BookDatabase) {
  const fresh = new Mirror(database, 'school');
  await fresh.refresh();
  return snapshot(fresh);
}

type Write =
  | { readonly kind: 'base'; readonly users: readonly User[] }
  | { readonly kind: 'pools'; readonly total: number }
  | {
      readonly kind: 'create';
      readonly rows: readonly { readonly name: string; readonly isParked: boolean }[];
    }
  | { readonly kind: 'update'; readonly users: readonly string[] }
  | { readonly kind: 'deliver'; readonly nth: number; readonly every: number; readonly state: DeliveryState };

const states: readonly DeliveryState[] = [
  'queued',
  'sending',
  'acked',
  'parked',
  'done',
  'refused',
  'discarded',
];

/** Two users may bear one name, and names may be exchanged: base is whatever an authority says. */
const baseUser: fc.Arbitrary<User> = fc
  .record({
    id: fc.constantFrom(...ids),
    name: fc.constantFrom('one', 'ONE', 'two', 'three'),
    held: fc.boolean(),
  })
  .map(({ id, name, held }) =>
    user({ id, userName: `${name}@school.example`, licenses: held ? [license('E3')] : [] }),
  );
const newRow = fc.record({ name: fc.constantFrom(...ids), isParked: fc.boolean() });

const writes: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('base' as const), users: fc.array(baseUser, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('pools' as const), total: fc.nat(6) }),
  fc.record({ kind: fc.constant('create' as const), rows: fc.array(newRow, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('update' as const), users: fc.subarray(ids, { minLength: 1 }) }),
  fc.record({
    kind: fc.constant('deliver' as const),
    nth: fc.nat(9),
    every: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom(...states),
  }),
);

async function run(database: BookDatabase, write: Write, step: number): Promise<void> {
  switch (write.kind) {
    case 'base': {
      const pools = () => [pool('E3', 5, write.users.length)];
      await settle(database, 'school', { deliveries: [], base: { users: write.users, pools } });
      return;
    }
    case 'pools':
      await addCustomer(database, { pools: [pool('E3', write.total, 1)] });
      return;
    case 'create': {
      const rows = write.rows.map(({ name, isParked }, index): NewRow => {
        const row = createRow(`new-${step}-${index}`, { userName: `${name}@school.example` });
        return isParked ? { row, delivery: parked } : { row };
      });
      await saveAction(database, newAction({ id: `action-${step}`, licenseSets: [[license('E3')]] }), rows);
      return;
    }
    case 'update': {
      const rows = write.users.map((userId, index): NewRow => {
        const { seen } = updateLicenses({ userId });
        return { row: { id: `up-${step}-${index}`, userId, assign: [license('E3')], revoke: ['P1'], seen } };
      });
      await saveAction(database, newAction({ id: `action-${step}`, kind: 'update-licenses' }), rows);
      return;
    }
    case 'deliver': {
      const all = await database.actions.toArray();
      const chosen = all[write.nth % Math.max(1, all.length)];
      if (!chosen) return;
      await changeDeliveries(database, chosen.id, (present) =>
        present.map((delivery, index) => (index % write.every === 0 ? { state: write.state } : delivery)),
      );
    }
  }
}

interface Step {
  readonly write: Write;
  readonly refreshes: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ write: writes, refreshes: fc.boolean() }), {
  minLength: 1,
  maxLength: 10,
});

describe('a mirror that is kept', () => {
  test('is what a fresh one is, after whatever was written since', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (all, isRemoved) => {
        const database = await openDatabase(databaseName());
        await addCustomer(database, { pools: [pool('E3', 5, 1)] });
        const kept = new Mirror(database, 'school');
        for (const [step, { write, refreshes }] of all.entries()) {
          await run(database, write, step);
          if (!refreshes) continue;
          await kept.refresh();
          expect(snapshot(kept)).toEqual(await freshSnapshot(database));
        }
        if (isRemoved) await removeCustomer(database, 'school');
        await kept.refresh();
        expect(snapshot(kept)).toEqual(await freshSnapshot(database));
        const seqs = kept.waiting().map(({ operation }) => operation.seq);
        expect(seqs).toEqual([...seqs].sort((one, other) => one - other));
        database.close();
      }),
      runs(60),
    );
  });

  test('says whether anything was new', async () => {
    const database = await openDatabase();
    const kept = new Mirror(database, 'school');
    expect(await kept.refresh()).toBe(false);
    await addCustomer(database);
    expect(await kept.refresh()).toBe(true);
    expect(await kept.refresh()).toBe(false);
    await addCustomer(database, { customer: { id: 'plant' } });
    expect(await kept.refresh()).toBe(false);
    await removeCustomer(database, 'school');
    expect(await kept.refresh()).toBe(true);
    expect(await kept.refresh()).toBe(false);
  });

  test('sees of other customers nothing', async () => {
    const database = await openDatabase();
    await addCustomer(database, { users: [user()] });
    await addCustomer(database, {
      customer: { id: 'school2' },
      users: [user({ id: 'ben' })],
      pools: [pool('E3', 1)],
    });
    await saveAction(database, newAction({ customer: 'school2' }), [{ row: createRow('carla') }]);
    const { users, waiting, pools } = await freshSnapshot(database);
    expect([users, waiting, pools]).toEqual([new Map(), [], []]);
    expect((await freshSnapshot(database)).customer).toMatchObject(customer());
  });
});

describe('a mirror that listens', () => {
  /** Settles when a listener that began later has heard so many announcements; then the mirror has too. */
  function heard(database: BookDatabase, count: number): Promise<void> {
    const channel = new BroadcastChannel(`${database.name}-packets`);
    let left = count;
    return new Promise((resolve) => {
      channel.onmessage = () => {
        left -= 1;
        if (left > 0) return;
        channel.close();
        resolve();
      };
    });
  }

  test.each([
    ['all', 0],
    ['only the end', 6000],
  ])('to %s of a big action sees it as one that reads it from the store', async (_, from) => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 100_000)] });
    const mirror = new Mirror(database, 'school');
    await mirror.refresh();
    const action = newAction({ licenseSets: [[license('E3')]] });
    const writer = await beginAction(database, action, []);
    const announced = heard(database, from === 0 ? 2 : 1);
    for (let index = 0; index < 12_000; index++) {
      if (index === from) mirror.listen();
      writer.add(createRow(`user-${index}`));
      if (index === 5999) await writer.flush();
    }
    expect(await writer.commit(await revOf(database, 'school'))).toBe('saved');
    await announced;
    await mirror.refresh();
    expect(mirror.waiting()).toHaveLength(12_000);
    expect(snapshot(mirror)).toEqual(await freshSnapshot(database));
    mirror.close();
  });

  const onlyTwoSeats = { pools: [pool('E3', 2)] };
  const licensed = { licenseSets: [[license('E3')]] };

  test.each<[string, (database: BookDatabase) => Promise<unknown>]>([
    ['seats', (database) => addCustomer(database, onlyTwoSeats)],
    [
      'users with the same names',
      (database) =>
        settle(database, 'school', {
          deliveries: [],
          base: { users: [user({ userName: 'user-3@school.example' })], pools: () => [pool('E3', 20_000)] },
        }),
    ],
    [
      'an action that was begun later',
      (database) =>
        saveAction(database, newAction({ id: 'later', ...licensed }), [{ row: createRow('late') }]),
    ],
  ])('takes in %s that came while a big action was being written', async (_, change) => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 20_000)] });
    await saveAction(database, newAction({ id: 'first', ...licensed }), [{ row: createRow('first') }]);
    const mirror = new Mirror(database, 'school');
    await mirror.refresh();
    mirror.listen();
    const writer = await beginAction(database, newAction(licensed), [], 12_000);
    const announced = heard(database, 2);
    for (let index = 0; index < 12_000; index++) {
      writer.add(createRow(`user-${index}`));
      if (index !== 5999) continue;
      await writer.flush();
      await change(database);
    }
    expect(await writer.commit(await revOf(database, 'school'))).toBe('saved');
    await announced;
    await mirror.refresh();
    expect(snapshot(mirror)).toEqual(await freshSnapshot(database));
    mirror.close();
  });

  test.each([
    ['nobody', 10_000],
    ['the last', 9990],
  ])('sees a big action behind another one, with %s short of a seat', async (_, seats) => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', seats)] });
    await saveAction(database, newAction({ id: 'first', ...licensed }), [{ row: createRow('user-5') }]);
    const mirror = new Mirror(database, 'school');
    await mirror.refresh();
    mirror.listen();
    const announced = heard(database, 1);
    const rows = Array.from({ length: 9999 }, (__, index): NewRow => {
      const row = createRow(`user-${index}`, { userName: `other-${index}@school.example` });
      return index >= seats ? { row, delivery: parked } : { row };
    });
    await saveAction(database, newAction({ id: 'big', ...licensed }), rows);
    await announced;
    const replayed = vi.spyOn(Replay.prototype, 'add');
    onTestFinished(() => {
      replayed.mockRestore();
    });
    await mirror.refresh();
    mirror.replayed();
    // Those who are short were heard as waiting: then all is replayed anew.
    expect(replayed).toHaveBeenCalledTimes(seats > 9999 ? 0 : seats + 1);
    expect(mirror.waiting()).toHaveLength(Math.min(seats, 9999) + 1);
    expect(snapshot(mirror)).toEqual(await freshSnapshot(database));
    mirror.close();
  });

  test('takes in a change that was saved before a big action with an earlier number began to be written', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 20_000)] });
    const mirror = new Mirror(database, 'school');
    mirror.listen();
    const writer = await beginAction(database, newAction(licensed), [], 9000);
    await saveAction(database, newAction({ id: 'later', ...licensed }), [{ row: createRow('user-7') }]);
    await mirror.refresh();
    const announced = heard(database, 1);
    for (let index = 0; index < 9000; index++) {
      writer.add(createRow(`new-${index}`, { userName: `user-${index}@school.example` }));
    }
    expect(await writer.commit(await revOf(database, 'school'))).toBe('saved');
    await announced;
    await mirror.refresh();
    expect(snapshot(mirror)).toEqual(await freshSnapshot(database));
    mirror.close();
  });

  test('hears nothing of another book or another customer', async () => {
    const [database, other] = [await openDatabase(), await openDatabase()];
    const rows = Array.from({ length: 5000 }, (_, index) => ({ row: createRow(`other-${index}`) }));
    await addCustomer(database);
    await addCustomer(other);
    const mirror = new Mirror(database, 'school');
    mirror.listen();
    const announced = heard(other, 1);
    await saveAction(other, newAction(), rows);
    await announced;
    await saveAction(database, newAction(), [{ row: createRow('anna') }]);
    await mirror.refresh();
    expect(mirror.waiting().map(({ operation }) => operation.id)).toEqual(['anna']);
    mirror.close();
  });
});
