import { describe, expect, onTestFinished, test } from 'vitest';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { ImportProgress, ImportWorker, PreviewRow } from '../../src/protocol/import.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { readSheet } from '../../src/tasks/directory/sheet.ts';
import { createImport } from '../../src/tasks/import/import.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  environmentOf,
  mirrorOf,
  newAction,
  obstaclesOf,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { csvFile, diskFile } from '../support/files.ts';
import { holdSaves } from '../support/held-saves.ts';

const headings = 'User name;Display name;Usage location';

interface Reading {
  readonly database: BookDatabase;
  readonly worker: ImportWorker;
  readonly steps: ImportProgress[];
}

async function bookWith(seats: number, domains = ['school.example']): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, { customer: { domains }, pools: [pool('E3', seats), pool('P1', 50)] });
  return database;
}

/** Reads a file that must be readable. */
async function reading(database: BookDatabase, file: File, seed = 1): Promise<Reading> {
  const worker = createImport(environmentOf(database, seed));
  const steps: ImportProgress[] = [];
  const read = await worker.read(file, 'school', 'upload-users', (step) => steps.push(step));
  if (!read.ok) throw new Error(`not read: ${read.problem.code}`);
  return { database, worker, steps };
}

function names(rows: readonly PreviewRow[]): (string | undefined)[] {
  return rows.map(({ user }) => user.userName?.split('@')[0]);
}

function people(...userNames: readonly string[]): string[] {
  return [headings, ...userNames.map((name) => `${name}@school.example;${name};DE`)];
}

async function save({ worker }: Reading): Promise<string> {
  const saved = await worker.save({ author: 'Robin' }, () => undefined);
  if (!saved.ok) throw new Error(`not saved: ${saved.problem.code}`);
  return saved.value;
}

async function sheetRows(database: BookDatabase, action: string) {
  const sheet = await readSheet(database, action, 0, 20_000, (customer) => obstaclesOf(database, customer));
  return sheet?.rows ?? [];
}

const mixed = csvFile([
  headings,
  'anna@school.example;Anna Müller;',
  'ben@other.example;Ben;DE',
  'carla@school.example;Carla;CH',
  '',
  'ANNA@school.example;Anna again;DE',
  'dora@school.example;;DE',
  'emil@school.example;Emil;XX',
  'fritz@school.example;Fritz;DE',
  'gerd@school.example;Gerd;DE',
]);

