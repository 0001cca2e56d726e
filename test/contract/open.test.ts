import { Dexie } from 'dexie';
import { describe, expect, onTestFinished, test } from 'vitest';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { openBook } from '../../src/store/open.ts';
import type { OpenProblem } from '../../src/store/open.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { BookDatabase as Book, schemaVersion } from '../../src/store/schema.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { databaseName } from '../support/database.ts';

interface Opened {
  readonly database: BookDatabase | undefined;
  readonly problems: readonly OpenProblem[];
}

/** Opens as a tab does, and keeps what that tab would be told. */
async function open(name: string): Promise<Opened> {
  const problems: OpenProblem[] = [];
  const database = await openBook(name, (problem) => problems.push(problem));
  onTestFinished(() => {
    database?.close();
  });
  return { database, problems };
}

/** The book as a later version of the app will have it. */
async function openNewer(name: string): Promise<Dexie> {
  const newer = new Dexie(name);
  newer.version(schemaVersion).stores({ settings: 'key' });
  newer.version(schemaVersion + 1).stores({ settings: 'key', history: 'id' });
  await newer.open();
  onTestFinished(async () => {
    newer.on('blocked', () => false);
    await newer.delete();
  });
  return newer;
}

function opened({ database }: Opened): BookDatabase {
  if (!database) throw new Error('the book did not open');
  return database;
}

describe('a book', () => {
  test('opens in several tabs of one version', async () => {
    const name = databaseName();
    const [one, other] = [await open(name), await open(name)];
    await writeSetting(opened(one), 'author', 'Robin');
    expect(await readSetting(opened(other), 'author')).toBe('Robin');
    expect([...one.problems, ...other.problems]).toEqual([]);
    await opened(one).delete();
  });

  test('is closed for good when a newer version opens it: old code reads and writes no more', async () => {
    const name = databaseName();
    const old = await open(name);
    await writeSetting(opened(old), 'author', 'Robin');

    const newer = await openNewer(name);
    expect(old.problems).toEqual(['newer-schema']);
    await expect(writeSetting(opened(old), 'author', 'old code')).rejects.toThrow(Dexie.DatabaseClosedError);
    await expect(readSetting(opened(old), 'author')).rejects.toThrow(Dexie.DatabaseClosedError);
    expect(await newer.table('settings').get('author')).toEqual({ key: 'author', value: 'Robin' });
    expect(old.problems).toEqual(['newer-schema']);
  });

  test('that a newer version has changed is refused, and stays refused', async () => {
    const name = databaseName();
    const newer = await openNewer(name);
    await newer.table('settings').put({ key: 'author', value: 'newer code' });
    newer.close();

    for (let attempt = 0; attempt < 2; attempt++) {
      const { database, problems } = await open(name);
      expect(database).toBeUndefined();
      expect(problems).toEqual(['newer-schema']);
    }
    await newer.open();
    expect(await newer.table('settings').get('author')).toEqual({ key: 'author', value: 'newer code' });
    expect(newer.backendDB().version).toBe((schemaVersion + 1) * 10);
  });

  test('that an older version keeps open says so, and opens as soon as that is closed', async () => {
    const name = databaseName();
    // As a tab would be whose code does not listen: it keeps its connection whatever is asked.
    const older = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('could not be opened'));
      };
    });
    const problems: OpenProblem[] = [];
    const database = await openBook(name, (problem) => {
      problems.push(problem);
      older.close();
    });
    expect(problems).toEqual(['blocked']);
    expect(database?.isOpen()).toBe(true);
    await database?.delete();
  });

  test('of the version before gets what this one counts, and loses nothing', async () => {
    const name = databaseName();
    const before = new Dexie(name);
    before.version(1).stores({ actions: 'id, [customer+rev]', settings: 'key' });
    const { superseded: _, ...counts } = { ...noCounts, done: 2, refused: 1 };
    await before.table('actions').put({ id: 'import', customer: 'school', rev: 3, size: 3, counts });
    await before.table('settings').put({ key: 'author', value: 'Robin' });
    before.close();

    const book = opened(await open(name));
    const action = await book.actions.get('import');
    expect(action).toMatchObject({ rev: 3, size: 3 });
    expect(action?.counts).toEqual({ ...noCounts, done: 2, refused: 1 });
    expect(await readSetting(book, 'author')).toBe('Robin');
    await book.delete();
  });

  test('whose data the browser clears closes for good and says so; closed by ourselves it says nothing', async () => {
    const name = databaseName();
    const forced = await open(name);
    opened(forced).backendDB().dispatchEvent(new Event('close'));
    expect(forced.problems).toEqual(['vanished']);
    await expect(readSetting(opened(forced), 'author')).rejects.toThrow(Dexie.DatabaseClosedError);

    const closed = await open(name);
    opened(closed).close();
    expect(closed.problems).toEqual([]);
    const last = new Book(name);
    last.on('blocked', () => false);
    await last.delete();
  });

  test('that is deleted elsewhere closes and does not come back empty', async () => {
    const name = databaseName();
    const { database, problems } = await open(name);
    await new Book(name).delete();
    expect(problems).toHaveLength(1);
    if (database) await expect(readSetting(database, 'author')).rejects.toThrow(Dexie.DatabaseClosedError);
    expect(await Dexie.exists(name)).toBe(false);
  });
});
