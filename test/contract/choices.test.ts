import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { readPackets, readPasswords } from '../../src/store/actions.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import { discardActions, restingOn } from '../../src/sync/discard.ts';
import { readSheet } from '../../src/tasks/directory/sheet.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, updateLicenses, user } from '../support/builders.ts';
import { peopleOf } from '../support/choices.ts';
import { openDatabase } from '../support/database.ts';

const short: Delivery = { state: 'parked', code: 'short', facts: { product: 'E3' } };
const noSeats: Delivery = { state: 'refused', code: 'no-seats', facts: { product: 'E3' } };
const notPermitted: Delivery = { state: 'refused', code: 'not-permitted', facts: {} };

function updateRow(userId: string, parts: Partial<ReturnType<typeof updateLicenses>> = {}) {
  const { seen, assign, revoke, dependsOn } = updateLicenses({ userId, ...parts });
  const id = parts.id ?? `update-${userId}`;
  return { id, userId, assign, revoke, seen, ...(dependsOn && { dependsOn }) };
}

function taken(id: string): Delivery {
  return { state: 'refused', code: 'name-taken', facts: { userName: `${id}@school.example` } };
}

async function operationsOf(database: BookDatabase, action: string | undefined) {
  const packets = await readPackets(database, await actionOf(database, action ?? ''));
  return packets.flatMap(({ operations }) => operations);
}

async function passwordsOf(database: BookDatabase, id: string | undefined) {
  const action = await actionOf(database, id ?? '');
  return [...(await readPasswords(database, action, [action.firstSeq])).values()].flat();
}

async function mirrorOf(database: BookDatabase): Promise<Mirror> {
  const mirror = new Mirror(database, 'school');
  await mirror.refresh();
  return mirror;
}

/** What came of a choice, when something did. */
async function made<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problem: unknown }>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

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

describe('somebody who was refused', () => {
  test('is corrected in every field, with the same password', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('P1', 5)] });
    await saveAction(database, newAction({ licenseSets: [[license('E3'), license('P1', 'sway')]] }), [
      {
        row: createRow('anna', { jobTitle: 'Cook' }),
        delivery: { state: 'refused', code: 'unknown-product', facts: { product: 'E3' } },
        password: 'of-anna',
      },
    ]);
    const fields = { userName: 'ann@school.example', displayName: 'Ann', location: 'FR' };
    const chosen = await made(
      peopleOf(database).decide('unknown-product', {
        kind: 'correct',
        user: { ...fields, products: ['P1'] },
      }),
    );
    expect(await operationsOf(database, chosen.actions[0])).toMatchObject([
      { user: { ...fields, jobTitle: 'Cook' }, licenses: [license('P1', 'sway')] },
    ]);
    expect(await passwordsOf(database, chosen.actions[0])).toEqual(['of-anna']);
  });

  test('one field for many: each gets the location, and what else differs stays', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('E3', 5)] });
    const names = ['anna', 'ben', 'carla'];
    await saveAction(
      database,
      newAction({ licenseSets: [[license('E3')]] }),
      names.map((id) => ({
        row: [id, 0, `${id}@school.example`, id],
        delivery: { state: 'refused', code: 'no-location', facts: { userName: `${id}@school.example` } },
        password: `of-${id}`,
      })),
    );
    expect(await peopleOf(database).shown()).toMatchObject([{ reason: 'no-location', total: 3 }]);
    const chosen = await made(
      peopleOf(database).decide('no-location', { kind: 'correct', user: { location: 'LU' } }),
    );
    expect(await operationsOf(database, chosen.actions[0])).toMatchObject(
      names.map((displayName) => ({ user: { displayName, location: 'LU' } })),
    );
    expect(await passwordsOf(database, chosen.actions[0])).toEqual(names.map((id) => `of-${id}`));
  });

  test('with a password that was not taken gets another', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    await saveAction(database, newAction({ licenseSets: [[]] }), [
      { row: createRow('anna'), delivery: notPermitted, password: 'of-anna' },
    ]);
    const chosen = await made(peopleOf(database).decide('not-permitted', { kind: 'new-password' }));
    expect(await passwordsOf(database, chosen.actions[0])).toEqual(['Another1-pass']);
  });
});

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
