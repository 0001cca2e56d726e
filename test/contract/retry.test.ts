import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { readPackets, readPasswords } from '../../src/store/actions.ts';
import { ActionWriter } from '../../src/store/action-writer.ts';
import { sweepDrafts } from '../../src/store/drafts.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { createCardVerbs } from '../../src/sync/card-verbs.ts';
import { readSheet } from '../../src/tasks/directory/sheet.ts';
import {
  actionOf,
  addCustomer,
  beginAction,
  changeDeliveries,
  createRow,
  deliveriesOf,
  mirrorOf,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, updateLicenses, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';

const noSeats: Delivery = { state: 'refused', code: 'no-seats', facts: { product: 'E3' } };
const notPermitted: Delivery = { state: 'refused', code: 'not-permitted', facts: {} };
const later = noon + 60_000;

function retry(database: BookDatabase, action: string) {
  const newId = () => crypto.randomUUID();
  const environment = { database, now: () => later, newId, newPassword: () => 'Another1-pass' };
  return createCardVerbs(environment, () => undefined).retry(action);
}

/** One who was made, and three who were refused. */
async function refusedBook(seats: number): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, {
    customer: { authority: 'practice' },
    pools: [pool('E3', seats + 1, 1)],
    users: [user({ id: 'anna', licenses: [license('E3')] })],
  });
  await saveAction(database, newAction({ products: ['E3'], licenseSets: [[], [license('E3', 'TEAMS')]] }), [
    { row: createRow('anna', {}, 1), delivery: { state: 'done' }, password: 'of-anna' },
    { row: createRow('ben', { jobTitle: 'Cook' }, 1), delivery: noSeats, password: 'of-ben' },
    { row: createRow('carla', {}, 1), delivery: noSeats, password: 'of-carla' },
    { row: createRow('dora'), delivery: notPermitted, password: 'of-dora' },
  ]);
  return database;
}

async function retried(database: BookDatabase, action = 'import'): Promise<string> {
  const result = await retry(database, action);
  if (!result.ok) throw new Error(`not retried: ${result.problem.code}`);
  const [made, ...others] = result.value.actions;
  if (made === undefined || others.length > 0) throw new Error('not as one action');
  return made;
}

async function operationsOf(database: BookDatabase, action: string) {
  const packets = await readPackets(database, await actionOf(database, action));
  return packets.flatMap(({ operations }) => operations);
}

async function passwordsOf(database: BookDatabase, id: string) {
  const action = await actionOf(database, id);
  return [...(await readPasswords(database, action, [action.firstSeq])).values()].flat();
}

