import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { readSheet } from '../../src/tasks/directory/sheet.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  deliveriesOf,
  mirrorOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { license, pool, updateLicenses, user } from '../support/builders.ts';
import { made, operationsOf, peopleOf, updateRow } from '../support/choices.ts';
import { openDatabase } from '../support/database.ts';

/** Anna and Ben were to get E3 and lose P1; somebody else gave them E3 without Sway. */
async function conflictBook(): Promise<BookDatabase> {
  const database = await openDatabase();
  const there = [license('P1'), license('E3', 'sway')];
  await addCustomer(database, {
    customer: { authority: 'practice' },
    pools: [pool('E3', 10, 2), pool('P1', 10, 2)],
    users: [user({ licenses: there }), user({ id: 'ben', licenses: there }), user({ id: 'carla' })],
  });
  const seen = { ...updateLicenses().seen, licenses: [license('P1')] };
  const refused: Delivery = {
    state: 'refused',
    code: 'changed-since-seen',
    facts: { product: 'E3', seen: 'none', there: 1 },
  };
  const change = newAction({ id: 'change', what: 'manage-licenses', kind: 'update-licenses' });
  await saveAction(database, change, [
    ...['anna', 'ben'].map((userId) => ({
      row: updateRow(userId, { assign: [license('E3')], revoke: ['P1'], seen }),
      delivery: refused,
    })),
    { row: updateRow('carla', { assign: [license('E3')] }), delivery: { state: 'done' } as const },
  ]);
  return database;
}

describe('a conflict', () => {
  test('of many users is one card, with what was wanted, seen and is there', async () => {
    const database = await conflictBook();
    expect(await peopleOf(database).shown()).toMatchObject([
      {
        reason: 'changed-since-seen',
        kind: 'update-licenses',
        conflicts: [{ product: 'E3', wanted: [], there: ['sway'] }],
        ...{ total: 2, refused: 2, dependents: 0 },
        people: [{ displayName: 'anna', assign: ['E3'], revoke: ['P1'] }, { operation: 'update-ben' }],
      },
    ]);
  });

  test('decided as mine: done anew by one who has seen what is there', async () => {
    const database = await conflictBook();
    const chosen = await made(peopleOf(database).decide('changed-since-seen', { kind: 'mine' }));
    expect(chosen).toMatchObject({ queued: 2, parked: 0, dropped: 0, left: 0 });
    const [change] = chosen.actions;
    expect(await actionOf(database, change ?? '')).toMatchObject({
      ...{ what: 'manage-licenses', replaces: ['change'], size: 2, products: ['E3', 'P1'] },
    });
    expect(await operationsOf(database, change)).toMatchObject([
      { userId: 'anna', assign: [license('E3')], revoke: ['P1'] },
      { userId: 'ben', seen: { licenses: [license('P1'), license('E3', 'sway')] } },
    ]);
    expect((await actionOf(database, 'change')).counts).toEqual({ ...noCounts, done: 1, superseded: 2 });
    const { view, obstacles } = (await mirrorOf(database)).replayed();
    expect(obstacles.size).toBe(0);
    expect(view.user('anna')?.licenses).toEqual([license('E3')]);
    expect(await peopleOf(database).shown()).toEqual([]);
  });

  test('decided as theirs for one of them: what is there stays, the rest is done', async () => {
    const database = await conflictBook();
    const chosen = await made(
      peopleOf(database).decide('changed-since-seen', { kind: 'theirs' }, ['update-ben']),
    );
    expect(await operationsOf(database, chosen.actions[0])).toMatchObject([
      { userId: 'ben', assign: [], revoke: ['P1'] },
    ]);
    expect((await mirrorOf(database)).replayed().view.user('ben')?.licenses).toEqual([license('E3', 'sway')]);
    expect(await peopleOf(database).shown()).toMatchObject([{ total: 1, people: [{ displayName: 'anna' }] }]);
  });

  test('decided as theirs where nothing else was wanted is settled, and keeps its reason', async () => {
    const database = await conflictBook();
    await changeDeliveries(database, 'change', (present) => present.map(() => ({ state: 'done' })));
    const change = newAction({ id: 'other', what: 'manage-licenses', kind: 'update-licenses' });
    const refused: Delivery = {
      state: 'refused',
      code: 'changed-since-seen',
      facts: { product: 'E3', seen: 'none', there: 1 },
    };
    await saveAction(database, change, [
      { row: updateRow('anna', { id: 'alone', assign: [license('E3')] }), delivery: refused },
    ]);
    const chosen = await made(peopleOf(database).decide('changed-since-seen', { kind: 'theirs' }));
    expect(chosen).toMatchObject({ actions: [], dropped: 1 });
    expect(await deliveriesOf(database, 'other')).toEqual([{ ...refused, settled: true }]);
    const action = await actionOf(database, 'other');
    expect(action).toMatchObject({ settled: 1, counts: { ...noCounts, refused: 1 } });
    expect(await peopleOf(database).shown()).toEqual([]);
  });

  test('corrected: other licenses, by one who has seen what is there', async () => {
    const database = await conflictBook();
    const chosen = await made(
      peopleOf(database).decide('changed-since-seen', {
        kind: 'change',
        licenses: { E3: 'revoke', P1: 'assign' },
      }),
    );
    expect(chosen.queued).toBe(2);
    const { view } = (await mirrorOf(database)).replayed();
    expect(view.user('anna')?.licenses).toEqual([license('P1')]);
  });

  test('dropped is settled: on its sheet with its reason, and in front of nobody', async () => {
    const database = await conflictBook();
    const chosen = await made(peopleOf(database).decide('changed-since-seen', { kind: 'drop' }));
    expect(chosen).toEqual({ actions: [], queued: 0, parked: 0, dropped: 2, left: 0 });
    const sheet = await readSheet(database, 'change', 0, 10, () => Promise.resolve(new Map()));
    expect(sheet?.rows[0]?.delivery).toMatchObject({ state: 'refused', code: 'changed-since-seen' });
    expect(sheet?.action).toMatchObject({ settled: 2, counts: { refused: 2, done: 1 } });
    // It does not come back with a retry of the rest.
    expect(await peopleOf(database).retry('change')).toMatchObject({ problem: { code: 'action-gone' } });
  });
});
