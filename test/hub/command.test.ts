import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildHub } from '../../src/build/build-hub.mjs';
import { projectFolder } from '../../src/build/run.mjs';
import { createHubRemote } from '../../src/remotes/hub.ts';
import { customer, license } from '../support/builders.ts';
import { anna, answersOf } from '../support/remote-suite.ts';

/** The hub as a process of its own, as people start it. */
interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

let program: string;
/** A folder with a database and one device: making one takes far longer than copying it. */
let prepared: string;
let key: string;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  // Inside the project: the program finds its libraries from where it lies.
  program = await buildHub(join(projectFolder, '.test-results/hub'));
  prepared = await mkdtemp(join(tmpdir(), 'seatbook-hub-'));
  folder = prepared;
  const made = run(['add-device', 'Laptop']);
  expect(await made.ended).toBe(0);
  key = /^team\.[\w-]{43}$/m.exec(made.output())?.[0] ?? '';
});
beforeEach(async () => {
  folder = await preparedFolder();
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL'))
      await once(child, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await rm(join(projectFolder, '.test-results/hub'), { recursive: true, force: true });
  await rm(prepared, { recursive: true, force: true });
});

async function preparedFolder(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'seatbook-hub-'));
  await cp(prepared, copy, { recursive: true });
  return copy;
}

function run(args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, PORT: '0', DATABASE_URL: '', SEATBOOK_DATA: folder, ...environment },
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, output: () => output, ended };
}

/** Until it prints its address. */
async function served(hub: Run): Promise<string> {
  for (;;) {
    const [, address] = /Seatbook is at (\S+)\//.exec(hub.output()) ?? [];
    if (address !== undefined) return address;
    const ended = await Promise.race([
      hub.ended,
      once(hub.child.stdout ?? hub.child, 'data').then(() => 'on'),
    ]);
    if (ended !== 'on') throw new Error(`ended: ${hub.output()}`);
  }
}

function remoteAt(address: string) {
  return createHubRemote({ address, token: key, customer: 'school', limitMs: 20_000, fetch });
}

async function beginAt(address: string): Promise<void> {
  const { id: _, authority: __, ...school } = customer();
  const response = await fetch(`${address}/hub/v1/customers/school`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      version: 1,
      customer: school,
      users: [],
      seats: { E3: { total: 1, assigned: 0 } },
    }),
  });
  expect(response.status).toBe(201);
}

describe('the hub as a program', () => {
  test('keeps what it answered through a stop and through a kill', async () => {
    const first = run();
    const address = await served(first);
    await beginAt(address);
    const answers = await answersOf(remoteAt(address), anna);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(folder, 'hub.lock'))).toBe(false);

    const second = run();
    const remote = remoteAt(await served(second));
    expect(await answersOf(remote, anna)).toEqual(answers);
    const ben = { ...anna, id: 'ben', user: { ...anna.user, userName: 'ben@school.example' }, licenses: [] };
    const more = await answersOf(remote, ben);
    second.child.kill('SIGKILL');
    await second.ended;
    expect(existsSync(join(folder, 'hub.lock'))).toBe(true);

    const third = remoteAt(await served(run()));
    expect(await answersOf(third, anna, ben)).toEqual([...answers, ...more]);
    expect(await third.pull(undefined)).toMatchObject({
      ok: true,
      users: [{ id: 'anna', licenses: [license('E3')] }, { id: 'ben' }],
      cursor: 2,
    });
  });

  test('has its folder alone: a second one says where the first is, and ends', async () => {
    const first = run();
    const address = await served(first);
    const second = run();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`process ${first.child.pid}`);
    expect(second.output()).toContain(address);
    expect((await fetch(`${address}/hub/health`)).status).toBe(200);
    expect(JSON.parse(await readFile(join(folder, 'hub.lock'), 'utf8'))).toEqual({
      pid: first.child.pid,
      address,
    });
  });

  test('of several started at once one serves', async () => {
    // A lock that a process left behind: all of them find it.
    const gone = run(['--help']);
    await gone.ended;
    await writeFile(join(folder, 'hub.lock'), JSON.stringify({ pid: gone.child.pid, address: '' }));
    const hubs = [run(), run(), run()];
    const starts = await Promise.allSettled(hubs.map(served));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('says at once what is wrong with what it was given', async () => {
    const cases: [readonly string[], NodeJS.ProcessEnv, string][] = [
      [['sevre'], {}, '"sevre" is not a command of the hub.'],
      [['add-device'], {}, '"add-device" is not a command of the hub.'],
      [[], { PORT: '70000' }, 'PORT is "70000"'],
      [[], { DATABASE_URL: 'mysql://me:secret@host/db' }, 'DATABASE_URL must begin with postgresql://'],
      [[], { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:9/db' }, 'The database could not be opened'],
      [[], { SEATBOOK_DATA: join(program, 'below-a-file') }, 'The database could not be opened'],
    ];
    for (const [args, environment, sentence] of cases) {
      const hub = run(args, environment);
      expect(await hub.ended).toBe(1);
      expect(hub.output()).toContain(sentence);
      expect(hub.output()).not.toContain('secret');
    }
    const help = run(['--help']);
    expect(await help.ended).toBe(0);
    expect(help.output()).toContain('DATABASE_URL');
  });

  test('gives its folder back when another hub has its port, and says so', async () => {
    const address = await served(run());
    const { port } = new URL(address);
    const other = await preparedFolder();
    const second = run([], { PORT: port, SEATBOOK_DATA: other });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${port} is taken by another Seatbook: open ${address}/`);
    expect(existsSync(join(other, 'hub.lock'))).toBe(false);
    await rm(other, { recursive: true, force: true });
  });

  test('never takes the next port when a stranger has its own', async () => {
    const stranger = createServer((_, response) => response.end('something else')).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as AddressInfo;
    const hub = run([], { PORT: String(port) });
    expect(await hub.ended).toBe(1);
    expect(hub.output()).toContain(`Port ${port} is taken by another program`);
    stranger.close();
  });
});
