import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { UserFields } from '../../src/core/directory/user.ts';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { noCounts, waitingCount } from '../../src/core/outbox/delivery.ts';
import { ActionWriter } from '../../src/store/action-writer.ts';
import { readLeftOut, readPackets, readPasswords } from '../../src/store/actions.ts';
import { bodyLimit } from '../../src/store/codec.ts';
import { removeCustomer } from '../../src/store/customers.ts';
import { sweepDrafts, whileSaving } from '../../src/store/drafts.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import type { NewRow } from '../support/book.ts';
import {
  actionOf,
  addCustomer,
  beginAction,
  createRow,
  mirrorOf,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { createUser, license, noon } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { runs } from '../support/runs.ts';

const parked: Delivery = { state: 'parked', code: 'short', facts: { product: 'E3' } };

function manyRows(count: number): NewRow[] {
  return Array.from({ length: count }, (_, index) => ({
    row: createRow(`user-${index}`),
    password: `password-${index}`,
    ...(index % 10 === 9 && { delivery: parked }),
  }));
}

/** How many records there are of an action besides its own. */
async function recordCounts({ packets, passwords, deliveries, leftOut }: BookDatabase): Promise<number[]> {
  return Promise.all([packets, passwords, deliveries, leftOut].map((table) => table.count()));
}

describe('an action that is killed before its record is written', () => {
  async function leaveBehind(database: BookDatabase): Promise<ActionWriter> {
    const writer = await beginAction(database, newAction({ id: 'cut-short' }), manyRows(2000));
    for (let line = 0; line < 2000; line++) writer.leaveOut({ line, displayName: 'x'.repeat(50) });
    await writer.flush();
    return writer;
  }

  test('is not there: nothing waits, no seat is held, no sheet is shown', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const before = await revOf(database, 'school');
    await leaveBehind(database);
    expect(Math.min(...(await recordCounts(database)))).toBeGreaterThan(0);
    expect(await database.actions.count()).toBe(0);
    expect(await revOf(database, 'school')).toBe(before);
    expect((await mirrorOf(database)).waiting()).toEqual([]);
  });

  test('is swept away to the last record, and nothing else is', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    await saveAction(database, newAction({ id: 'real' }), manyRows(500));
    const kept = await recordCounts(database);
    await leaveBehind(database);
    await sweepDrafts(database);
    expect(await recordCounts(database)).toEqual(kept);
    expect((await mirrorOf(database)).waiting()).toHaveLength(450);
  });

  test('is not taken for one while it is still being saved', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const outcome = await whileSaving(database, async () => {
      const writer = await leaveBehind(database);
      await sweepDrafts(database);
      return writer.commit(await revOf(database, 'school'));
    });
    expect(outcome).toBe('saved');
    expect((await mirrorOf(database)).waiting()).toHaveLength(1800);
  });

  test('is swept while another book is being saved', async () => {
    const [database, other] = [await openDatabase(), await openDatabase()];
    await addCustomer(database);
    await leaveBehind(database);
    await whileSaving(other, () => sweepDrafts(database));
    expect(await recordCounts(database)).toEqual([0, 0, 0, 0]);
  });
});

test('a write that fails says why', async () => {
  const database = await openDatabase();
  await addCustomer(database);
  const writer = await beginAction(database, newAction({ id: 'twice' }), manyRows(2000));
  await writer.flush();
  const again = await beginAction(database, newAction({ id: 'twice' }), manyRows(2000));
  // In the places of those that come now.
  const present = await database.packets.toArray();
  await database.packets.bulkPut(present.map((packet) => ({ ...packet, firstSeq: packet.firstSeq + 2000 })));
  // As a full device does: the browser refuses one of the requests.
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(IDBObjectStore.prototype.add);
  onTestFinished(() => {
    put.mockRestore();
  });
  await expect(again.flush()).rejects.toThrow(expect.objectContaining({ name: 'ConstraintError' }));
});

