import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readDatabaseAddress } from '../../src/hub/database-address.ts';
import { openPglite } from '../../src/hub/database/pglite.ts';
import { tooOldServer } from '../../src/hub/database/server-version.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { openProblemOf } from '../../src/hub/open-problem.ts';
import { openSentence } from '../../src/hub/sentences.ts';
import { makeCertificate } from '../support/certificate.ts';
import { useHubProgram } from '../support/hub-process.ts';

const hub = useHubProgram('start-problems');
const postgres = inject('postgres');

/** It ends at once and says so, in one line or two, without a password and without its own insides. */
async function expectSentence(environment: NodeJS.ProcessEnv, sentence: string, folder?: string) {
  const started = hub.run(folder ?? (await hub.emptyFolder()), [], environment);
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain(sentence);
  expect(started.output()).not.toMatch(/secret|\n {4}at /);
}

describe('what the hub cannot start with is said in a sentence', () => {
  test('a setting that is none', async () => {
    const cases: [NodeJS.ProcessEnv, string][] = [
      [{ PORT: '70000' }, 'PORT is "70000"'],
      [{ SEATBOOK_TLS_CERT: 'here.pem' }, 'only one is set'],
      [{ SEATBOOK_PROXY: 'the proxy' }, 'SEATBOOK_PROXY is "the proxy"'],
      [{ SEATBOOK_ADDRESS: 'https://firm.example/seatbook' }, 'SEATBOOK_ADDRESS is'],
      [{ SEATBOOK_ADDRESS: 'http://firm.example' }, 'SEATBOOK_ADDRESS is'],
      [{ DATABASE_URL: 'mysql://me:secret@host/db' }, 'DATABASE_URL must begin with postgresql://'],
      [{ DATABASE_URL: 'postgresql://me:secret#1@host/db' }, 'written as %23'],
    ];
    for (const [environment, sentence] of cases) await expectSentence(environment, sentence);
    // Found only when it listens, so after the database.
    for (const HOST of ['192.0.2.1', 'nowhere.invalid']) {
      await expectSentence({ HOST }, 'check HOST', await hub.preparedFolder());
    }
  });

  test('a command that is none, and how to get help', async () => {
    const folder = await hub.emptyFolder();
    const wrong = hub.run(folder, ['sevre']);
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain('"sevre" is not a command of the hub.');
    const help = hub.run(folder, ['--help']);
    expect(await help.ended).toBe(0);
    for (const name of ['PORT', 'HOST', 'SEATBOOK_DATA', 'DATABASE_URL', 'SEATBOOK_TLS_KEY', 'admin-link']) {
      expect(help.output()).toContain(name);
    }
  });

  test('a certificate that devices would refuse', async () => {
    const folder = await hub.emptyFolder();
    const files = { SEATBOOK_TLS_CERT: join(folder, 'own.pem'), SEATBOOK_TLS_KEY: join(folder, 'own.key') };
    await expectSentence(files, `The certificate ${files.SEATBOOK_TLS_CERT} is not there`);
    const made = makeCertificate({ until: new Date(Date.now() - 1000) });
    await writeFile(files.SEATBOOK_TLS_CERT, made.certificate);
    await writeFile(files.SEATBOOK_TLS_KEY, made.key);
    await expectSentence(files, 'expired on');
  });

  test('a folder that cannot be one', async () => {
    const folder = await hub.emptyFolder();
    const file = join(folder, 'a file');
    await writeFile(file, '');
    await expectSentence({}, 'check SEATBOOK_DATA', join(file, 'below'));
    await expectSentence({}, 'check SEATBOOK_DATA', file);
  });

  test('a database in which something is missing', async () => {
    const folder = await hub.preparedFolder();
    const database = await openPglite(join(folder, 'database'));
    await database.transaction(({ query }) => query('alter table devices rename to put_away'));
    await database.close();
    await expectSentence(
      {},
      `The database could not be opened (relation "devices" does not exist): check ${folder}`,
      folder,
    );
  });

  test('a database that does not answer', async () => {
    await expectSentence(
      { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:9/db' },
      '127.0.0.1:9 does not answer',
    );
    await expectSentence({ DATABASE_URL: 'postgresql://me:secret@nowhere.invalid/db' }, 'nowhere.invalid');
  });

  test.runIf(postgres)('a database that is not there, or does not let the hub in', async () => {
    const address = new URL(postgres ?? '');
    const missing = new URL(address);
    missing.pathname = '/no-such-database';
    await expectSentence({ DATABASE_URL: missing.href }, 'has no database "no-such-database"');
    const stranger = new URL(address);
    stranger.username = 'nobody-here';
    stranger.password = 'secret';
    await expectSentence({ DATABASE_URL: stranger.href }, 'does not let "nobody-here" in');
  });
});

describe('what only some machines can do', () => {
  const codeOf = (error: unknown, databaseUrl?: string) =>
    openProblemOf(error, { folder: '/data', ...(databaseUrl !== undefined && { databaseUrl }) }).code;
  const coded = (code: string) => Object.assign(new Error(code), { code });

  test('is told from its code', () => {
    for (const code of ['EACCES', 'EPERM', 'EROFS']) expect(codeOf(coded(code))).toBe('folder-not-writable');
    for (const code of ['ENOSPC', 'EDQUOT', '53100']) expect(codeOf(coded(code))).toBe('disk-full');
    // As the embedded database reports a full disk: an object that is no Error.
    expect(codeOf({ name: 'ErrnoError', errno: 51 })).toBe('disk-full');
    expect(codeOf(coded('XX000'))).toBe('database-failed');
    // Who is the administrator may write everywhere: no test can have this one from every system.
    const problem = openProblemOf(coded('EACCES'), { folder: '/data' });
    expect(openSentence(problem)).toContain('The folder /data cannot be written by this account');

    const server = 'postgresql://me:secret@db.example/team';
    expect(codeOf(coded('28P01'), server)).toBe('database-denied');
    expect(codeOf(new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: no password'), server)).toBe(
      'database-denied',
    );
    expect(codeOf(coded('42501'), server)).toBe('database-not-allowed');
    expect(codeOf(new Error('timeout expired'), server)).toBe('database-unreachable');
    expect(codeOf(new AggregateError([coded('ECONNREFUSED')]), server)).toBe('database-unreachable');
    const said = openProblemOf(coded('ENOTFOUND'), { folder: '/data', databaseUrl: server });
    expect(JSON.stringify(said)).not.toContain('secret');
    const odd = openProblemOf(coded('28P01'), { folder: '/data', databaseUrl: 'postgresql://m%e:x@host/db' });
    expect(odd).toMatchObject({ code: 'database-denied', facts: { user: 'm%e' } });
  });

  test('an address of a database whose password cuts it off is none', () => {
    for (const password of ['12#secret', '12/secret', '12?secret@', 'se/cret', 'se#cret']) {
      const address = `postgresql://me:${password}@host/db`;
      expect([password, readDatabaseAddress(address)]).toEqual([password, undefined]);
    }
    for (const text of [
      'me:secret@host/db',
      'me:secr%@host:5433/db',
      'me@/db?host=/run/postgresql',
      'h/db',
    ]) {
      expect([text, readDatabaseAddress(`postgresql://${text}`)]).toEqual([text, expect.any(URL)]);
    }
  });

  test('a server of an old release is one', async () => {
    const releaseOf = (number: string): HubDatabase => ({
      transaction: (run) => run({ query: () => Promise.resolve([{ server_version_num: number }]) }),
      flush: () => Promise.resolve(),
      listen: () => Promise.resolve(() => Promise.resolve()),
      close: () => Promise.resolve(),
    });
    expect(await tooOldServer(releaseOf('140012'))).toBe(14);
    expect(await tooOldServer(releaseOf('90624'))).toBe(9);
    expect(await tooOldServer(releaseOf('150000'))).toBeUndefined();
    expect(await tooOldServer(releaseOf('180001'))).toBeUndefined();
  });
});
