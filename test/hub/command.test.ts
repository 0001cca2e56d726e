import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createHubRemote } from '../../src/remotes/hub.ts';
import { customer, license } from '../support/builders.ts';
import { useHubProgram } from '../support/hub-process.ts';
import type { Run } from '../support/hub-process.ts';
import { anna, answersOf } from '../support/remote-suite.ts';

const hub = useHubProgram('command');
let folder: string;
const run = (args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Run =>
  hub.run(folder, args, environment);

beforeEach(async () => {
  folder = await hub.preparedFolder();
});

function remoteAt(address: string) {
  return createHubRemote({ address, token: hub.token(), customer: 'school', limitMs: 20_000, fetch });
}

async function beginAt(address: string): Promise<void> {
  const { id: _, authority: __, ...school } = customer();
  const response = await fetch(`${address}/hub/v1/customers/school`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${hub.token()}`, 'Content-Type': 'application/json' },
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
    const address = await first.served();
    await beginAt(address);
    const answers = await answersOf(remoteAt(address), anna);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(folder, 'hub.lock'))).toBe(false);

    const second = run();
    const remote = remoteAt(await second.served());
    expect(await answersOf(remote, anna)).toEqual(answers);
    const ben = { ...anna, id: 'ben', user: { ...anna.user, userName: 'ben@school.example' }, licenses: [] };
    const more = await answersOf(remote, ben);
    second.child.kill('SIGKILL');
    await second.ended;
    expect(existsSync(join(folder, 'hub.lock'))).toBe(true);

    const third = remoteAt(await run().served());
    expect(await answersOf(third, anna, ben)).toEqual([...answers, ...more]);
    expect(await third.pull({ cursor: 0 })).toMatchObject({
      ok: true,
      users: [{ id: 'anna', licenses: [license('E3')] }, { id: 'ben' }],
      cursor: 2,
    });
  });

  test('killed while it makes its database, it makes it the next time', async () => {
    folder = await hub.emptyFolder();
    const watcher = watch(folder);
    const first = run();
    for await (const [, name] of asNames(watcher)) if (name === 'database.new') break;
    first.child.kill('SIGKILL');
    await first.ended;
    watcher.close();
    expect(existsSync(join(folder, 'database'))).toBe(false);
    const second = run();
    expect((await fetch(`${await second.served()}/hub/health`)).status).toBe(200);
  });

  test('offers its setup link until somebody is let in', async () => {
    const [known, fresh] = [run(), hub.run(await hub.emptyFolder())];
    await Promise.all([known.prints(/Ctrl\+C/), fresh.prints(/#\/connect\//)]);
    known.child.kill('SIGTERM');
    await known.ended;
    expect(known.output()).not.toContain('connect');
  });

  test('lets in one more admin when no device of one is left', async () => {
    const link = run(['admin-link']);
    expect(await link.ended).toBe(0);
    const [, code] = /#\/connect\/(\S+)/.exec(link.output()) ?? [];
    const response = await fetch(`${await run().served()}/hub/v1/pair`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ version: 1, code, device: 'New laptop', person: 'Ben' }),
    });
    expect([response.status, await response.json()]).toMatchObject([201, { role: 'admin' }]);
  });
});

describe('a backup', () => {
  test('is written while no hub has the folder, and restored into a new one', async () => {
    const file = join(folder, 'hub.backup');
    const running = run();
    await beginAt(await running.served());
    const early = run(['backup', file]);
    expect(await early.ended).toBe(1);
    expect(early.output()).toContain('Another Seatbook hub');
    running.child.kill('SIGTERM');
    await running.ended;

    const backup = run(['backup', file]);
    expect([await backup.ended, backup.output()]).toEqual([0, expect.stringContaining(`to ${file}`)]);
    const other = await hub.emptyFolder();
    const restore = hub.run(other, ['restore', file]);
    expect([await restore.ended, restore.output()]).toEqual([0, expect.stringContaining('Restored ')]);
    // The device is let in there too, and finds its customer.
    const restored = remoteAt(await hub.run(other).served());
    expect(await restored.pull({})).toMatchObject({ ok: true });

    const twice = run(['restore', file]);
    expect([await twice.ended, twice.output()]).toEqual([
      1,
      expect.stringContaining('already has customers'),
    ]);
  });
});

describe('two of them', () => {
  test('on one folder: the second says where the first is, and ends', async () => {
    const first = run();
    const address = await first.served();
    const second = run();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`process ${first.child.pid}`);
    expect(second.output()).toContain(`${address}/`);
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
    const starts = await Promise.allSettled(hubs.map((one) => one.served()));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('on one port: the second says who has it, and gives its folder back', async () => {
    const address = await run().served();
    const { port } = new URL(address);
    const other = await hub.preparedFolder();
    const second = hub.run(other, [], { PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${port} is taken by another Seatbook: open ${address}/`);
    expect(existsSync(join(other, 'hub.lock'))).toBe(false);
  });

  test('never takes the next port when a stranger has its own', async () => {
    const stranger = createServer((_, response) => response.end('something else')).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as AddressInfo;
    const started = run([], { PORT: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain(`Port ${port} is taken by another program`);
    stranger.close();
  });
});

describe('a stop', () => {
  test('told twice by one press of Ctrl+C, is one that closes in order', async () => {
    const started = run();
    await started.served();
    started.child.kill('SIGINT');
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
    expect(existsSync(join(folder, 'hub.lock'))).toBe(false);
  });

  test('that is held up ends at once at a second signal', async () => {
    const started = run();
    const { port } = new URL(await started.served());
    // A push whose body never comes to its end.
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    const head = [
      'POST /hub/v1/pair HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Expect: 100-continue',
      'Content-Length: 9',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    // The hub has taken the request and waits for the body.
    await once(socket, 'data');
    started.child.kill('SIGTERM');
    await started.prints(/again to end at once/);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(1);
    expect((await run().served()) !== '').toBe(true);
  });
});

/** The events of a watcher, as they come. */
async function* asNames(watcher: ReturnType<typeof watch>): AsyncGenerator<[string, string | null]> {
  for (;;) {
    const [kind, name] = (await once(watcher, 'change')) as [string, string | null];
    yield [kind, name];
  }
}