describe('an upload of users', () => {
  test('shows what becomes of each row under the choices', async () => {
    const { worker } = await reading(await bookWith(2), mixed);
    const preview = await worker.choose({ products: ['E3'], location: 'AT' });
    expect(preview).toMatchObject({
      file: 'class.csv',
      encoding: 'UTF-8',
      delimiter: ';',
      headingLine: 1,
      counts: { rows: 8, emptyLines: 1, faulty: 4, updated: 0, short: 2 },
      seats: [{ product: 'E3', free: 2, needed: 4, short: 2 }],
    });
    expect(names(await worker.rows('faulty', 0, 10))).toEqual(['ben', 'ANNA', 'dora', 'emil']);
    expect(names(await worker.rows('short', 0, 10))).toEqual(['fritz', 'gerd']);
    const all = await worker.rows('all', 0, 10);
    expect(all.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'create'],
      [3, 'left-out'],
      [4, 'create'],
      [6, 'left-out'],
      [7, 'left-out'],
      [8, 'left-out'],
      [9, 'short'],
      [10, 'short'],
    ]);
    // The file's own location counts; the chosen one is for rows that bring none.
    expect(all.map(({ user }) => user.location)).toEqual(['AT', 'DE', 'CH', 'DE', 'DE', 'XX', 'DE', 'DE']);
    expect(await worker.rows('all', 6, 1)).toEqual([all[6]]);
  });

  test('asks for a location as soon as a product is chosen, and for none without', async () => {
    const { worker } = await reading(await bookWith(9), mixed);
    expect((await worker.choose({ products: ['E3'] })).counts.faulty).toBe(5);
    const [first] = await worker.rows('faulty', 0, 1);
    expect(first?.findings).toEqual([{ code: 'location-missing', facts: {} }]);
    expect((await worker.choose({ products: [] })).counts.faulty).toBe(4);
  });

  test('is saved as it was shown: queued, short and left out, with a password for everybody', async () => {
    const opened = await reading(await bookWith(2), mixed);
    await opened.worker.choose({ products: ['E3'], location: 'AT' });
    const id = await save(opened);
    const { database } = opened;
    expect(await actionOf(database, id)).toMatchObject({
      what: 'upload-users',
      file: 'class.csv',
      author: 'Robin',
      at: noon,
      size: 4,
      leftOut: 4,
      products: ['E3'],
      counts: { ...noCounts, queued: 2, parked: 2 },
    });
    const rows = await sheetRows(database, id);
    expect(rows.map(({ displayName, delivery, line }) => [displayName, delivery?.state ?? line])).toEqual([
      ['Anna Müller', 'queued'],
      ['Carla', 'queued'],
      ['Fritz', 'parked'],
      ['Gerd', 'parked'],
      ['Ben', 3],
      ['Anna again', 6],
      ['', 7],
      ['Emil', 8],
    ]);
    expect(rows[2]?.delivery).toEqual({ state: 'parked', code: 'short', facts: { product: 'E3' } });
    expect(rows[4]?.findings?.map(({ code }) => code)).toEqual(['domain-foreign']);
    const passwords = rows.slice(0, 4).map(({ password }) => password);
    for (const password of passwords) expect(password).toMatch(/^[A-Z][a-z2-9]{3}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(new Set(passwords).size).toBe(4);
    const mirror = await mirrorOf(database);
    expect(mirror.ledger().get('E3')).toMatchObject({ queued: 2, free: 0 });
    const [anna] = mirror.waiting();
    expect(anna?.operation).toMatchObject({ user: { location: 'AT' }, licenses: [license('E3')] });
  });

  test('of thousands of rows is all there, each person with a password that no other has', async () => {
    const userNames = Array.from({ length: 9000 }, (_, index) => `user${index}`);
    const opened = await reading(await bookWith(8000), csvFile(people(...userNames)));
    await opened.worker.choose({ products: ['E3'] });
    const saved = await opened.worker.save({ author: 'Robin' }, (step) => opened.steps.push(step));
    if (!saved.ok) throw new Error(saved.problem.code);
    const rows = await sheetRows(opened.database, saved.value);
    expect(rows.map(({ displayName }) => displayName)).toEqual(userNames);
    expect(new Set(rows.map(({ password }) => password)).size).toBe(9000);
    expect((await actionOf(opened.database, saved.value)).counts).toEqual({
      ...noCounts,
      queued: 8000,
      parked: 1000,
    });
    expect([...new Set(opened.steps.map(({ step }) => step))]).toEqual(['reading', 'checking', 'saving']);
    for (const { done, total } of opened.steps) expect(done).toBeLessThanOrEqual(total);
    // A part of the sheet begins in the middle of a packet.
    const part = await readSheet(opened.database, saved.value, 4321, 3, () => Promise.resolve(new Map()));
    expect(part?.rows).toEqual(rows.slice(4321, 4324));
  });

  test('names the product that is short when there are several', async () => {
    const opened = await reading(await bookWith(1), csvFile(people('anna', 'ben')));
    await opened.worker.choose({ products: ['P1', 'E3'] });
    const rows = await sheetRows(opened.database, await save(opened));
    expect(rows[1]?.delivery).toEqual({ state: 'parked', code: 'short', facts: { product: 'E3' } });
  });

  test('leaves out a row with a whole page in a cell, and says so', async () => {
    const page = 'x'.repeat(70_000);
    const lines = [...people('anna'), `long@school.example;${page};DE`, `${page}@school.example;${page};DE`];
    const opened = await reading(await bookWith(5), csvFile(lines));
    const rows = await sheetRows(opened.database, await save(opened));
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({
      userName: 'long@school.example',
      line: 3,
      findings: [{ code: 'too-long' }],
    });
    expect(rows[2]?.findings?.map(({ code }) => code)).toContain('user-name-length');
  });

  test('saves nothing when no row is good', async () => {
    const { database, worker } = await reading(
      await bookWith(5),
      csvFile([headings, 'ben@other.example;Ben;DE']),
    );
    const saved = await worker.save({ author: 'Robin' }, () => undefined);
    expect(saved).toEqual({ ok: false, problem: { code: 'nothing-to-save', facts: {} } });
    expect(await database.actions.count()).toBe(0);
  });
});