describe('retrying what was refused', () => {
  test('queues it as new operations of a new action that says what it replaces', async () => {
    const database = await refusedBook(5);
    const id = await retried(database);
    const action = await actionOf(database, id);
    expect(action).toMatchObject({
      ...{ customer: 'school', what: 'upload-users', file: 'class.csv', author: 'Robin', at: later },
      ...{ products: ['E3'], replaces: ['import'], size: 3, leftOut: 0, counts: { ...noCounts, queued: 3 } },
    });
    expect(await operationsOf(database, id)).toMatchObject([
      {
        user: { userName: 'ben@school.example', displayName: 'ben', jobTitle: 'Cook', location: 'DE' },
        licenses: [license('E3', 'TEAMS')],
      },
      { user: { displayName: 'carla' }, licenses: [license('E3', 'TEAMS')] },
      { user: { displayName: 'dora' }, licenses: [] },
    ]);
    const mirror = await mirrorOf(database);
    expect(mirror.replayed().obstacles).toEqual(new Map());
    expect(mirror.ledger().get('E3')?.free).toBe(3);
  });

  test('ends the old ones as superseded, each by its own replacement and with its reason, and leaves what was done', async () => {
    const database = await refusedBook(5);
    const anew = await operationsOf(database, await retried(database));
    expect(new Set(anew.map(({ id }) => id)).size).toBe(3);
    const reasons = [noSeats, noSeats, notPermitted];
    const superseded = anew.map(({ id }, index) => ({
      ...reasons[index],
      state: 'superseded',
      replacedBy: id,
    }));
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'done' }, ...superseded]);
    expect((await actionOf(database, 'import')).counts).toEqual({ ...noCounts, done: 1, superseded: 3 });
  });

  test('sends the password that was printed, sealed anew for the new action', async () => {
    const database = await refusedBook(5);
    const id = await retried(database);
    expect(await passwordsOf(database, id)).toEqual(['of-ben', 'of-carla', 'of-dora']);
    const [old, next] = [await actionOf(database, 'import'), await actionOf(database, id)];
    expect(next.wrappedKey).not.toEqual(old.wrappedKey);
    expect(await passwordsOf(database, 'import')).toContain('of-anna');
  });

  test('shows that password on the new sheet and no more on the old one', async () => {
    const database = await refusedBook(5);
    const id = await retried(database);
    const shownOn = async (action: string) => {
      const sheet = await readSheet(database, action, 0, 10, () => Promise.resolve(new Map()));
      return sheet?.rows.map(({ password }) => password);
    };
    expect(await shownOn('import')).toEqual(['of-anna', undefined, undefined, undefined]);
    expect(await shownOn(id)).toEqual(['of-ben', 'of-carla', 'of-dora']);
  });

  test('takes no seat that is not free: the rest stays refused', async () => {
    const database = await refusedBook(1);
    const id = await retried(database);
    expect((await actionOf(database, id)).size).toBe(2);
    expect(await passwordsOf(database, id)).toEqual(['of-ben', 'of-dora']);
    expect((await deliveriesOf(database, 'import'))[2]).toEqual(noSeats);
    expect((await mirrorOf(database)).ledger().get('E3')?.free).toBe(0);
    expect(await retry(database, 'import')).toEqual({
      ok: false,
      problem: { code: 'no-seats', facts: { product: 'E3' } },
    });
  });

  test('says why when it could not work, and writes nothing', async () => {
    const database = await refusedBook(0);
    await saveAction(database, newAction({ id: 'other', licenseSets: [[]] }), [
      { row: createRow('anna-again', { userName: 'ANNA@school.example' }), delivery: notPermitted },
    ]);
    const rev = await revOf(database, 'school');
    expect(await retry(database, 'other')).toEqual({
      ok: false,
      problem: {
        code: 'no-longer-fits',
        facts: { reason: 'name-taken', userName: 'ANNA@school.example' },
      },
    });
    expect(await revOf(database, 'school')).toBe(rev);
    expect(await database.packets.count()).toBe(2);
  });

  test('finds nothing in an action that is not there, or of which nothing is refused any more', async () => {
    const database = await refusedBook(5);
    await retried(database);
    for (const id of ['import', 'gone']) {
      expect(await retry(database, id)).toMatchObject({ problem: { code: 'action-gone' } });
    }
  });

  test('of what was refused again works again', async () => {
    const database = await refusedBook(5);
    const first = await retried(database);
    await changeDeliveries(database, first, (present) => present.map(() => notPermitted));
    const second = await retried(database, first);
    expect((await actionOf(database, second)).replaces).toEqual([first]);
    expect(await passwordsOf(database, second)).toEqual(['of-ben', 'of-carla', 'of-dora']);
  });

  test('follows a user who is made anew: its licenses go to the one who is made now', async () => {
    const database = await refusedBook(5);
    const { seen } = updateLicenses({ userId: 'dora' });
    await saveAction(
      database,
      newAction({ id: 'change', what: 'manage-licenses', kind: 'update-licenses' }),
      [
        {
          row: {
            ...{ id: 'update-dora', userId: 'dora', assign: [license('E3')], revoke: [], seen },
            dependsOn: ['dora'],
          },
          delivery: { state: 'refused', code: 'user-missing', facts: { userName: 'dora@school.example' } },
        },
      ],
    );
    expect(await retry(database, 'change')).toMatchObject({
      problem: { code: 'no-longer-fits', facts: { reason: 'user-missing' } },
    });
    // Whoever is made anew takes along what rests on them.
    const both = await retry(database, 'import');
    const [makes = '', changes = ''] = both.ok ? both.value.actions : [];
    const dora = (await operationsOf(database, makes)).at(-1)?.id;
    expect(await operationsOf(database, changes)).toMatchObject([
      { kind: 'update-licenses', userId: dora, dependsOn: [dora], assign: [license('E3')] },
    ]);
    expect((await actionOf(database, changes)).firstSeq).toBeGreaterThan(
      (await actionOf(database, makes)).firstSeq,
    );
    expect(await deliveriesOf(database, 'change')).toMatchObject([{ state: 'superseded' }]);
    expect((await mirrorOf(database)).replayed().obstacles).toEqual(new Map());
  });

  test('what rested on somebody who was made anew meanwhile finds them', async () => {
    const database = await refusedBook(5);
    const users = await operationsOf(database, await retried(database));
    const { seen } = updateLicenses({ userId: 'dora' });
    const row = {
      id: 'late',
      userId: 'dora',
      assign: [license('E3')],
      revoke: [],
      seen,
      dependsOn: ['dora'],
    };
    const refusal: Delivery = { state: 'refused', code: 'user-missing', facts: { userName: 'dora' } };
    const change = newAction({ id: 'change', what: 'manage-licenses', kind: 'update-licenses' });
    await saveAction(database, change, [{ row, delivery: refusal }]);
    const dora = users.at(-1)?.id;
    expect(await operationsOf(database, await retried(database, 'change'))).toMatchObject([
      { userId: dora, dependsOn: [dora] },
    ]);
  });

  test('twice at once makes one new action', async () => {
    const database = await refusedBook(5);
    const both = await Promise.all([retry(database, 'import'), retry(database, 'import')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'action-gone' } });
    expect(await database.actions.count()).toBe(2);
    expect(await database.packets.count()).toBe(2);
    expect((await mirrorOf(database)).ledger().get('E3')?.free).toBe(3);
  });

  test('killed in the middle leaves what was refused as it was, and its packets are swept', async () => {
    const database = await refusedBook(5);
    // All but the last write, as a retry makes it: everything of the new action without its record.
    const writer = await beginAction(database, newAction({ id: 'cut-short', replaces: ['import'] }), [
      { row: createRow('ben-anew'), password: 'of-ben' },
    ]);
    const replaced = {
      ...{ action: 'import', firstSeq: (await actionOf(database, 'import')).firstSeq, size: 4 },
      change: (present: readonly Delivery[]) => present.map((): Delivery => ({ state: 'superseded' })),
    };
    const cut = { customer: 'school', rev: -1, writers: [writer], replaced: [replaced] };
    expect(await ActionWriter.commitAll(database, cut)).toBe('stale');
    expect(await database.packets.count()).toBe(2);
    expect((await deliveriesOf(database, 'import')).slice(1)).toEqual([noSeats, noSeats, notPermitted]);
    await sweepDrafts(database);
    expect(await database.packets.count()).toBe(1);
    expect(await database.passwords.count()).toBe(1);
    expect((await actionOf(database, await retried(database))).size).toBe(3);
  });
});
