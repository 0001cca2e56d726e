import { describe, expect, test } from 'vitest';
import { userIdFromFile } from '../../src/core/ids.ts';
import type { User } from '../../src/core/directory/user.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import { carryOver } from '../../src/sync/carry-over.ts';
import { createImport } from '../../src/tasks/import/import.ts';
import {
  addCustomer,
  createRow,
  environmentOf,
  mirrorOf,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, typed, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { csvFile } from '../support/files.ts';

const headings = 'User principal name;Display name;Licenses;City';
const known = { source: 'file', asOf: noon - 3_600_000 } as const;

/** Reads a file of who is there now and saves it. */
async function bringIn(database: BookDatabase, ...lines: readonly string[]) {
  const worker = createImport(environmentOf(database));
  const read = await worker.read(csvFile(lines), 'school', 'bring-in', () => undefined);
  if (!read.ok) throw new Error(`not read: ${read.problem.code}`);
  const rows = await worker.rows('all', 0, 100);
  return { preview: read.value, rows, saved: await worker.save({ author: 'Robin' }, () => undefined) };
}

async function usersOf(database: BookDatabase): Promise<User[]> {
  const { base } = await mirrorOf(database);
  return [...base.users.values()].sort((one, other) => (one.userName < other.userName ? -1 : 1));
}

describe('bringing in who is there now', () => {
  test('adds users with ids that are the same on every device, dated as the file is', async () => {
    const database = await openDatabase();
    await addCustomer(database, { pools: [pool('ENTERPRISEPACK', 5)] });
    const { preview, rows, saved } = await bringIn(
      database,
      headings,
      'anna@school.example;Anna;Office 365 E3;Bonn',
      'Ben@school.example;Ben;;',
      'carla@other.example;Carla;;',
    );
    expect(saved).toEqual({ ok: true, value: 'school' });
    expect(preview.counts).toMatchObject({ rows: 3, faulty: 1, updated: 0 });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['add', 'add', 'left-out']);
    const [ben, anna] = await usersOf(database);
    expect(anna).toEqual({
      id: userIdFromFile('school', 'anna@school.example'),
      userName: 'anna@school.example',
      displayName: 'Anna',
      city: 'Bonn',
      licenses: [license('ENTERPRISEPACK')],
      known,
    });
    expect(ben?.id).toBe(userIdFromFile('school', 'ben@school.example'));
    expect((await mirrorOf(database)).waiting()).toEqual([]);
  });

  test('gives a user whom the book has what the file says and leaves the rest', async () => {
    const database = await openDatabase();
    const there = user({
      userName: 'Anna@School.example',
      jobTitle: 'Teacher',
      city: 'Bonn',
      licenses: [license('ENTERPRISEPACK', 'yammer'), license('EMS')],
      known: { source: 'file', asOf: known.asOf - 1 },
    });
    await addCustomer(database, {
      pools: [pool('ENTERPRISEPACK', 5, 1)],
      users: [there, user({ id: 'kim' })],
    });
    const { preview, rows } = await bringIn(
      database,
      headings,
      'anna@school.example;Anna M.;Office 365 E3 + Power BI Pro;Köln',
    );
    expect(preview.counts.updated).toBe(1);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['update']);
    const [anna, kim] = await usersOf(database);
    expect(anna).toEqual({
      ...there,
      userName: 'anna@school.example',
      displayName: 'Anna M.',
      city: 'Köln',
      licenses: [license('ENTERPRISEPACK', 'yammer'), license('POWER_BI_PRO')],
      known,
    });
    expect(kim).toMatchObject({ id: 'kim', known: { source: 'file', asOf: noon } });
  });

  test('leaves a user as it is of whom the book knows something newer than the file', async () => {
    const database = await openDatabase();
    const newer = { source: 'carried-over', asOf: known.asOf + 1 } as const;
    const there = user({ licenses: [license('ENTERPRISEPACK')], known: newer });
    await addCustomer(database, { users: [there] });
    const { preview, rows, saved } = await bringIn(
      database,
      headings,
      'anna@school.example;Anna M.;;Bonn',
      'ben@school.example;Ben;;',
    );
    expect(preview.counts).toMatchObject({ rows: 2, updated: 0, kept: 1 });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['kept', 'add']);
    expect(saved).toMatchObject({ ok: true });
    expect((await usersOf(database))[0]).toEqual(there);
  });

  test('leaves licenses alone when the file has no column for them', async () => {
    const database = await openDatabase();
    await addCustomer(database, { users: [user({ licenses: [license('E3')], known })] });
    await bringIn(database, 'User principal name;Display name', 'anna@school.example;Anna');
    expect((await usersOf(database))[0]?.licenses).toEqual([license('E3')]);
  });

  test('raises a figure that is lower than its holders, dated no earlier than before, and lowers none', async () => {
    const database = await openDatabase();
    const pools = [pool('ENTERPRISEPACK', 10, 1), pool('POWER_BI_PRO', 10, 7)];
    await addCustomer(database, { pools, users: [user({ id: 'x', licenses: [license('ENTERPRISEPACK')] })] });
    await bringIn(
      database,
      headings,
      'anna@school.example;Anna;Office 365 E3 + Power BI Pro;',
      'ben@school.example;Ben;Office 365 E3;',
    );
    expect((await mirrorOf(database)).pools).toEqual([
      { product: 'ENTERPRISEPACK', total: typed(10), assigned: { value: 3, source: 'file', asOf: noon } },
      pool('POWER_BI_PRO', 10, 7),
    ]);
  });

  test('twice adds nobody twice', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const lines = [headings, 'anna@school.example;Anna;;', 'ben@school.example;Ben;;'];
    await bringIn(database, ...lines);
    const before = await usersOf(database);
    const { preview } = await bringIn(database, ...lines);
    expect(preview.counts.updated).toBe(2);
    expect(await usersOf(database)).toEqual(before);
  });

  test('at the same time as a new user of that name is carried over makes one user, not two', async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const database = await openDatabase();
      await addCustomer(database);
      await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('anna') }]);
      await Promise.all([
        bringIn(database, headings, 'anna@school.example;Anna;;'),
        carryOver(database, 'import', { by: 'Kim', at: noon }),
      ]);
      expect(await usersOf(database)).toHaveLength(1);
    }
  });

  test('saves nothing when no row is good, and nothing for a customer who is gone', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const rev = await revOf(database, 'school');
    const { saved } = await bringIn(database, headings, 'carla@other.example;Carla;;');
    expect(saved).toMatchObject({ problem: { code: 'nothing-to-save' } });
    expect(await revOf(database, 'school')).toBe(rev);

    const worker = createImport(environmentOf(database));
    await worker.read(
      csvFile([headings, 'anna@school.example;Anna;;']),
      'school',
      'bring-in',
      () => undefined,
    );
    await database.customers.delete('school');
    expect(await worker.save({ author: '' }, () => undefined)).toMatchObject({
      problem: { code: 'customer-gone' },
    });
  });

  test('saves nothing when the hub got the last word while the file was looked at', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const worker = createImport(environmentOf(database));
    const file = csvFile([headings, 'anna@school.example;Anna;;']);
    await worker.read(file, 'school', 'bring-in', () => undefined);
    const base = { users: [], authority: { authority: 'hub' } } as const;
    await settle(database, 'school', { deliveries: [], base });
    expect(await worker.save({ author: '' }, () => undefined)).toMatchObject({
      problem: { code: 'answered-elsewhere' },
    });
    expect(await usersOf(database)).toEqual([]);
  });
});
