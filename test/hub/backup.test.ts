import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { hubTables, readTables } from '../../src/hub/database/tables.ts';
import { makeDevice } from '../../src/hub/device-token.ts';
import { restoreBackup } from '../../src/hub/restore-backup.ts';
import { writeBackup } from '../../src/hub/write-backup.ts';
import { createUser, license, noon, user } from '../support/builders.ts';
import { begin, deviceIn, hubOf, push, sender } from '../support/hub.ts';
import { hubDatabases } from '../support/hub-databases.ts';

let folder: string;
let file: string;
const opened: HubDatabase[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seatbook backup '));
  file = join(folder, 'hub.backup');
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function opening(open: () => Promise<HubDatabase>): Promise<HubDatabase> {
  const database = await open();
  opened.push(database);
  return database;
}

/** Some of everything, with texts that a careless format would break. */
async function fill(database: HubDatabase): Promise<void> {
  const odd = user({ displayName: 'Zoë "Z"\n\\N {null} 林\u2028, \t\u0001', licenses: [license('E3')] });
  const more = Array.from({ length: 1234 }, (_, index) =>
    user({ id: `user-${index}`, userName: `user-${index}@school.example` }),
  );
  await begin(database, { users: [odd, ...more], seats: { E3: { total: 2, assigned: 1 } } });
  const operations = ['ben', 'carl'].map((id) =>
    createUser({
      id,
      user: { ...createUser().user, userName: `${id}@school.example` },
      licenses: [license('E3')],
    }),
  );
  const pushed = await push(hubOf(database), sender, operations);
  expect(pushed.ok).toBe(true);
  await database.transaction((queries) => makeDevice(queries, deviceIn('team'), noon));
}

/** Every row of every table, as the database itself writes it. */
function contentOf(database: HubDatabase): Promise<readonly unknown[]> {
  return database.transaction(async (queries) => {
    const all: unknown[] = [];
    for (const { name } of await readTables(queries)) {
      const rows = await queries.query(`select t::text as row from ${name} t order by 1`);
      all.push([name, rows.map(({ row }) => row)]);
    }
    return all;
  });
}

const ways = hubDatabases.flatMap((from) => hubDatabases.map((to) => ({ from, to })));

describe.each(ways)('a backup from $from.name to $to.name', ({ from, to }) => {
  test('brings back everything as it was', async () => {
    const source = await opening(from.open);
    await fill(source);
    const written = await writeBackup(source, file, noon);
    expect(written.ok).toBe(true);
    const target = await opening(to.open);
    expect(await restoreBackup(target, file)).toEqual(written);
    const content = await contentOf(target);
    expect(content).toEqual(await contentOf(source));
    expect(JSON.stringify(content)).toContain('Zoë');
    // And the hub goes on from there.
    const again = await push(hubOf(target), sender, [
      createUser({
        id: 'dora',
        user: { ...createUser().user, userName: 'dora@school.example' },
        licenses: [],
      }),
    ]);
    expect(again).toMatchObject({ ok: true, value: [{ status: 'applied' }] });
  });
});

describe.each(hubDatabases)('on $name', ({ open }) => {
  test('no table of the hub is left out', async () => {
    const database = await opening(open);
    const tables = await database.transaction(({ query }) =>
      query(
        `select relname::text as name from pg_class
          where relnamespace = current_schema()::text::regnamespace and relkind in ('r', 'p')`,
      ),
    );
    const names = tables.map(({ name }) => name).filter((name) => name !== 'migrations');
    expect(names.sort()).toEqual([...hubTables].sort());
  });

  test('a restore takes all of it or nothing', async () => {
    const source = await opening(open);
    await fill(source);
    await writeBackup(source, file, noon);
    const bytes = await readFile(file);
    const text = gunzipSync(bytes).toString();
    const lines = text.trimEnd().split('\n');
    const header = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    const written = (all: readonly string[]) => gzipSync(`${all.join('\n')}\n`);
    const withHeader = (change: Record<string, unknown>) =>
      written([JSON.stringify({ ...header, ...change }), ...lines.slice(1)]);
    const cases: [string, Uint8Array, string][] = [
      ['cut off', bytes.subarray(0, bytes.length - 200), 'backup-damaged'],
      ['without its end', written(lines.slice(0, -1)), 'backup-damaged'],
      ['a row short', written(lines.toSpliced(5, 1)), 'backup-damaged'],
      ['a row more', written([...lines, '["x"]']), 'backup-damaged'],
      ['a letter changed', gzipSync(text.replace('user-77@', 'user-7x@')), 'backup-damaged'],
      ['a number that is none', gzipSync(text.replace(/"2"/, '"two"')), 'backup-damaged'],
      ['of a newer hub', withHeader({ schema: 99 }), 'backup-newer'],
      ['in a newer format', withHeader({ version: 2 }), 'backup-newer'],
      ['of an older hub', withHeader({ schema: 0 }), 'backup-older'],
      ['something else', gzipSync('a letter to the editor\n'), 'backup-unreadable'],
      ['not compressed', Buffer.from(text), 'backup-unreadable'],
      ['empty', Buffer.from(''), 'backup-unreadable'],
    ];
    const target = await opening(open);
    const empty = await contentOf(target);
    for (const [name, content, code] of cases) {
      await writeFile(file, content);
      const restored = await restoreBackup(target, file);
      expect([name, restored]).toMatchObject([name, { ok: false, problem: { code } }]);
      expect(await contentOf(target)).toEqual(empty);
    }
    expect(await restoreBackup(target, folder)).toMatchObject({ problem: { code: 'file-not-read' } });
    await writeFile(file, bytes);
    expect((await restoreBackup(target, file)).ok).toBe(true);
  });

  test('a restore touches nothing that is there', async () => {
    const database = await opening(open);
    await fill(database);
    await writeBackup(database, file, noon);
    const before = await contentOf(database);
    expect(await restoreBackup(database, file)).toMatchObject({ problem: { code: 'database-not-empty' } });
    expect(await contentOf(database)).toEqual(before);
    expect(await restoreBackup(database, join(folder, 'nowhere'))).toMatchObject({
      problem: { code: 'file-missing' },
    });
  });
});

const [embedded] = hubDatabases;

test('a backup takes no file that is there, leaves no half of one, and is for its account alone', async () => {
  const database = await opening(embedded?.open ?? Promise.reject);
  await writeFile(file, 'of somebody else');
  expect(await writeBackup(database, file, noon)).toMatchObject({ problem: { code: 'file-exists' } });
  expect(await readFile(file, 'utf8')).toBe('of somebody else');
  const below = join(folder, 'no such folder', 'hub.backup');
  expect(await writeBackup(database, below, noon)).toMatchObject({ problem: { code: 'file-not-written' } });
  expect(await readdir(folder)).toEqual(['hub.backup']);
  expect((await writeBackup(database, join(folder, 'own.backup'), noon)).ok).toBe(true);
  // For this account alone; Windows has rights of another kind, which the folder gives.
  const ownOnly = process.platform === 'win32' ? 0o666 : 0o600;
  expect((await stat(join(folder, 'own.backup'))).mode & 0o777).toBe(ownOnly);
});
