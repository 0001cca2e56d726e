import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveHub } from '../../src/hub/serve.ts';
import type { ServedHub } from '../../src/hub/serve.ts';
import { createUser } from '../support/builders.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { openEvents } from '../support/hub-events.ts';
import { useHubTeam } from '../support/hub-team.ts';

describe.each(hubDatabases)('the events of two hubs on one $name', (database) => {
  const hub = useHubTeam(database);
  let other: ServedHub;
  beforeAll(async () => {
    other = await serveHub({ ...hub.environment(), pace: { heartbeatMs: 5 } }, 0, console.error);
  });
  afterAll(() => other.close());

  async function push(customer: string, token: string, id: string): Promise<void> {
    const body = { version: 1, operations: [createUser({ id, customer })] };
    const [status] = await hub.ask(`/v1/customers/${customer}/operations`, { method: 'POST', token, body });
    expect(status).toBe(200);
  }
  const changed = (customer: string, cursor: number) => ({ event: 'changed', data: { customer, cursor } });

  test('tell of every change, whichever hub it came to, once it is there', async () => {
    const token = await hub.device();
    const customer = await hub.customer();
    const streams = [await openEvents(hub.address(), token), await openEvents(other.address, token)];
    await push(customer, token, 'anna');
    for (const stream of streams) expect(await stream.event()).toEqual(changed(customer, 1));
    await push(customer, token, 'ben');
    for (const stream of streams) expect(await stream.event()).toEqual(changed(customer, 2));
    // A repeat changes nothing; carrying over does.
    await push(customer, token, 'ben');
    const body = { version: 1, operations: ['anna'], by: 'Kim', at: 1 };
    await hub.ask(`/v1/customers/${customer}/carried`, { method: 'POST', token, body });
    for (const stream of streams) expect(await stream.event()).toEqual(changed(customer, 3));
    const next = await hub.customer();
    for (const stream of streams) expect(await stream.event()).toEqual(changed(next, 0));
    await Promise.all(streams.map((stream) => stream.close()));
  });

  test('show that the line is open, and are not kept or packed by anything on the way', async () => {
    const { next, close, headers } = await openEvents(other.address, await hub.device('reader'));
    expect([await next(), await next(), await next()]).toEqual([':', ':', ':']);
    expect(headers.get('Content-Type')).toBe('text/event-stream');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Encoding')).toBeNull();
    await close();
  });

  test('end for a device that is revoked, at every hub, and for no other', async () => {
    const admin = await hub.device('admin');
    const token = await hub.device('reader');
    const streams = [await openEvents(hub.address(), token), await openEvents(other.address, token)];
    const own = await openEvents(hub.address(), admin);
    const [, { device }] = await hub.ask('/v1/me', { token });
    await hub.ask(`/v1/devices/${String(device)}`, { method: 'DELETE', token: admin });
    for (const stream of streams) expect(await stream.event()).toBeUndefined();
    await expect(openEvents(other.address, token)).rejects.toThrow('401');
    const customer = await hub.customer();
    expect(await own.event()).toEqual(changed(customer, 0));
    await own.close();
  });

  test('go to the newest four streams of a device', async () => {
    const token = await hub.device();
    const streams = [];
    for (let count = 0; count < 5; count++) streams.push(await openEvents(hub.address(), token));
    const [oldest, ...rest] = streams;
    expect(await oldest?.event()).toBeUndefined();
    const customer = await hub.customer();
    for (const stream of rest) expect(await stream.event()).toEqual(changed(customer, 0));
    await Promise.all(rest.map((stream) => stream.close()));
  });

  test('end when the hub stops, which waits for nobody who listens', async () => {
    const third = await serveHub(hub.environment(), 0, console.error);
    const stream = await openEvents(third.address, await hub.device());
    // Long enough for the test to fail by its own limit.
    await third.close(1_000_000);
    expect(await stream.event()).toBeUndefined();
  });
});

describe.each(hubDatabases.filter(({ name }) => name === 'PostgreSQL'))('the events on $name', (database) => {
  const hub = useHubTeam(database);

  test('end when the connection to the database breaks, and go on with a new stream', async () => {
    const token = await hub.device();
    const stream = await openEvents(hub.address(), token);
    await hub
      .database()
      .transaction(({ query }) =>
        query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'seatbook-hub-events'`,
        ),
      );
    expect(await stream.event()).toBeUndefined();
    const again = await openEvents(hub.address(), token);
    const customer = await hub.customer();
    expect(await again.event()).toEqual({ event: 'changed', data: { customer, cursor: 0 } });
    await again.close();
    expect(hub.log).toEqual([]);
  });
});