describe('making an action real', () => {
  test('fails when the customer has changed since seats were checked, and works once they are checked again', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const checked = await revOf(database, 'school');
    const writer = await beginAction(database, newAction(), manyRows(20));
    await addCustomer(database, { customer: { name: 'Renamed' } });
    expect(await writer.commit(checked)).toBe('stale');
    expect(await database.actions.count()).toBe(0);
    expect((await mirrorOf(database)).waiting()).toEqual([]);

    const now = await revOf(database, 'school');
    expect(await writer.commit(now)).toBe('saved');
    expect(await revOf(database, 'school')).toBe(now + 1);
    expect((await mirrorOf(database)).waiting()).toHaveLength(18);
    expect((await actionOf(database, 'import')).rev).toBe(now + 1);
  });

  test('works once only', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const writer = await beginAction(database, newAction(), manyRows(3));
    const rev = await revOf(database, 'school');
    const outcomes = await Promise.allSettled([writer.commit(rev), writer.commit(rev)]);
    expect(outcomes.filter((one) => one.status === 'fulfilled' && one.value === 'saved')).toHaveLength(1);
    expect(await database.actions.count()).toBe(1);
  });

  test('fails when the customer was removed meanwhile', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const rev = await revOf(database, 'school');
    const writer = await beginAction(database, newAction(), manyRows(3));
    await removeCustomer(database, 'school');
    expect(await writer.commit(rev)).toBe('gone');
    expect(await database.actions.count()).toBe(0);
  });

  test('says of the action what is in it', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const writer = await beginAction(database, newAction({ products: ['E3'] }), manyRows(20));
    writer.leaveOut({ line: 7 });
    const rev = await revOf(database, 'school');
    await writer.commit(rev);
    expect(await actionOf(database, 'import')).toMatchObject({
      customer: 'school',
      what: 'upload-users',
      file: 'class.csv',
      at: noon,
      author: 'Robin',
      firstSeq: 1,
      size: 20,
      leftOut: 1,
      products: ['E3'],
      counts: { ...noCounts, queued: 18, parked: 2 },
    });
  });
});

describe('two actions that are written at the same time', () => {
  test('have sequence numbers of their own', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const [one, other] = await Promise.all([
      beginAction(database, newAction({ id: 'one' }), manyRows(300)),
      beginAction(database, newAction({ id: 'other' }), manyRows(300)),
    ]);
    await Promise.all([one.flush(), other.flush()]);
    await one.commit(await revOf(database, 'school'));
    await other.commit(await revOf(database, 'school'));
    const seqs = (await mirrorOf(database)).waiting().map(({ operation }) => operation.seq);
    expect(new Set(seqs).size).toBe(540);
    expect(seqs).toEqual([...seqs].sort((first, second) => first - second));
  });
});

