import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { serveHub } from '../../src/hub/serve.ts';
import { makeStoppable } from '../../src/hub/stop.ts';
import { hubOf } from '../support/hub.ts';

/** A stop that waits so long fails its test. */
const forever = 600_000;

/** A database that takes its time: it answers when the test says so. */
function slowDatabase() {
  let answer: (() => void) | undefined;
  let reached: (() => void) | undefined;
  const asked = new Promise<void>((resolve) => (reached = resolve));
  const database: HubDatabase = {
    transaction: (run) =>
      new Promise((resolve, reject) => {
        answer = () => {
          run({ query: () => Promise.resolve([]) }).then(resolve, reject);
        };
        reached?.();
      }),
    flush: () => Promise.resolve(),
    listen: () => Promise.reject(new Error('nobody tells anything')),
    close: () => Promise.resolve(),
  };
  return { database, asked, answer: () => answer?.() };
}

test('a stop answers the request that is on its way', async () => {
  const { database, asked, answer } = slowDatabase();
  const hub = await serveHub(hubOf(database), 0, console.error);
  const response = fetch(`${hub.address}/hub/health`);
  await asked;
  const closed = hub.close(forever);
  answer();
  expect((await response).status).toBe(200);
  await closed;
  await expect(fetch(`${hub.address}/hub/health`)).rejects.toThrow('fetch failed');
});

test('a stop does not wait for a request that never ends', async () => {
  const { database, asked } = slowDatabase();
  const hub = await serveHub(hubOf(database), 0, console.error);
  const response = fetch(`${hub.address}/hub/health`);
  await asked;
  await hub.close(50);
  await expect(response).rejects.toThrow('fetch failed');
});

test('a stop ends a stream of events and does not wait for those who listen', async () => {
  const server = createServer((request, response) => {
    begin(request, response);
    endWithStop(response);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': here\n\n');
  });
  const { begin, endWithStop, stop } = makeStoppable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  await stop(forever);
  expect(await response.text()).toBe(': here\n\n');
});

test('a database that fails is answered as a failure, and the reason stays in the log', async () => {
  const log: string[] = [];
  const database: HubDatabase = {
    transaction: () => Promise.reject(new Error('connection refused')),
    flush: () => Promise.resolve(),
    listen: () => Promise.reject(new Error('nobody tells anything')),
    close: () => Promise.resolve(),
  };
  const hub = await serveHub(hubOf(database), 0, (error) => log.push(error.message));
  const response = await fetch(`${hub.address}/hub/health`);
  expect([response.status, await response.json()]).toEqual([500, { version: 1, code: 'failed' }]);
  expect(log).toEqual(['connection refused']);
  await hub.close();
});
