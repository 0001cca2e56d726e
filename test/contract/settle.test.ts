import { describe, expect, test } from 'vitest';
import type { Delivery, DeliveryState } from '../../src/core/outbox/delivery.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { readPasswords } from '../../src/store/actions.ts';
import { bodyLimit } from '../../src/store/codec.ts';
import { Pages } from '../../src/store/pages.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import type { Settlement } from '../../src/store/settle.ts';
import type { NewRow } from '../support/book.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';

const refused: Delivery = { state: 'refused', code: 'no-seats', facts: { product: 'E3' } };

function rows(count: number): NewRow[] {
  return Array.from({ length: count }, (_, index) => ({
    row: createRow(`u${index}`),
    password: `secret-${index}`,
  }));
}

async function bookWith(...actions: readonly string[]): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, { pools: [pool('E3', 10, 2)], users: [user()] });
  for (const id of actions) await saveAction(database, newAction({ id }), rows(4));
  return database;
}

/** One change to the only packet of an action. */
async function changing(
  database: BookDatabase,
  id: string,
  change: Settlement['deliveries'][number]['change'],
): Promise<Settlement['deliveries'][number]> {
  const { firstSeq, size } = await actionOf(database, id);
  return { action: id, firstSeq, size, change };
}

function all(state: DeliveryState): (present: readonly Delivery[]) => Delivery[] {
  return (present) => present.map(() => ({ state }));
}

/** Everything that a settlement may write, to be compared. */
async function everything({ customers, actions, deliveries, pages, pools, passwords }: BookDatabase) {
  return Promise.all(
    [customers, actions, deliveries, pages, pools, passwords].map((table) => table.toArray()),
  );
}

describe('settling', () => {
  test('writes each delivery with its code and facts, and counts the action anew', async () => {
    const database = await bookWith('one');
    const mixed: Delivery[] = [
      { state: 'acked', ackCursor: 12 },
      refused,
      { state: 'queued' },
      { state: 'parked', code: 'short', facts: { product: 'E3' } },
    ];
    expect(await changeDeliveries(database, 'one', () => mixed)).toBe(true);
    expect(await deliveriesOf(database, 'one')).toEqual(mixed);
    const counts = { ...noCounts, acked: 1, refused: 1, queued: 1, parked: 1 };
    expect((await actionOf(database, 'one')).counts).toEqual(counts);

    await changeDeliveries(database, 'one', (present) =>
      present.map((delivery) => (delivery.state === 'acked' ? { state: 'done' } : delivery)),
    );
    expect(await deliveriesOf(database, 'one')).toEqual([{ state: 'done' }, ...mixed.slice(1)]);
    expect((await actionOf(database, 'one')).counts).toEqual({ ...counts, acked: 0, done: 1 });
  });

  test('counts over all packets of an action, and only what changed', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    await saveAction(database, newAction(), rows(1500));
    const packets = await database.packets.toArray();
    expect(packets.length).toBeGreaterThan(2);
    await changeDeliveries(database, 'import', (present) =>
      present.map((delivery, index) => (index % 3 === 0 ? refused : delivery)),
    );
    const { counts } = await actionOf(database, 'import');
    const states = await deliveriesOf(database, 'import');
    expect(counts.refused).toBe(states.filter(({ state }) => state === 'refused').length);
    expect(counts).toEqual({ ...noCounts, refused: counts.refused, queued: 1500 - counts.refused });
  });

  test('decides on what is stored, not on what somebody read before', async () => {
    const database = await bookWith('one');
    await changeDeliveries(database, 'one', all('sending'));
    const seen: string[] = [];
    await changeDeliveries(database, 'one', (present) => {
      seen.push(...present.map(({ state }) => state));
      return undefined;
    });
    expect(seen).toEqual(['sending', 'sending', 'sending', 'sending']);
  });

  test('stamps what it writes with the raised revision of the customer', async () => {
    const database = await bookWith('one');
    const rev = await revOf(database, 'school');
    await settle(database, 'school', {
      deliveries: [await changing(database, 'one', all('sending'))],
      base: { users: [user({ id: 'ben' })], pulled: { cursor: 5, at: 7 } },
    });
    expect(await database.customers.get('school')).toMatchObject({ rev: rev + 1, cursor: 5, pulledAt: 7 });
    expect((await actionOf(database, 'one')).rev).toBe(rev + 1);
    expect((await database.deliveries.toArray()).map((stored) => stored.rev)).toEqual([rev + 1]);
    expect((await database.pages.toArray()).map((page) => page.rev)).toEqual([rev + 1]);
  });

  test('puts users and pools into base from what is there', async () => {
    const database = await bookWith();
    await settle(database, 'school', {
      deliveries: [],
      base: {
        users: [user({ id: 'ben' }), user({ city: 'Bonn' })],
        pools: (pools) => [...pools, pool('P1', 5)],
      },
    });
    expect(await new Pages(database, 'school').scan()).toEqual([user({ city: 'Bonn' }), user({ id: 'ben' })]);
    expect((await database.pools.get('school'))?.pools).toEqual([pool('E3', 10, 2), pool('P1', 5)]);
  });

  test('erases passwords of the named actions and of no other', async () => {
    const database = await bookWith('one', 'two');
    await settle(database, 'school', { deliveries: [], erasePasswords: ['one'] });
    const opened = async (id: string) => {
      const action = await actionOf(database, id);
      return (await readPasswords(database, action, [action.firstSeq])).get(action.firstSeq);
    };
    expect(await opened('one')).toBeUndefined();
    expect(await opened('two')).toEqual(['secret-0', 'secret-1', 'secret-2', 'secret-3']);
  });

  test('erases no passwords of an action of which something was sent: users may bear them', async () => {
    for (const state of ['done', 'refused'] as const) {
      const database = await bookWith('one');
      const change = ([first, ...others]: readonly Delivery[]) => (first ? [{ state }, ...others] : []);
      const deliveries = [await changing(database, 'one', change)];
      await settle(database, 'school', { deliveries, erasePasswords: ['one'] });
      expect(await database.passwords.count()).toBe(1);
    }
  });

  test('marks an action as carried over, and leaves its counts alone when nothing else changes', async () => {
    const database = await bookWith('one');
    const mark = { by: 'Kim', at: noon };
    await settle(database, 'school', { deliveries: [], carriedOver: { action: 'one', ...mark } });
    expect(await actionOf(database, 'one')).toMatchObject({
      carriedOver: [mark],
      counts: { ...noCounts, queued: 4 },
    });
    const second = { by: 'Robin', at: noon + 1 };
    await settle(database, 'school', { deliveries: [], carriedOver: { action: 'one', ...second } });
    expect(await actionOf(database, 'one')).toMatchObject({ carriedOver: [mark, second] });
  });
});