describe('a file', () => {
  async function problemOf(file: File): Promise<unknown> {
    const worker = createImport(environmentOf(await bookWith(5)));
    const read = await worker.read(file, 'school', 'upload-users', () => undefined);
    return read.ok ? undefined : read.problem.code;
  }

  test('that cannot be read as a table is refused', async () => {
    expect(await problemOf(new File([], 'empty.csv'))).toBe('file-empty');
    expect(await problemOf(csvFile(['', ' ; ', '']))).toBe('file-empty');
    expect(await problemOf(csvFile([headings]))).toBe('file-no-rows');
    expect(await problemOf(csvFile(['Klasse;Raum', '1a;12']))).toBe('file-no-headings');
    expect(await problemOf(csvFile(['User name;Room', 'a@school.example;12']))).toBe('file-column-missing');
    expect(await problemOf(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'a.xlsx'))).toBe(
      'file-not-text',
    );
  });

  test('that changed or went away after it was chosen is refused', async () => {
    const changed = await diskFile(people('anna').join('\n'));
    onTestFinished(() => changed.remove());
    await changed.write(people('anna', 'ben', 'carla').join('\n'));
    expect(await problemOf(changed.file)).toBe('file-changed');

    const removed = await diskFile(people('anna').join('\n'));
    await removed.remove();
    expect(await problemOf(removed.file)).toBe('file-changed');
  });

  test('in Windows-1252 keeps every character, the typographic ones too', async () => {
    const encoder = new TextEncoder();
    /** Bytes 0x80 to 0x9F and what they stand for; five of them stand for nothing. */
    const typographic = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
    const present = Array.from({ length: 32 }, (_, index) => 0x80 + index).filter(
      (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    );
    const row = (name: string, bytes: readonly number[]) => [
      ...encoder.encode(`${name}@school.example;`),
      ...bytes,
      ...encoder.encode(';DE\r\n'),
    ];
    const bytes = new Uint8Array([
      ...encoder.encode(`${headings}\r\n`),
      ...row('all', present),
      ...row('zoe', [0x5a, 0x6f, 0xeb]),
      ...row('nothing', [0x41, 0x81, 0x42]),
    ]);
    const opened = await reading(await bookWith(5), new File([bytes], 'alt.csv'));
    const preview = await opened.worker.choose({ products: [] });
    expect(preview).toMatchObject({ encoding: 'Windows-1252', counts: { rows: 3, faulty: 1 } });
    const [all, zoe, nothing] = await opened.worker.rows('all', 0, 3);
    expect(all?.user.displayName).toBe(typographic.replaceAll(' ', ''));
    expect(zoe?.user.displayName).toBe('Zoë');
    expect(nothing?.findings.map(({ code }) => code)).toEqual(['unreadable-characters']);
    const rows = await sheetRows(opened.database, await save(opened));
    expect(rows[0]?.displayName).toBe(typographic.replaceAll(' ', ''));
  });
});

