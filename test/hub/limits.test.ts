import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { callerOf, readProxies } from '../../src/hub/caller.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { networkOf } from '../../src/hub/network-of.ts';
import { createRoutes } from '../../src/hub/routes.ts';
import { TokenBuckets } from '../../src/hub/token-buckets.ts';
import { createHubRemote } from '../../src/remotes/hub.ts';
import { beginHubCustomer } from '../../src/remotes/hub-customers.ts';
import { hubLimits } from '../../src/protocol/hub/parts.ts';
import { createUser } from '../support/builders.ts';
import { hubOf } from '../support/hub.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { useHubTeam } from '../support/hub-team.ts';

const [embedded] = hubDatabases;
if (!embedded) throw new Error('the embedded database is always there');

describe('token buckets', () => {
  test('give a burst, then as many as flow in, to each apart', () => {
    let now = 0;
    const buckets = new TokenBuckets({ burst: 3, perMinute: 6 }, () => now);
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 10_000]);
    expect(buckets.take('b')).toBe(0);
    now += 4000;
    expect(buckets.take('a')).toBe(6000);
    now += 6000;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 10_000]);
    // Never more than a burst.
    now += 3_600_000;
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 10_000]);
    buckets.giveBack('a');
    expect(buckets.take('a')).toBe(0);
  });

  test('forget those first who would have a full one again', () => {
    let now = 0;
    const buckets = new TokenBuckets({ burst: 1, perMinute: 60 }, () => now);
    for (let key = 0; key < 9_999; key++) buckets.take(`old ${key}`);
    now += 1000;
    buckets.take('young');
    for (let key = 0; key < 5_000; key++) buckets.take(`new ${key}`);
    expect(buckets.take('young')).toBe(1000);
  });

  test('count an address of version 6 by its network', () => {
    expect(networkOf('192.168.1.7')).toBe('192.168.1.7');
    expect(networkOf('::ffff:192.168.1.7')).toBe('::ffff:192.168.1.7');
    expect(networkOf('::1')).toBe('0:0:0:0');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8::5:6')).toBe('2001:db8:0:0');
    expect(networkOf('2001:db8:1:2::')).toBe('2001:db8:1:2');
  });
});

test('a request is counted by the address that a known proxy says it came from', () => {
  const proxies = readProxies('10.0.0.0/8');
  if (!proxies) throw new Error('not read');
  const from = (remoteAddress: string, forwarded?: string) => {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
    const request = new IncomingMessage(socket);
    if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
    return callerOf(request, proxies);
  };
  expect(from('192.0.2.1')).toBe('192.0.2.1');
  expect(from('192.0.2.1', '198.51.100.7')).toBe('192.0.2.1');
  expect(from('10.0.0.1', '198.51.100.7')).toBe('198.51.100.7');
  expect(from('10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2')).toBe('198.51.100.7');
  expect(from('10.0.0.1')).toBe('10.0.0.1');
});

const slow = { burst: 3, perMinute: 1 };
const wide = { burst: 100, perMinute: 100 };

describe.each([
  { from: 'one address', pace: { pairingByAddress: slow, pairing: wide } },
  { from: 'all', pace: { pairingByAddress: wide, pairing: slow } },
])('tries to pair, counted from $from', ({ pace }) => {
  const hub = useHubTeam(embedded, { pace });
  const pair = (code: string) =>
    fetch(`${hub.address()}/hub/v1/pair`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ version: 1, code, device: 'Tablet', person: 'Kim' }),
    });

  test('are answered as long as there are few wrong ones', async () => {
    const token = await hub.device('admin');
    const codes = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const asking = { method: 'POST', token, body: { version: 1, role: 'reader' } };
        return String((await hub.ask('/v1/codes', asking))[1]['code']);
      }),
    );
    // Right ones do not count.
    for (const code of codes.slice(0, 4)) expect((await pair(code)).status).toBe(201);
    for (let tries = 0; tries < 3; tries++) expect((await pair('ABCD-EFGH')).status).toBe(403);
    const refused = await pair(codes[4] ?? '');
    expect([refused.status, await refused.json()]).toEqual([429, { version: 1, code: 'too-many' }]);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(50);
    expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
  });
});

describe('who shows no token, or one that is none', () => {
  const hub = useHubTeam(embedded, { pace: { strangers: slow } });

  test('is told to wait after some tries, and devices at the same address are not', async () => {
    const token = await hub.device();
    const me = () => hub.ask('/v1/me', { token });
    // More than strangers may ask: who is known does not count.
    for (let count = 0; count < 5; count++) expect((await me())[0]).toBe(200);
    const wrong = `team.${'x'.repeat(43)}`;
    const unknown = [401, { version: 1, code: 'device-unknown' }];
    for (const shown of [wrong, undefined, wrong]) {
      expect(await hub.ask('/v1/me', shown === undefined ? {} : { token: shown })).toEqual(unknown);
    }
    expect(await hub.ask('/v1/me', { token: wrong })).toEqual([429, { version: 1, code: 'too-many' }]);
    expect((await me())[0]).toBe(200);
  });
});

