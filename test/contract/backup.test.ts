import { describe, expect, test } from 'vitest';
import type { BackupWorker } from '../../src/protocol/backup.ts';
import { readPasswords } from '../../src/store/actions.ts';
import { openBook } from '../../src/store/open.ts';
import type { OpenProblem } from '../../src/store/open.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { bookKey, readSetting, takeSequence, writeSetting } from '../../src/store/settings.ts';
import { makeRecipe } from '../../src/vault/passphrase.ts';
import { createBackup } from '../../src/tasks/backup/backup.ts';
import { actionOf, addCustomer, createRow, newAction, saveAction } from '../support/book.ts';
import { license, noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { practiceOf } from '../support/practice.ts';

const passphrase = 'seven lamps over the river';
const licenseSets = [[license('E3')]];

function backupOf(database: BookDatabase): BackupWorker {
  return createBackup({
    database,
    now: () => noon,
    address: 'https://one.example',
    device: 'Edge, Windows',
    // The cheapest that a file may name.
    makeRecipe: () => ({ ...makeRecipe(), memory: 7 * 1024, passes: 5 }),
  });
}

function nothing(): void {
  // Nobody watches.
}

/** A book with one of everything. */
async function fullBook(database: BookDatabase): Promise<void> {
  const users = [
    user({ id: 'ana', userName: 'ana@school.example' }),
    user({ id: 'ben', userName: 'ben@school.example' }),
  ];
  await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('E3', 10)], users });
  await practiceOf(database, 'school', { seats: { E3: { total: 10, assigned: 0 } } });
  const rows = ['kim', 'lee'].map((id) => ({ row: createRow(id), password: `Word-${id}-77` }));
  await saveAction(database, newAction({ licenseSets }), [
    ...rows,
    { row: createRow('max'), delivery: { state: 'refused', code: 'name-taken', facts: { name: 'max' } } },
  ]);
  await writeSetting(database, 'author', 'Robin');
}

/** All that is in a book but what is the device's own, and the wrapped keys, which differ from key to key. */
async function contentOf(database: BookDatabase): Promise<unknown> {
  const own = ['bookKey', 'hub', 'lastBackup', 'nextSeq'];
  const content: Record<string, unknown[]> = {};
  for (const { name } of database.tables) {
    const rows: object[] = await database.table(name).toArray();
    content[name] = rows
      .filter((row) => !('key' in row) || !own.includes(String(row.key)))
      .map((row) => ('wrappedKey' in row ? { ...row, wrappedKey: 'wrapped' } : row));
  }
  return content;
}

async function passwordsOf(database: BookDatabase): Promise<unknown> {
  const action = await actionOf(database, 'import');
  return [...(await readPasswords(database, action, [action.firstSeq])).values()];
}

async function fileOf(database: BookDatabase): Promise<Blob> {
  return (await backupOf(database).backUp(passphrase, nothing)).file;
}

async function restore(database: BookDatabase, file: Blob): Promise<void> {
  const backup = backupOf(database);
  expect(await backup.open(file, passphrase, nothing)).toMatchObject({ ok: true });
  expect(await backup.restore()).toEqual({ ok: true, value: undefined });
}