describe('when the book has moved on since the preview', () => {
  test('seats that are gone are said before anything is saved; then the preview shows who goes without', async () => {
    const opened = await reading(await bookWith(3), csvFile(people('anna', 'ben', 'carla')));
    const { database, worker } = opened;
    expect((await worker.choose({ products: ['E3'] })).counts.short).toBe(0);
    await saveAction(database, newAction({ id: 'other', licenseSets: [[license('E3')]] }), [
      { row: createRow('zoe') },
    ]);
    const problem = { code: 'seats-gone', facts: { product: 'E3', short: 1 } };
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(await worker.save({ author: 'Robin' }, () => undefined)).toEqual({ ok: false, problem });
    }
    expect(await database.actions.count()).toBe(1);
    expect((await worker.choose({ products: ['E3'] })).counts.short).toBe(1);
    expect((await actionOf(database, await save(opened))).counts).toEqual({
      ...noCounts,
      queued: 2,
      parked: 1,
    });
  });

  test('a name that came up is said before anything is saved; then the preview shows the row as faulty', async () => {
    const opened = await reading(await bookWith(9), csvFile(people('anna', 'ben')));
    const { database, worker } = opened;
    await saveAction(database, newAction({ id: 'other', licenseSets: [[]] }), [
      { row: createRow('x', { userName: 'Ben@school.example' }) },
    ]);
    const problem = { code: 'name-gone', facts: { userName: 'ben@school.example' } };
    expect(await worker.save({ author: 'Robin' }, () => undefined)).toEqual({ ok: false, problem });
    expect((await worker.choose({ products: [] })).counts.faulty).toBe(1);
    const [faulty] = await worker.rows('faulty', 0, 1);
    expect(faulty?.findings).toEqual([{ code: 'duplicate-in-book', facts: { value: 'ben@school.example' } }]);
    const rows = await sheetRows(database, await save(opened));
    expect(rows.map(({ userName, findings }) => [userName, findings?.[0]?.code])).toEqual([
      ['anna@school.example', undefined],
      ['ben@school.example', 'duplicate-in-book'],
    ]);
  });

  test('or while it is being saved, nothing is promised twice', async () => {
    const database = await bookWith(3);
    const opened = await reading(database, csvFile(people('anna', 'ben', 'carla')));
    await opened.worker.choose({ products: ['E3'] });
    const held = await holdSaves(database);
    const saving = opened.worker.save({ author: 'Robin' }, () => undefined);
    await held.untilOneWaits();
    await saveAction(database, newAction({ id: 'other', licenseSets: [[license('E3')]] }), [
      { row: createRow('zoe') },
    ]);
    held.release();
    expect(await saving).toMatchObject({ problem: { code: 'seats-gone', facts: { short: 1 } } });
    expect(await database.actions.count()).toBe(1);
    // Nothing of what was not saved stays behind: one packet is the other action's.
    expect(await database.packets.count()).toBe(1);
    expect(await database.passwords.count()).toBe(0);
  });

  test('in what does not matter, it is saved all the same', async () => {
    const database = await bookWith(3);
    const opened = await reading(database, csvFile(people('anna', 'ben')));
    await opened.worker.choose({ products: ['E3'] });
    const held = await holdSaves(database);
    const saving = opened.worker.save({ author: 'Robin' }, () => undefined);
    await held.untilOneWaits();
    await saveAction(database, newAction({ id: 'other', licenseSets: [[license('E3')]] }), [
      { row: createRow('zoe') },
    ]);
    held.release();
    expect(await saving).toMatchObject({ ok: true });
    expect((await mirrorOf(database)).ledger().get('E3')).toMatchObject({ queued: 3, free: 0 });
  });

  test('two imports that want the same seats and names get them once', async () => {
    const database = await bookWith(4);
    const files = [csvFile(people('anna', 'ben', 'carla')), csvFile(people('dora', 'emil', 'anna'))];
    const imports = await Promise.all(files.map((file, index) => reading(database, file, index + 1)));
    await Promise.all(imports.map(({ worker }) => worker.choose({ products: ['E3'] })));
    const saved = await Promise.all(
      imports.map(({ worker }) => worker.save({ author: 'Robin' }, () => undefined)),
    );
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    const mirror = await mirrorOf(database);
    expect(mirror.replayed().obstacles).toEqual(new Map());
    expect(mirror.ledger().get('E3')).toMatchObject({ queued: 3, free: 1 });
  });

  test('the same import saved twice makes nobody twice', async () => {
    const opened = await reading(await bookWith(9), csvFile(people('anna', 'ben')));
    await save(opened);
    expect(await opened.worker.save({ author: 'Robin' }, () => undefined)).toMatchObject({
      problem: { code: 'name-gone' },
    });
    expect(await opened.database.actions.count()).toBe(1);
  });

  test('the same list read again finds those who were parked, too', async () => {
    const database = await bookWith(1);
    const first = await reading(database, csvFile(people('anna', 'ben', 'carla')));
    await first.worker.choose({ products: ['E3'] });
    const id = await save(first);
    // Only parked ones are left of the action.
    await changeDeliveries(database, id, (present) =>
      present.map((delivery) => (delivery.state === 'queued' ? { state: 'done' } : delivery)),
    );
    const again = await reading(database, csvFile(people('ben', 'carla', 'dora')));
    expect((await again.worker.choose({ products: [] })).counts).toMatchObject({ rows: 3, faulty: 2 });
    const faulty = await again.worker.rows('faulty', 0, 9);
    expect(faulty.map(({ findings }) => findings[0]?.code)).toEqual([
      'duplicate-in-book',
      'duplicate-in-book',
    ]);
  });

  test('a customer who was removed gets nothing', async () => {
    const { database, worker } = await reading(await bookWith(9), csvFile(people('anna')));
    await database.customers.delete('school');
    expect(await worker.save({ author: 'Robin' }, () => undefined)).toMatchObject({
      problem: { code: 'customer-gone' },
    });
  });
});
