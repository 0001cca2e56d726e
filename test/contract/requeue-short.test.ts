import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { createCardVerbs } from '../../src/sync/card-verbs.ts';
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
import { license, noon, pool, updateLicenses, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';

const parked: Delivery = { state: 'parked', code: 'short', facts: { product: 'E3' } };
const queued: Delivery = { state: 'queued' };

/** Gives how many are queued, or why not. */
async function requeueShort(database: BookDatabase, action: string) {
  const newId = () => crypto.randomUUID();
  const environment = { database, now: () => noon, newId, newPassword: () => 'Another1-pass' };
  const chosen = await createCardVerbs(environment, () => undefined).requeueShort(action);
  return chosen.ok ? { ok: true, value: chosen.value.queued } : chosen;
}

/** A pool with one seat that is queued and three users who went without. */
async function shortBook(seats: number): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, { pools: [pool('E3', seats)] });
  await saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [
    { row: createRow('anna') },
    ...['ben', 'carla', 'dora'].map((id) => ({ row: createRow(id), delivery: parked })),
  ]);
  return database;
}

async function freeSeats(database: BookDatabase): Promise<number | undefined> {
  const mirror = new Mirror(database, 'school');
  await mirror.refresh();
  expect(mirror.replayed().obstacles).toEqual(new Map());
  return mirror.ledger().get('E3')?.free;
}

describe('queueing what was short of seats', () => {
  test('goes in order as far as seats are free, and keeps the rest', async () => {
    const database = await shortBook(3);
    expect(await requeueShort(database, 'import')).toEqual({ ok: true, value: 2 });
    expect(await deliveriesOf(database, 'import')).toEqual([queued, queued, queued, parked]);
    expect((await actionOf(database, 'import')).counts).toEqual({ ...noCounts, queued: 3, parked: 1 });
    expect(await freeSeats(database)).toBe(0);
  });

  test('takes all of them when there are enough', async () => {
    const database = await shortBook(10);
    expect(await requeueShort(database, 'import')).toEqual({ ok: true, value: 3 });
    expect((await actionOf(database, 'import')).counts).toEqual({ ...noCounts, queued: 4 });
    expect(await freeSeats(database)).toBe(6);
  });

  test('says which product has none, and then changes nothing', async () => {
    const database = await shortBook(1);
    const rev = await revOf(database, 'school');
    const problem = { code: 'no-seats', facts: { product: 'E3' } };
    expect(await requeueShort(database, 'import')).toEqual({ ok: false, problem });
    expect(await revOf(database, 'school')).toBe(rev);
  });

  test('does not count on a seat whose release nobody has acknowledged yet', async () => {
    const database = await openDatabase();
    await addCustomer(database, {
      pools: [pool('E3', 1, 1)],
      users: [user({ id: 'zoe', licenses: [license('E3')] })],
    });
    await saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [
      { row: createRow('ben'), delivery: parked },
    ]);
    const { seen } = updateLicenses({ userId: 'zoe' });
    await saveAction(database, newAction({ id: 'release', kind: 'update-licenses' }), [
      { row: { id: 'release-zoe', userId: 'zoe', assign: [], revoke: ['E3'], seen } },
    ]);
    expect(await requeueShort(database, 'import')).toMatchObject({ problem: { code: 'no-seats' } });
    await changeDeliveries(database, 'release', () => [{ state: 'acked', ackCursor: 1 }]);
    expect(await requeueShort(database, 'import')).toEqual({ ok: true, value: 1 });
  });

  test('passes over somebody who cannot be made any more', async () => {
    const database = await shortBook(2);
    await addCustomer(database, {
      pools: [pool('E3', 2)],
      users: [user({ id: 'x', userName: 'ben@school.example' })],
    });
    expect(await requeueShort(database, 'import')).toEqual({ ok: true, value: 1 });
    expect(await deliveriesOf(database, 'import')).toEqual([queued, parked, queued, parked]);
  });

  test('says why, when it is for another reason than seats', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 2)], users: [user({ id: 'ben' })] });
    await saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [
      { row: createRow('new', { userName: 'ben@school.example' }), delivery: parked },
    ]);
    const facts = { reason: 'name-taken', userName: 'ben@school.example' };
    expect(await requeueShort(database, 'import')).toEqual({
      ok: false,
      problem: { code: 'no-longer-fits', facts },
    });
  });

  test('finds nothing to do in an action that is not there, or of which nothing is parked', async () => {
    const database = await shortBook(9);
    await requeueShort(database, 'import');
    expect(await requeueShort(database, 'import')).toMatchObject({ problem: { code: 'action-gone' } });
    expect(await requeueShort(database, 'gone')).toMatchObject({ problem: { code: 'action-gone' } });
  });

  test('by two tabs at once gives no seat twice', async () => {
    const database = await shortBook(3);
    await saveAction(database, newAction({ id: 'other', licenseSets: [[license('E3')]] }), [
      { row: createRow('emil'), delivery: parked },
      { row: createRow('fred'), delivery: parked },
    ]);
    await Promise.all([requeueShort(database, 'import'), requeueShort(database, 'other')]);
    expect(await freeSeats(database)).toBe(0);
  });
});
