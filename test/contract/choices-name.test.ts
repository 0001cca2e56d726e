import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { discardActions, restingOn } from '../../src/sync/discard.ts';
import {
  actionOf,
  addCustomer,
  createRow,
  deliveriesOf,
  mirrorOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { license, pool, updateLicenses, user } from '../support/builders.ts';
import { made, operationsOf, passwordsOf, peopleOf, updateRow } from '../support/choices.ts';
import { openDatabase } from '../support/database.ts';

const short: Delivery = { state: 'parked', code: 'short', facts: { product: 'E3' } };

function taken(id: string): Delivery {
  return { state: 'refused', code: 'name-taken', facts: { userName: `${id}@school.example` } };
}

/** Anna was to be made; somebody has her name, and her licenses rest on her. */
async function takenBook(): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, {
    customer: { authority: 'practice' },
    pools: [pool('E3', 10, 1), pool('P1', 10)],
    users: [
      user({
        id: 'other',
        userName: 'ANNA@school.example',
        displayName: 'Anna O',
        licenses: [license('E3', 'sway')],
      }),
    ],
  });
  await saveAction(database, newAction({ licenseSets: [[license('E3'), license('P1')]] }), [
    { row: createRow('anna'), delivery: taken('anna'), password: 'of-anna' },
    { row: createRow('ben'), delivery: { state: 'done' }, password: 'of-ben' },
  ]);
  const change = newAction({ id: 'change', what: 'manage-licenses', kind: 'update-licenses' });
  const seen = { ...updateLicenses().seen, licenses: [license('E3'), license('P1')] };
  await saveAction(database, change, [
    { row: updateRow('anna', { revoke: ['P1'], dependsOn: ['anna'], seen }) },
  ]);
  return database;
}

describe('a name that is taken', () => {
  test('says who has it, and what rests on it goes with it', async () => {
    const database = await takenBook();
    expect(await peopleOf(database).shown()).toMatchObject([
      {
        reason: 'name-taken',
        ...{ total: 1, dependents: 1 },
        people: [{ displayName: 'anna', bearer: { displayName: 'Anna O', products: ['E3'] } }],
      },
    ]);
  });

  test('renamed: another name, the same password, and the licenses follow', async () => {
    const database = await takenBook();
    const user = { userName: 'anna.b@school.example' };
    const chosen = await made(peopleOf(database).decide('name-taken', { kind: 'correct', user }));
    const [makes, changes] = chosen.actions;
    const [anna] = await operationsOf(database, makes);
    expect(anna).toMatchObject({ user: { ...user, displayName: 'anna', location: 'DE' } });
    expect(await passwordsOf(database, makes)).toEqual(['of-anna']);
    expect(await operationsOf(database, changes)).toMatchObject([
      { userId: anna?.id, dependsOn: [anna?.id] },
    ]);
    // The one that waited is not sent for somebody who was never made.
    expect(await deliveriesOf(database, 'change')).toMatchObject([{ state: 'superseded' }]);
    expect((await mirrorOf(database)).replayed().obstacles.size).toBe(0);
    const { view } = (await mirrorOf(database)).replayed();
    expect(view.user(anna?.id ?? '')?.licenses).toEqual([license('E3')]);
  });

  test('renamed and then discarded: what rests on it goes too, all or none', async () => {
    const database = await takenBook();
    const user = { userName: 'anna.b@school.example' };
    const chosen = await made(peopleOf(database).decide('name-taken', { kind: 'correct', user }));
    const [makes = ''] = chosen.actions;
    expect(await restingOn(database, makes)).toEqual(chosen.actions);
    expect(await discardActions(database, chosen.actions)).toEqual({ ok: true, value: 2 });
    expect((await mirrorOf(database)).waiting()).toEqual([]);
    expect(await peopleOf(database).shown()).toEqual([]);
  });

  test('cannot be renamed to one that is taken, waits, or stands aside', async () => {
    const database = await takenBook();
    await saveAction(database, newAction({ id: 'others', licenseSets: [[]] }), [
      { row: createRow('waits') },
      { row: createRow('aside'), delivery: short },
    ]);
    for (const name of ['anna', 'ANNA', 'waits', 'Aside']) {
      const user = { userName: `${name}@school.example`, displayName: 'Anna B' };
      const before = await database.packets.count();
      expect(await peopleOf(database).decide('name-taken', { kind: 'correct', user })).toMatchObject({
        problem: { code: 'no-longer-fits', facts: { reason: 'name-taken' } },
      });
      expect(await database.packets.count()).toBe(before);
    }
  });

  test('linked: the user who has it gets the licenses, what they hold already stays as it is', async () => {
    const database = await takenBook();
    const chosen = await made(peopleOf(database).decide('name-taken', { kind: 'link' }));
    const [both] = chosen.actions;
    expect(await operationsOf(database, both)).toMatchObject([
      { kind: 'update-licenses', userId: 'other', assign: [license('P1')], revoke: [] },
      { kind: 'update-licenses', userId: 'other', revoke: ['P1'] },
    ]);
    expect((await actionOf(database, both ?? '')).wrappedKey).toBeUndefined();
    expect((await deliveriesOf(database, 'import'))[0]).toMatchObject({
      ...{ state: 'superseded', code: 'name-taken', facts: { userName: 'anna@school.example' } },
    });
    // Whatever rested on it and comes later finds the user who was there.
    const late = newAction({ id: 'late', what: 'manage-licenses', kind: 'update-licenses' });
    await saveAction(database, late, [
      {
        row: updateRow('anna', { id: 'late', assign: [license('P1')] }),
        delivery: { state: 'refused', code: 'user-missing', facts: { userName: 'anna' } },
      },
    ]);
    const again = await made(peopleOf(database).decide('user-missing', { kind: 'again' }));
    expect(await operationsOf(database, again.actions[0])).toMatchObject([{ userId: 'other' }]);
  });

  test('dropped: what rests on it goes with it, sent or not', async () => {
    const database = await takenBook();
    const chosen = await made(peopleOf(database).decide('name-taken', { kind: 'drop' }));
    expect(chosen.dropped).toBe(2);
    expect(await deliveriesOf(database, 'change')).toEqual([{ state: 'discarded' }]);
    expect((await deliveriesOf(database, 'import'))[0]).toMatchObject({ state: 'refused', settled: true });
    expect((await mirrorOf(database)).waiting()).toEqual([]);
    expect(await peopleOf(database).shown()).toEqual([]);
  });
});
