import { describe, expect, test } from 'vitest';
import { createHubRemote } from '../../src/remotes/hub.ts';
import { hubLimits } from '../../src/protocol/hub/parts.ts';
import { createUser } from '../support/builders.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { anna, answersOf, oneSeat, pulled, testRemote } from '../support/remote-suite.ts';
import { useServedHub } from '../support/served-hub.ts';

describe.each(hubDatabases)('the hub on $name', (database) => {
  const hub = useServedHub(database);
  testRemote('hub', hub.authority);

  test('takes more operations than one request holds, and gives more users than one page does', async () => {
    const remote = (await hub.authority()).open();
    const many = Array.from({ length: 501 }, (_, index) => createUser({ id: `user-${index}` }));
    const answers = await answersOf(remote, ...many);
    expect(answers.filter(({ status }) => status === 'applied')).toHaveLength(501);
    const { users, cursor } = await pulled(remote);
    expect([new Set(users.map(({ id }) => id)).size, cursor]).toEqual([501, 501]);
  });

  test('takes operations of any length: with many products each they are more than one request holds', async () => {
    const products = Array.from({ length: 40 }, (_, number) => `PRODUCT_${number}`);
    const seats = Object.fromEntries(products.map((product) => [product, { total: 500, assigned: 0 }]));
    const remote = (await hub.authority({ seats })).open();
    const plansOff = Array.from({ length: 12 }, () => crypto.randomUUID());
    const licenses = products.map((product) => ({ product, plansOff }));
    const many = Array.from({ length: 60 }, (_, index) => createUser({ id: `user-${index}`, licenses }));
    expect(JSON.stringify(many).length).toBeGreaterThan(hubLimits.pushBytes);
    const answers = await answersOf(remote, ...many);
    expect(answers.filter(({ status }) => status === 'applied')).toHaveLength(60);
  });

  test('is asked for again after a lost answer, and says what it said', async () => {
    const authority = await hub.authority(oneSeat);
    const connection = {
      address: hub.address(),
      token: authority.token,
      customer: 'school',
      limitMs: 20_000,
    };
    const losing = createHubRemote({
      ...connection,
      fetch: async (input, init) => {
        await fetch(input, init);
        throw new TypeError('the network is gone');
      },
    });
    expect(await losing.push([anna])).toEqual({ ok: false, failure: { class: 'unknown' } });
    expect(await answersOf(authority.open(), anna)).toEqual([
      { operation: 'anna', status: 'applied', cursor: 1 },
    ]);
  });

  test('says of what it is asked again whether a person has carried it over', async () => {
    const remote = (await hub.authority(oneSeat)).open();
    await answersOf(remote, anna);
    await remote.tellCarriedOver?.(['anna'], { by: 'Kim', at: 5 });
    expect(await answersOf(remote, anna)).toEqual([
      { operation: 'anna', status: 'applied', cursor: 1, carried: true },
    ]);
  });

  test('is not reachable where something else answers', async () => {
    const { token } = await hub.authority();
    const portal = () => Promise.resolve(new Response('<h1>Sign in to the Wi-Fi</h1>'));
    const connection = { address: hub.address(), token, customer: 'school', limitMs: 20_000 };
    const remote = createHubRemote({ ...connection, fetch: portal });
    expect(await remote.isReachable()).toBe(false);
    expect(await remote.push([anna])).toEqual({ ok: false, failure: { class: 'unknown' } });
    expect(await createHubRemote({ ...connection, fetch }).isReachable()).toBe(true);
  });

  test('that does not answer in time is given up', async () => {
    const { token } = await hub.authority();
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('too late', 'TimeoutError'));
        });
      });
    const connection = { address: hub.address(), token, customer: 'school', limitMs: 20 };
    const remote = createHubRemote({ ...connection, fetch: never });
    expect(await remote.push([anna])).toEqual({ ok: false, failure: { class: 'unknown' } });
  });

  test('is given longer for what is large, in proportion', async () => {
    const { token } = await hub.authority();
    const sizes: number[] = [];
    const remote = createHubRemote({
      address: hub.address(),
      token,
      customer: 'school',
      // Nothing is answered within it: only what is sent earns time.
      limitMs: 0,
      sendingMs: (size) => {
        sizes.push(size);
        return size * 100;
      },
      fetch,
    });
    expect(await remote.isReachable()).toBe(false);
    expect(await answersOf(remote, anna)).toMatchObject([{ operation: 'anna' }]);
    expect(sizes).toEqual([0, expect.toSatisfy((size: number) => size > 100)]);
  });

  test('says why it gives no answers', async () => {
    const { token } = await hub.authority();
    const connection = { address: hub.address(), token, customer: 'school', limitMs: 20_000, fetch };
    const failure = async (parts: Partial<typeof connection>) => {
      const outcome = await createHubRemote({ ...connection, ...parts }).pull({});
      return outcome.ok ? 'none' : outcome.failure.class;
    };
    expect(await failure({ token: `${token.slice(0, -2)}AA` })).toBe('sign-in');
    expect(await failure({ customer: 'nobody' })).toBe('access');
    expect(await failure({ address: `${hub.address()}/elsewhere` })).toBe('ours');
    expect(await failure({ address: 'http://localhost:9' })).toBe('unknown');
    const busy = Response.json(
      { version: 1, code: 'failed' },
      { status: 503, headers: { 'Retry-After': '7' } },
    );
    const remote = createHubRemote({ ...connection, fetch: () => Promise.resolve(busy) });
    expect(await remote.push([anna])).toEqual({
      ok: false,
      failure: { class: 'retryable', retryAfterMs: 7000 },
    });
  });
});