test('health asked without end costs the database one look a second', async () => {
  const database = await embedded.open();
  onTestFinished(() => database.close());
  let looks = 0;
  const counted: HubDatabase = {
    ...database,
    transaction(run) {
      looks += 1;
      return database.transaction(run);
    },
  };
  const routes = createRoutes(hubOf(counted), console.error);
  const began = performance.now();
  for (let count = 0; count < 200; count++) expect((await routes.request('/hub/health')).status).toBe(200);
  expect(looks).toBeLessThanOrEqual(1 + (performance.now() - began) / 1000);
});

describe('customers', () => {
  const hub = useHubTeam(embedded);

  test('begin two at a time, and a device waits for its turn', async () => {
    const token = await hub.device();
    const customer = { name: 'School', domains: [], country: 'DE', language: 'de', color: 0 } as const;
    const body = JSON.stringify({ version: 1, customer, users: [], seats: {} });
    /** At the hub, with its body still to come when it is told to. */
    const slowly = async (id: string) => {
      const headers = {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        Expect: '100-continue',
      };
      const sending = request(`${hub.address()}/hub/v1/customers/${id}`, { method: 'POST', headers });
      const answered = once(sending, 'response');
      await once(sending, 'continue');
      return async () => {
        sending.end(body);
        const [response] = (await answered) as [IncomingMessage];
        response.resume();
        return response.statusCode;
      };
    };
    const [first, second] = await Promise.all([slowly('first'), slowly('second')]);
    const statuses: number[] = [];
    const entry = { address: hub.address(), token, limitMs: 20_000 };
    const begun = await beginHubCustomer(
      {
        ...entry,
        async fetch(input, init) {
          const response = await fetch(input, init);
          statuses.push(response.status);
          // Somebody before it is done.
          if (response.status === 429 && statuses.length === 2) expect(await first()).toBe(201);
          return response;
        },
      },
      'third',
      { customer: { ...customer, domains: [] }, users: [], seats: {} },
    );
    expect(begun).toMatchObject({ ok: true, value: { cursor: 0 } });
    expect(statuses).toEqual([429, 429, 201]);
    expect(await second()).toBe(201);
  });
});

describe('requests of a device', () => {
  const hub = useHubTeam(embedded, { pace: { requests: { burst: 5, perMinute: 1 } } });

  test('are answered up to a rate, and what is more waits as long as it is told', async () => {
    const token = await hub.device();
    const customer = await hub.customer();
    const remote = createHubRemote({ address: hub.address(), token, customer, limitMs: 20_000, fetch });
    for (let count = 0; count < 5; count++)
      expect(await remote.pull({ cursor: 0 })).toMatchObject({ ok: true });
    const pushed = await remote.push([createUser({ customer })]);
    expect(pushed).toMatchObject({ ok: false, failure: { class: 'retryable' } });
    const failure = pushed.ok ? undefined : pushed.failure;
    expect(failure?.class === 'retryable' && failure.retryAfterMs).toBeGreaterThan(50_000);
    // The hub's health is not part of it, nor is another device.
    expect(await remote.isReachable()).toBe(true);
    expect((await hub.ask('/v1/me', { token: await hub.device() }))[0]).toBe(200);
  });

  test('are no longer than they need to be', async () => {
    const token = await hub.device();
    const person = 'x'.repeat(hubLimits.bytes);
    const tooLarge = [413, { version: 1, code: 'too-large' }];
    const pair = { version: 1, code: 'ABCD-EFGH', device: 'Tablet', person };
    expect(await hub.ask('/v1/pair', { method: 'POST', body: pair })).toEqual(tooLarge);
    for (const path of ['codes', 'customers/school/carried']) {
      expect(await hub.ask(`/v1/${path}`, { method: 'POST', token, body: pair })).toEqual(tooLarge);
    }
  });
});

describe('a page of another site', () => {
  const hub = useHubTeam(embedded, { pace: { pairingByAddress: slow, pairing: wide } });

  test('spends no tries to pair: what it may send unasked is not looked at', async () => {
    const body = JSON.stringify({ version: 1, code: 'AAAA-AAAA', device: 'Tablet', person: 'Ben' });
    const tryAs = async (type: string) => {
      const init = { method: 'POST', headers: { 'Content-Type': type }, body };
      return (await fetch(`${hub.address()}/hub/v1/pair`, init)).status;
    };
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=a',
    ]) {
      for (let count = 0; count < 4; count++) expect([type, await tryAs(type)]).toEqual([type, 400]);
    }
    expect(await tryAs('application/json; charset=utf-8')).toBe(403);
  });
});
