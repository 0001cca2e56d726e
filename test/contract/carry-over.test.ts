import { describe, expect, test } from 'vitest';
import type { UpdateLicenses } from '../../src/core/operations/operation.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { readPasswords } from '../../src/store/actions.ts';
import type { PacketRow } from '../../src/store/packets.ts';
import { settle } from '../../src/store/settle.ts';
import { carryOver } from '../../src/sync/carry-over.ts';
import type { NewRow } from '../support/book.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  mirrorOf,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, typed, updateLicenses, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';

const later = noon + 86_400_000;
const mark = { by: 'Kim', at: later };
const known = { source: 'carried-over', asOf: later } as const;
const e3 = [[license('E3')]];

function updateRow(
  userId: string,
  parts: Partial<Pick<UpdateLicenses, 'assign' | 'revoke' | 'dependsOn'>>,
): PacketRow {
  const { seen } = updateLicenses({ userId });
  return { id: `update-${userId}`, userId, assign: [], revoke: [], seen, ...parts };
}

describe('carrying an action over', () => {
  test('puts its effect into base, dated, and ends it as done', async () => {
    const database = await openDatabase();
    await addCustomer(database, {
      pools: [pool('E3', 10, 2), pool('P1', 5, 1)],
      users: [user({ id: 'old' })],
    });
    await saveAction(database, newAction({ licenseSets: e3 }), [
      { row: createRow('anna') },
      { row: createRow('ben') },
    ]);
    const seen = (await mirrorOf(database)).replayed().view;

    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 2 });
    const action = await actionOf(database, 'import');
    expect(action).toMatchObject({ carriedOver: [mark], counts: { ...noCounts, done: 2 } });
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'done' }, { state: 'done' }]);
    const mirror = await mirrorOf(database);
    expect(mirror.waiting()).toEqual([]);
    expect(mirror.base.users.get('anna')).toEqual(user({ licenses: [license('E3')], known }));
    expect(mirror.base.users.get('old')).toMatchObject({ known: { source: 'file' } });
    expect(mirror.pools).toEqual([
      { product: 'E3', total: typed(10), assigned: { value: 4, ...known } },
      pool('P1', 5, 1),
    ]);
    // What was seen before the tick is what base says after it.
    for (const id of ['anna', 'ben']) {
      const { known: _, ...plain } = mirror.base.users.get(id) ?? user();
      expect(plain).toEqual(seen.user(id));
    }
  });

  test('believes the person, not our figures, about seats', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 1, 1)] });
    await saveAction(database, newAction({ licenseSets: [[license('E3'), license('NEW')]] }), [
      { row: createRow('anna') },
    ]);
    expect((await mirrorOf(database)).replayed().obstacles.get('anna')?.code).toBe('no-seats');
    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 1 });
    const mirror = await mirrorOf(database);
    expect(mirror.base.users.get('anna')?.licenses).toEqual([license('E3'), license('NEW')]);
    expect(mirror.pools).toMatchObject([{ product: 'E3', assigned: { value: 2, source: 'carried-over' } }]);
  });

  test('believes the person, not a file, about what was there', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 5, 1)], users: [user()] });
    await saveAction(database, newAction({ kind: 'update-licenses' }), [
      { row: updateRow('anna', { assign: [license('E3')] }) },
    ]);
    const known = { source: 'file', asOf: noon } as const;
    await settle(database, 'school', {
      deliveries: [],
      base: { users: [{ ...user({ licenses: [license('E3', 'sway')] }), known }] },
    });
    expect((await mirrorOf(database)).replayed().obstacles.get('update-anna')?.code).toBe(
      'changed-since-seen',
    );
    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 1 });
    expect((await mirrorOf(database)).base.users.get('anna')?.licenses).toEqual([license('E3')]);
  });

  test('dates only the figures that it changes', async () => {
    const database = await openDatabase();
    await addCustomer(database, {
      pools: [pool('E3', 5, 1)],
      users: [user({ licenses: [license('E3')] }), user({ id: 'ben' })],
    });
    await saveAction(database, newAction({ kind: 'update-licenses' }), [
      { row: updateRow('anna', { revoke: ['E3'] }) },
      { row: updateRow('ben', { assign: [license('E3')] }) },
    ]);
    await carryOver(database, 'import', mark);
    expect((await mirrorOf(database)).pools).toEqual([pool('E3', 5, 1)]);
  });

  test('leaves what makes no sense any more in the queue, and what is parked parked', async () => {
    const database = await openDatabase();
    await addCustomer(database, {
      pools: [pool('E3', 5)],
      users: [user({ id: 'x', userName: 'ANNA@school.example' })],
    });
    const parked = { state: 'parked', code: 'short', facts: { product: 'E3' } } as const;
    const rows: NewRow[] = [
      { row: createRow('anna') },
      { row: createRow('ben') },
      { row: createRow('carla'), delivery: parked },
    ];
    await saveAction(database, newAction({ licenseSets: e3 }), rows);
    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 1 });
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'queued' }, { state: 'done' }, parked]);
    expect((await actionOf(database, 'import')).counts).toEqual({
      ...noCounts,
      queued: 1,
      done: 1,
      parked: 1,
    });
    expect((await mirrorOf(database)).pools[0]?.assigned.value).toBe(1);
    expect(await carryOver(database, 'import', mark)).toMatchObject({
      problem: { code: 'nothing-to-carry-over' },
    });
  });

  test('does not take along what rests on an action that is not carried over itself', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 5)] });
    await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('anna') }]);
    await saveAction(database, newAction({ id: 'change', kind: 'update-licenses' }), [
      { row: updateRow('anna', { assign: [license('E3')], dependsOn: ['anna'] }) },
    ]);
    expect(await carryOver(database, 'change', mark)).toMatchObject({
      problem: { code: 'carry-earlier-first' },
    });
    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 1 });
    expect(await carryOver(database, 'change', mark)).toEqual({ ok: true, value: 1 });
    expect((await mirrorOf(database)).base.users.get('anna')).toMatchObject({
      licenses: [license('E3')],
      known,
    });
  });

  test('changes nothing for an action that is not there or not waiting', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('anna') }]);
    await changeDeliveries(database, 'import', (present) => present.map(() => ({ state: 'discarded' })));
    const rev = await revOf(database, 'school');
    expect(await carryOver(database, 'gone', mark)).toMatchObject({ problem: { code: 'action-gone' } });
    expect(await carryOver(database, 'import', mark)).toMatchObject({
      problem: { code: 'nothing-to-carry-over' },
    });
    expect(await revOf(database, 'school')).toBe(rev);
  });

  test('is only for customers of whom this book has the last word', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('anna') }]);
    expect(await carryOver(database, 'import', mark)).toMatchObject({
      problem: { code: 'nothing-to-carry-over' },
    });
    expect((await mirrorOf(database)).base.users.size).toBe(0);
  });

  test('by two people at once works once', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 5)] });
    await saveAction(database, newAction({ licenseSets: e3 }), [{ row: createRow('anna') }]);
    const both = await Promise.all([
      carryOver(database, 'import', mark),
      carryOver(database, 'import', mark),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await mirrorOf(database)).pools[0]?.assigned.value).toBe(1);
  });

  test('decides anew when the book moves on meanwhile', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('E3', 50)] });
    const rows = Array.from({ length: 20 }, (_, index) => ({ row: createRow(`u${index}`) }));
    await saveAction(database, newAction({ licenseSets: e3 }), rows);
    const pull = () =>
      settle(database, 'school', {
        deliveries: [],
        base: {
          users: [],
          pools: ([first]) => [{ ...pool('E3', 50), assigned: typed((first?.assigned.value ?? 0) + 1) }],
        },
      });
    await Promise.all([pull(), carryOver(database, 'import', mark), pull(), pull()]);
    expect((await mirrorOf(database)).pools[0]?.assigned.value).toBe(23);
  });

  test('keeps the passwords: they have still to be handed over', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const { firstSeq } = await saveAction(database, newAction({ licenseSets: [[]] }), [
      { row: createRow('anna'), password: 'secret' },
    ]);
    await carryOver(database, 'import', mark);
    const passwords = await readPasswords(database, await actionOf(database, 'import'), [firstSeq]);
    expect(passwords.get(firstSeq)).toEqual(['secret']);
  });
});