describe('a backup', () => {
  test('brings everything back into another book, its passwords under that device’s own key', async () => {
    const [one, other] = [await openDatabase(), await openDatabase()];
    await fullBook(one);
    await restore(other, await fileOf(one));
    expect(await contentOf(other)).toEqual(await contentOf(one));
    expect(await passwordsOf(other)).toEqual([['Word-kim-77', 'Word-lee-77', null]]);
    const keys = [await readSetting(one, 'bookKey'), await readSetting(other, 'bookKey')];
    expect(keys[0]?.wrapped).not.toEqual(keys[1]?.wrapped);
    const wrapped = [await actionOf(one, 'import'), await actionOf(other, 'import')];
    expect(wrapped[0]?.wrappedKey).not.toEqual(wrapped[1]?.wrappedKey);
  });

  test('says what is in it and what is here', async () => {
    const [one, other] = [await openDatabase(), await openDatabase()];
    await fullBook(one);
    const facts = { customers: 1, users: 2, waiting: 2, lastChange: noon };
    const made = await backupOf(one).backUp(passphrase, nothing);
    const inFile = {
      ...facts,
      at: noon,
      address: 'https://one.example',
      device: 'Edge, Windows',
      purpose: 'backup',
    };
    expect(made.facts).toEqual(inFile);
    expect(await backupOf(other).open(made.file, passphrase, nothing)).toEqual({
      ok: true,
      value: { inFile, here: { customers: 0, users: 0, waiting: 0 } },
    });
    expect(await readSetting(one, 'lastBackup')).toBe(noon);
  });

  test('shows nobody and nothing without the passphrase', async () => {
    const database = await openDatabase();
    await fullBook(database);
    const text = new TextDecoder('latin1').decode(await (await fileOf(database)).arrayBuffer());
    expect(text.slice(0, 8)).toBe('SEATBOOK');
    for (const secret of ['school', 'ana', 'Word-', 'Robin', 'one.example'])
      expect(text).not.toContain(secret);
  });

  test('leaves out what a save has not made real yet', async () => {
    const [one, other] = [await openDatabase(), await openDatabase()];
    await fullBook(one);
    await one.packets.put({ action: 'draft', firstSeq: 90, body: new Uint8Array(3) });
    await one.leftOut.put({ action: 'draft', part: 0, count: 1, body: new Uint8Array(3) });
    await restore(other, await fileOf(one));
    expect(await other.packets.count()).toBe(1);
    expect(await other.leftOut.count()).toBe(0);
  });

  test('takes the place of what was here, except what is the device’s own; numbers go on from the greater', async () => {
    const [one, other] = [await openDatabase(), await openDatabase()];
    await fullBook(one);
    const file = await fileOf(one);
    await addCustomer(other, {
      customer: { id: 'plant' },
      users: [user({ id: 'zoe', userName: 'zoe@school.example' })],
    });
    const key = await bookKey(other);
    const hub = {
      device: 'd1',
      name: 'Tablet',
      person: 'Kim',
      role: 'technician',
      organization: 'O',
      since: 1,
    } as const;
    await writeSetting(other, 'hub', hub);
    await takeSequence(other, 500);
    await restore(other, file);
    expect(await contentOf(other)).toEqual(await contentOf(one));
    expect(await readSetting(other, 'hub')).toEqual(hub);
    expect(await takeSequence(other, 1)).toBe(501);
    expect(await bookKey(other)).toEqual(key);

    await takeSequence(one, 2000);
    await restore(other, await fileOf(one));
    expect(await takeSequence(other, 1)).toBe(await takeSequence(one, 1));
    expect(await readSetting(other, 'hub')).toEqual(hub);
  });

  test('that cannot be written whole leaves the old book as it was', async () => {
    const [one, other] = [await openDatabase(), await openDatabase()];
    await fullBook(one);
    const file = await fileOf(one);
    await addCustomer(other, {
      customer: { id: 'plant' },
      users: [user({ id: 'zoe', userName: 'zoe@school.example' })],
    });
    const before = await contentOf(other);
    for (const stopAt of [0, 1, 4]) {
      const cut = cutAfter(stopAt);
      const backup = backupOf(other);
      await backup.open(file, passphrase, nothing);
      await expect(backup.restore()).rejects.toThrow();
      cut();
      expect(await contentOf(other)).toEqual(before);
    }
    await restore(other, file);
    expect(await contentOf(other)).toEqual(await contentOf(one));
  });
});

