import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import {
  actionOf,
  addCustomer,
  createRow,
  deliveriesOf,
  mirrorOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, user } from '../support/builders.ts';
import { made, operationsOf, passwordsOf, peopleOf, updateRow } from '../support/choices.ts';
import { openDatabase } from '../support/database.ts';

const short: Delivery = { state: 'parked', code: 'short', facts: { product: 'E3' } };
const noSeats: Delivery = { state: 'refused', code: 'no-seats', facts: { product: 'E3' } };

/** One seat of E3 is free; four go without, two of them because the authority said so. */
async function shortBook(free = 1): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, {
    customer: { authority: 'practice' },
    pools: [pool('E3', free + 1), pool('P1', 10)],
    users: [user({ id: 'zoe' })],
  });
  await saveAction(database, newAction({ licenseSets: [[license('E3'), license('P1')]] }), [
    { row: createRow('anna'), delivery: { state: 'queued' }, password: 'of-anna' },
    { row: createRow('ben'), delivery: short, password: 'of-ben' },
    { row: createRow('carla'), delivery: noSeats, password: 'of-carla' },
    { row: createRow('dora'), delivery: short, password: 'of-dora' },
  ]);
  const change = newAction({ id: 'change', what: 'manage-licenses', kind: 'update-licenses' });
  await saveAction(database, change, [
    { row: updateRow('zoe', { assign: [license('E3')] }), delivery: noSeats },
  ]);
  return database;
}

describe('seats that are short', () => {
  test('are one card, whether the authority said so or the ledger did', async () => {
    const database = await shortBook();
    expect(await peopleOf(database).shown()).toMatchObject([
      {
        reason: 'no-seats',
        facts: { product: 'E3' },
        kind: 'mixed',
        ...{ total: 4, refused: 2 },
        seats: { product: 'E3', total: { value: 2, asOf: noon }, queued: 1, free: 1 },
        people: [
          { displayName: 'ben', parked: true },
          { displayName: 'carla', parked: false },
          { displayName: 'dora', parked: true },
          { displayName: 'zoe', parked: false },
        ],
      },
    ]);
  });

  test('go to whom a person chooses, and never to more than there are', async () => {
    const database = await shortBook(2);
    const chosen = await made(
      peopleOf(database).decide('no-seats', { kind: 'again' }, ['update-zoe', 'dora', 'carla']),
    );
    expect(chosen).toMatchObject({ queued: 2, left: 1 });
    // Who was never sent keeps the operation; who was refused gets a new one, with the same password.
    expect(await deliveriesOf(database, 'import')).toMatchObject([
      { state: 'queued' },
      short,
      { state: 'superseded' },
      { state: 'queued' },
    ]);
    const [makes] = chosen.actions;
    expect(await passwordsOf(database, makes)).toEqual(['of-carla']);
    const mirror = await mirrorOf(database);
    expect(mirror.ledger().get('E3')?.free).toBe(0);
    expect(mirror.replayed().obstacles.size).toBe(0);
    expect(await peopleOf(database).decide('no-seats', { kind: 'again' })).toMatchObject({
      problem: { code: 'no-seats', facts: { product: 'E3' } },
    });
  });

  test('all without the product: the users are made, and the action says what is left out', async () => {
    const database = await shortBook(1);
    const chosen = await made(peopleOf(database).decide('no-seats', { kind: 'without', product: 'E3' }));
    // Zoe was to get nothing else.
    expect(chosen).toMatchObject({ queued: 3, dropped: 1, left: 0 });
    const [makes] = chosen.actions;
    expect(await actionOf(database, makes ?? '')).toMatchObject({
      without: ['E3'],
      products: ['P1'],
      size: 3,
    });
    expect(await operationsOf(database, makes)).toMatchObject(
      ['ben', 'carla', 'dora'].map((displayName) => ({ user: { displayName }, licenses: [license('P1')] })),
    );
    expect(await passwordsOf(database, makes)).toEqual(['of-ben', 'of-carla', 'of-dora']);
    expect((await mirrorOf(database)).ledger().get('E3')?.free).toBe(1);
    expect(await deliveriesOf(database, 'change')).toMatchObject([{ state: 'refused', settled: true }]);
  });

  test('wait-listed: stands aside in order, holds no seat, and is offered when one is free', async () => {
    const database = await shortBook(1);
    const people = peopleOf(database);
    const chosen = await made(people.decide('no-seats', { kind: 'wait', product: 'E3' }));
    expect(chosen).toMatchObject({ queued: 0, parked: 2, left: 0 });
    expect(await people.shown()).toMatchObject([
      {
        total: 4,
        refused: 0,
        people: ['ben', 'dora', 'carla', 'zoe'].map((displayName) => ({ displayName })),
      },
    ]);
    expect((await mirrorOf(database)).ledger().get('E3')?.free).toBe(1);
    // Somebody bought: as many as are free go, oldest first.
    await settle(database, 'school', {
      deliveries: [],
      base: { users: [], pools: () => [pool('E3', 4), pool('P1', 10)] },
    });
    expect(await made(people.decide('no-seats', { kind: 'again' }))).toMatchObject({ queued: 3, left: 1 });
    expect(await people.shown()).toMatchObject([{ total: 1, people: [{ displayName: 'zoe' }] }]);
    expect(await passwordsOf(database, chosen.actions[0])).toEqual(['of-carla']);
  });

  test('dropped: who was never sent is taken back, who was refused is settled', async () => {
    const database = await shortBook();
    expect(await made(peopleOf(database).decide('no-seats', { kind: 'drop' }))).toMatchObject({ dropped: 4 });
    expect(await deliveriesOf(database, 'import')).toEqual([
      { state: 'queued' },
      { state: 'discarded' },
      { ...noSeats, settled: true },
      { state: 'discarded' },
    ]);
  });
});

describe('a card', () => {
  test('that is gone, or of which somebody else has decided, takes no second choice', async () => {
    const database = await shortBook();
    const people = peopleOf(database);
    const [card] = await people.shown();
    const choice = { customer: 'school', card: card?.key ?? '', choice: { kind: 'drop' } as const };
    const both = await Promise.all([people.choose(choice), people.choose(choice)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'action-gone' } });
    expect(await people.choose({ ...choice, customer: 'gone' })).toMatchObject({
      problem: { code: 'action-gone' },
    });
  });
});