describe('settling writes nothing at all', () => {
  async function expectNothing(database: BookDatabase, settlement: Settlement, customer = 'school') {
    const before = await everything(database);
    const full: Settlement = {
      base: { users: [user({ id: 'ben' })], pools: () => [], pulled: { cursor: 9, at: 7 } },
      erasePasswords: ['one', 'two'],
      ...settlement,
    };
    expect(await settle(database, customer, full)).toBe(false);
    expect(await everything(database)).toEqual(before);
  }

  test('when one of several changes says so', async () => {
    const database = await bookWith('one', 'two');
    const deliveries = [
      await changing(database, 'one', all('discarded')),
      await changing(database, 'two', () => 'abort'),
    ];
    await expectNothing(database, { deliveries });
    await expectNothing(database, { deliveries: deliveries.toReversed() });
  });

  test('when the customer has moved on', async () => {
    const database = await bookWith('one', 'two');
    const rev = await revOf(database, 'school');
    const deliveries = [await changing(database, 'one', all('discarded'))];
    await expectNothing(database, { rev: rev - 1, deliveries });
    await expectNothing(database, { rev: rev + 1, deliveries });
    expect(await settle(database, 'school', { rev, deliveries })).toBe(true);
  });

  test('when there is no such customer or no such action', async () => {
    const database = await bookWith('one', 'two');
    await expectNothing(database, { deliveries: [] }, 'nobody');
    const lost = { action: 'gone', firstSeq: 1, size: 4, change: all('discarded') };
    await expectNothing(database, { deliveries: [lost] });
    await expectNothing(database, { deliveries: [], carriedOver: { action: 'gone', by: 'Kim', at: noon } });
  });

  test('when something breaks, and then says so aloud', async () => {
    const database = await bookWith('one', 'two');
    const before = await everything(database);
    const broken = settle(database, 'school', {
      deliveries: [await changing(database, 'one', all('discarded'))],
      base: { users: [user({ displayName: 'x'.repeat(bodyLimit) })] },
    });
    await expect(broken).rejects.toThrow('48 KB');
    expect(await everything(database)).toEqual(before);
  });
});

test('every answer to a packet is kept, also when all of its many short rows are refused for a long name', async () => {
  const database = await openDatabase();
  await addCustomer(database);
  const short: NewRow[] = Array.from({ length: 2000 }, (_, index) => ({
    row: createRow(`u${index}`, { userName: `${index}@x.de`, displayName: 'A' }),
  }));
  await saveAction(database, newAction(), short);
  const answers = (present: readonly Delivery[]): Delivery[] =>
    present.map((_, index) => {
      // Two products, and numbers of their own: little is said of each, and it is not the same for all.
      const product = `${index % 2}`.repeat(60);
      return index % 3 === 0
        ? { state: 'acked', ackCursor: 1_000_000 + index }
        : { state: 'refused', code: 'unknown-product', facts: { product } };
    });
  await changeDeliveries(database, 'import', answers);
  for (const { body } of await database.deliveries.toArray())
    expect(body.length).toBeLessThanOrEqual(bodyLimit);
  const packets = await database.deliveries.toArray();
  const expected = packets.flatMap(({ states }) => answers(Array.from(states, () => ({ state: 'queued' }))));
  expect(await deliveriesOf(database, 'import')).toEqual(expected);
});
