import { describe, expect, test } from 'vitest';
import type { Delivery, DeliveryState } from '../../src/core/outbox/delivery.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { discardActions, restingOn } from '../../src/sync/discard.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  newAction,
  saveAction,
} from '../support/book.ts';
import { license, pool, updateLicenses } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { startEngine } from '../support/engine.ts';
import { practiceOf } from '../support/practice.ts';

/** An action with a new user. */
async function addCreate(
  database: BookDatabase,
  id: string,
  userId: string,
  customer = 'school',
): Promise<void> {
  const rows = [{ row: createRow(userId), password: 'secret' }];
  await saveAction(database, newAction({ id, customer, licenseSets: [[license('E3')]] }), rows);
}

/** An action that changes users, resting on the operations that made them. */
async function addUpdate(database: BookDatabase, id: string, dependsOn: readonly string[]): Promise<void> {
  const rows = dependsOn.map((userId) => {
    const { seen } = updateLicenses({ userId });
    return { row: { id: `${id}-${userId}`, userId, assign: [], revoke: ['E3'], seen, dependsOn: [userId] } };
  });
  await saveAction(database, newAction({ id, kind: 'update-licenses' }), rows);
}

async function bookWithFamily(): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, { pools: [pool('E3', 10)] });
  await addCreate(database, 'makes-anna', 'anna');
  await addCreate(database, 'makes-ben', 'ben');
  await addUpdate(database, 'changes-anna', ['anna']);
  await addUpdate(database, 'changes-ben', ['ben']);
  await addUpdate(database, 'changes-anna-again', ['changes-anna-anna']);
  return database;
}

async function statesOf(database: BookDatabase): Promise<Record<string, DeliveryState | undefined>> {
  const actions = await database.actions.toArray();
  const states = Object.keys(noCounts) as DeliveryState[];
  return Object.fromEntries(actions.map(({ id, counts }) => [id, states.find((state) => counts[state] > 0)]));
}

describe('what rests on an action', () => {
  test('is found through any number of steps, and nothing else is', async () => {
    const database = await bookWithFamily();
    expect(await restingOn(database, 'makes-anna')).toEqual([
      'makes-anna',
      'changes-anna',
      'changes-anna-again',
    ]);
    expect(await restingOn(database, 'changes-anna')).toEqual(['changes-anna', 'changes-anna-again']);
    expect(await restingOn(database, 'changes-anna-again')).toEqual(['changes-anna-again']);
    expect(await restingOn(database, 'makes-ben')).toEqual(['makes-ben', 'changes-ben']);
    expect(await restingOn(database, 'gone')).toEqual([]);
  });

  test('is found through the other changes of an action that rests on it in part', async () => {
    const database = await bookWithFamily();
    await addUpdate(database, 'changes-both', ['anna', 'ben']);
    await addUpdate(database, 'rests-on-both', ['changes-both-ben']);
    expect(await restingOn(database, 'makes-anna')).toEqual([
      'makes-anna',
      'changes-anna',
      'changes-anna-again',
      'changes-both',
      'rests-on-both',
    ]);
  });

  test('is not what has ended, nor what another customer has', async () => {
    const database = await bookWithFamily();
    await addCustomer(database, { customer: { id: 'plant' } });
    await addCreate(database, 'elsewhere', 'anna', 'plant');
    await changeDeliveries(database, 'changes-anna-again', () => [{ state: 'discarded' }]);
    expect(await restingOn(database, 'makes-anna')).toEqual(['makes-anna', 'changes-anna']);
  });
});

describe('discarding', () => {
  test('takes an action and what rests on it back, with its seats and passwords', async () => {
    const database = await bookWithFamily();
    const ids = await restingOn(database, 'makes-anna');
    expect(await discardActions(database, ids)).toEqual({ ok: true, value: 3 });
    expect(await statesOf(database)).toEqual({
      'makes-anna': 'discarded',
      'changes-anna': 'discarded',
      'changes-anna-again': 'discarded',
      'makes-ben': 'queued',
      'changes-ben': 'queued',
    });
    const mirror = new Mirror(database, 'school');
    await mirror.refresh();
    expect(mirror.waiting().map(({ operation }) => operation.action)).toEqual(['makes-ben', 'changes-ben']);
    expect(mirror.hasName('anna@school.example')).toBe(false);
    expect(mirror.ledger().get('E3')).toMatchObject({ queued: 1, free: 9 });
    expect((await database.passwords.toArray()).map(({ action }) => action)).toEqual(['makes-ben']);
    expect((await actionOf(database, 'makes-anna')).counts).toEqual({ ...noCounts, discarded: 1 });
  });

  test.each<Delivery>([{ state: 'sending' }, { state: 'unknown' }, { state: 'acked', ackCursor: 3 }])(
    'takes none of them while a change is $state',
    async (delivery) => {
      const database = await bookWithFamily();
      await changeDeliveries(database, 'changes-anna', () => [delivery]);
      const before = await statesOf(database);
      const problem = { code: 'already-sent', facts: {} };
      expect(await discardActions(database, ['makes-anna', 'changes-anna'])).toEqual({ ok: false, problem });
      expect(await statesOf(database)).toEqual(before);
      expect(await database.passwords.count()).toBe(2);
    },
  );

  test.each<Delivery>([{ state: 'done' }, { state: 'refused', code: 'no-seats', facts: { product: 'E3' } }])(
    'leaves what is $state, and the passwords that are still needed',
    async (delivery) => {
      const database = await bookWithFamily();
      await changeDeliveries(database, 'makes-ben', () => [delivery]);
      expect(await discardActions(database, ['makes-ben', 'changes-ben'])).toEqual({ ok: true, value: 1 });
      expect(await statesOf(database)).toMatchObject({
        'makes-ben': delivery.state,
        'changes-ben': 'discarded',
      });
      expect(await database.passwords.count()).toBe(2);
    },
  );

  test('says so when nothing of it is left to take back', async () => {
    const database = await bookWithFamily();
    await changeDeliveries(database, 'changes-ben', () => [{ state: 'done' }]);
    const problem = { code: 'already-sent', facts: {} };
    expect(await discardActions(database, ['changes-ben'])).toEqual({ ok: false, problem });
  });

  test('and sending at the same time: each change is sent or taken back, and who was made keeps a password', async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const database = await openDatabase();
      await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('E3', 10)] });
      const practice = await practiceOf(database, 'school', { seats: { E3: { total: 10, assigned: 0 } } });
      await addCreate(database, 'makes-anna', 'anna');
      const { engine } = startEngine(database, { school: practice.open() });
      const [taken] = await Promise.all([discardActions(database, ['makes-anna']), engine.wake()]);
      const { counts } = await actionOf(database, 'makes-anna');
      expect(counts).toEqual({ ...noCounts, ...(taken.ok ? { discarded: 1 } : { done: 1 }) });
      expect(await database.passwords.count()).toBe(counts.done);
    }
  });

  test('takes back what is parked', async () => {
    const database = await bookWithFamily();
    const parked: Delivery = { state: 'parked', code: 'short', facts: { product: 'E3' } };
    await changeDeliveries(database, 'makes-ben', () => [parked]);
    expect(await discardActions(database, ['makes-ben'])).toEqual({ ok: true, value: 1 });
  });

  test('does nothing when one of them is not there', async () => {
    const database = await bookWithFamily();
    const before = await statesOf(database);
    for (const ids of [['gone'], ['makes-anna', 'gone'], []]) {
      expect(await discardActions(database, ids)).toMatchObject({ problem: { code: 'action-gone' } });
    }
    expect(await statesOf(database)).toEqual(before);
  });
});