/** Breaks a transaction off at the put after so many of a backup’s records, as a browser does that ends. */
function cutAfter(count: number): () => void {
  const { put } = IDBObjectStore.prototype;
  let done = 0;
  IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
    const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
    if (this.name !== 'settings' && done++ === count) this.transaction.abort();
    return request;
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

describe('a file that is no such backup', () => {
  test.each([
    ['another passphrase', 'wrong-passphrase', (bytes: Uint8Array) => bytes, 'eight lamps'],
    ['another kind of file', 'not-a-backup', () => new TextEncoder().encode('Name;Vorname\r\n'), passphrase],
    ['an empty file', 'not-a-backup', () => new Uint8Array(), passphrase],
    ['the beginning of one', 'cut-short', (bytes: Uint8Array) => bytes.slice(0, 12), passphrase],
    ['one without its end', 'cut-short', (bytes: Uint8Array) => bytes.slice(0, -1), passphrase],
    ['one with something behind', 'damaged', (bytes: Uint8Array) => Uint8Array.of(...bytes, 0), passphrase],
    ['one whose header is damaged', 'damaged', (bytes: Uint8Array) => turned(bytes, 30), passphrase],
    ['one whose mark is damaged', 'damaged', (bytes: Uint8Array) => turned(bytes, 170), passphrase],
    [
      'one whose content is damaged',
      'damaged',
      (bytes: Uint8Array) => turned(bytes, bytes.length - 20),
      passphrase,
    ],
    ['one of a newer format', 'newer-backup', (bytes: Uint8Array) => turned(bytes, 8, 2), passphrase],
  ])('%s: %s', async (_what, code, change, tried) => {
    const [one, other] = [await openDatabase(), await openDatabase()];
    await fullBook(one);
    const bytes = new Uint8Array(await (await fileOf(one)).arrayBuffer());
    const backup = backupOf(other);
    const file = new Blob([new Uint8Array(change(bytes))]);
    expect(await backup.open(file, tried, nothing)).toEqual({ ok: false, problem: { code, facts: {} } });
    // What was opened before is not kept for a file that was refused.
    expect(await backup.restore()).toMatchObject({ ok: false });
    expect(await other.customers.count()).toBe(0);
  });

  function turned(bytes: Uint8Array, at: number, by = 1): Uint8Array {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ by;
    return changed;
  }
});

describe('a book that goes elsewhere', () => {
  async function openAsTab(name: string) {
    const problems: OpenProblem[] = [];
    const database = await openBook(name, (problem) => problems.push(problem));
    return { database, problems };
  }

  test('is left by every tab, and opens no more until it is taken into use again', async () => {
    const database = await openDatabase();
    await fullBook(database);
    const [tab, worker] = [await openAsTab(database.name), await openAsTab(database.name)];
    const backup = backupOf(database);
    const moved = await backup.move(passphrase, 'https://hub.example', nothing);
    expect(moved).toMatchObject({ ok: true, value: { facts: { purpose: 'move', waiting: 2 } } });
    for (const left of [tab, worker]) {
      expect(left.problems).toEqual(['moved']);
      await expect(left.database?.customers.count()).rejects.toThrow();
    }
    const later = await openAsTab(database.name);
    expect(later).toEqual({ database: undefined, problems: ['moved'] });

    await backup.useAgain();
    const again = await openAsTab(database.name);
    expect(again.problems).toEqual([]);
    expect(await again.database?.customers.count()).toBe(1);
    again.database?.close();
  });

  test('is not moved where it arrives, nor where it comes back to', async () => {
    const [here, there] = [await openDatabase(), await openDatabase()];
    await fullBook(here);
    const moved = await backupOf(here).move(passphrase, '', nothing);
    if (!moved.ok) throw new Error('not moved');
    await restore(there, moved.value.file);
    expect(await readSetting(there, 'moved')).toBeUndefined();
    const back = await backupOf(there).move(passphrase, '', nothing);
    if (!back.ok) throw new Error('not moved back');
    await restore(here, back.value.file);
    expect(await readSetting(here, 'moved')).toBeUndefined();
    expect(await passwordsOf(here)).toEqual([['Word-kim-77', 'Word-lee-77', null]]);
  });

  test('of a restore, every tab leaves it too', async () => {
    const database = await openDatabase();
    await fullBook(database);
    const file = await fileOf(database);
    const tab = await openAsTab(database.name);
    await restore(database, file);
    expect(tab.problems).toEqual(['replaced']);
    await expect(tab.database?.customers.count()).rejects.toThrow();
  });
});