describe('an action of 5,000 operations', () => {
  async function saved() {
    const database = await openDatabase();
    await addCustomer(database);
    const rows = manyRows(5000);
    const writer = await ActionWriter.begin(database, newAction(), rows.length, true);
    const writes: Promise<void>[] = [];
    for (const [index, { row, delivery, password }] of rows.entries()) {
      writer.add(row, delivery, password);
      if (index % 1000 === 999) writes.push(writer.flush());
    }
    for (let line = 0; line < 3000; line++) writer.leaveOut({ line, why: 'x'.repeat(60) });
    await Promise.all(writes);
    expect(await writer.commit(await revOf(database, 'school'))).toBe('saved');
    return { database, action: await actionOf(database, 'import') };
  }

  test('is read back whole and in any part, with states and passwords where they belong', async () => {
    const { database, action } = await saved();
    const packets = await readPackets(database, action);
    const operations = packets.flatMap((packet) => packet.operations);
    expect(operations.map(({ id }) => id)).toEqual(manyRows(5000).map((_, index) => `user-${index}`));
    expect(operations.map(({ seq }) => seq)).toEqual(operations.map((_, index) => action.firstSeq + index));
    const deliveries = packets.flatMap((packet) => packet.deliveries);
    expect(deliveries).toEqual(manyRows(5000).map(({ delivery }) => delivery ?? { state: 'queued' }));

    const passwords = await readPasswords(
      database,
      action,
      packets.map(({ firstSeq }) => firstSeq),
    );
    const opened = packets.flatMap(({ firstSeq }) => passwords.get(firstSeq) ?? []);
    expect(opened).toEqual(manyRows(5000).map(({ password }) => password));

    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [333, 2500],
      [4999, 5000],
      [0, 5000],
      [7, 7],
    ] as const) {
      const part = await readPackets(database, action, from, to);
      const ids = part.flatMap((packet) => packet.operations.map(({ id }) => id));
      expect(ids).toEqual(expect.arrayContaining(operations.slice(from, to).map(({ id }) => id)));
      // No more than the packets that the part begins and ends in.
      const whole = packets.filter(({ firstSeq, operations: own }) => {
        const start = firstSeq - action.firstSeq;
        return start < to && start + own.length > from && to > from;
      });
      expect(part).toEqual(whole);
    }
  });

  test('is stored in records of at most 48 KB, and shows no password', async () => {
    const { database } = await saved();
    const packets = await database.packets.toArray();
    expect(packets.length).toBeGreaterThan(5);
    for (const { body } of packets) expect(body.length).toBeLessThanOrEqual(bodyLimit);
    for (const { sealed } of await database.passwords.toArray()) {
      expect(sealed.length).toBeLessThan(64 * 1024);
      expect(new TextDecoder('latin1').decode(sealed)).not.toContain('password-');
    }
  });

  test('gives who was left out, in any part', async () => {
    const { database } = await saved();
    for (const [from, to] of [
      [0, 3000],
      [0, 1],
      [700, 1500],
      [2999, 5000],
      [3000, 3010],
      [5, -2],
    ] as const) {
      const rows = await readLeftOut(database, 'import', from, to);
      const lines = Array.from({ length: 3000 }, (_, line) => line).slice(from, Math.max(0, to));
      expect(rows.map((row) => (row as { line: number }).line)).toEqual(lines);
    }
  });
});

test('a new user is read back as it was written, whichever fields it has', async () => {
  const database = await openDatabase();
  await addCustomer(database);
  const text = fc.string({ minLength: 1, unit: 'binary', maxLength: 20 });
  const optional: (keyof UserFields)[] = [
    ...([
      'firstName',
      'lastName',
      'location',
      'jobTitle',
      'department',
      'officeNumber',
      'officePhone',
    ] as const),
    ...(['mobilePhone', 'fax', 'address', 'city', 'state', 'postalCode', 'country'] as const),
  ];
  const fields = fc.record(
    { userName: text, displayName: text, ...Object.fromEntries(optional.map((name) => [name, text])) },
    { requiredKeys: ['userName', 'displayName'] },
  );
  const licenseSets = [[], [license('E3', 'yammer'), license('P1')]];
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fields, fc.nat(1)), { minLength: 1 }), async (drafts) => {
      const action = newAction({ id: `import-${run++}`, licenseSets });
      const rows = drafts.map(([user, set], index) => ({ row: createRow(`id-${index}`, user, set) }));
      const packets = await readPackets(database, await saveAction(database, action, rows));
      const firstSeq = packets[0]?.firstSeq ?? 0;
      expect(packets.flatMap(({ operations }) => operations)).toStrictEqual(
        drafts.map(([user, set], index) =>
          createUser({
            id: `id-${index}`,
            seq: firstSeq + index,
            action: action.id,
            user: { location: 'DE', ...user },
            licenses: licenseSets[set] ?? [],
          }),
        ),
      );
    }),
    runs(40),
  );
});

test('an action waits as long as anything in it does', () => {
  expect(waitingCount({ ...noCounts, done: 3, sending: 2, acked: 1 })).toBe(3);
  expect(waitingCount({ ...noCounts, done: 3, parked: 1, refused: 2, discarded: 1 })).toBe(0);
});
