import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/core/operations/operation.ts';
import { hubLimits } from '../../src/protocol/hub/parts.ts';
import { createUser, license, user } from '../support/builders.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { oneSeat } from '../support/remote-suite.ts';
import { useServedHub } from '../support/served-hub.ts';

type Ask = (path: string, init?: { method?: string; body?: unknown }) => Promise<[number, unknown]>;

const problem = (code: string) => ({ version: 1, code });
const push = (...operations: readonly unknown[]) => ({ method: 'POST', body: { version: 1, operations } });
const school = {
  name: 'School',
  domains: ['school.example'],
  country: 'DE',
  language: 'de',
  color: 0,
};

describe.each(hubDatabases)('the routes of the hub on $name', (database) => {
  const hub = useServedHub(database);

  function askAs(token: string): Ask {
    return async (path, { method = 'GET', body } = {}) => {
      const response = await fetch(`${hub.address()}/hub/v1/customers/${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return [response.status, await response.json()];
    };
  }

  test('know who asks by the token alone, and keep only its hash', async () => {
    const { token } = await hub.authority();
    const bearers = [undefined, '', 'Bearer', `Bearer ${token}x`, `Bearer other${token.slice(4)}`, token];
    for (const authorization of bearers) {
      const response = await fetch(`${hub.address()}/hub/v1/customers/school/changes?since=0`, {
        headers: authorization === undefined ? {} : { Authorization: authorization },
      });
      expect([authorization, response.status]).toEqual([authorization, 401]);
    }
    expect(await askAs(token)('school/changes?since=0')).toMatchObject([200, { users: [] }]);
    const devices = await hub.database().transaction(({ query }) => query('select * from devices'));
    expect(JSON.stringify(devices)).not.toContain(token.split('.')[1]);
  });

  test('show one team nothing of another', async () => {
    const [own, other] = [await hub.authority({ users: [user()] }), await hub.authority()];
    expect(await askAs(own.token)('school/changes')).toMatchObject([200, { users: [user()] }]);
    expect(await askAs(other.token)('school/changes?since=0')).toMatchObject([200, { users: [] }]);
    await askAs(other.token)('school/operations', push(createUser({ id: 'ben' })));
    expect(await askAs(own.token)('school/changes')).toMatchObject([200, { users: [user()], cursor: 0 }]);
  });

  test('begin a customer once', async () => {
    const ask = askAs((await hub.authority()).token);
    const body = { version: 1, customer: school, users: [user()], seats: { E3: { total: 5, assigned: 1 } } };
    expect(await ask('new/changes?since=0')).toEqual([404, problem('customer-unknown')]);
    expect(await ask('new/operations', push(createUser({ customer: 'new' })))).toEqual([
      404,
      problem('customer-unknown'),
    ]);
    expect(await ask('new', { method: 'POST', body })).toMatchObject([
      201,
      { version: 1, cursor: 0, audit: { number: 1 } },
    ]);
    expect(await ask('new', { method: 'POST', body })).toEqual([409, problem('customer-there')]);
    expect(await ask('new/changes')).toMatchObject([
      200,
      { users: [user()], seats: { E3: { total: 5, assigned: 1 } }, cursor: 0 },
    ]);
    const twice = { ...body, users: [user(), user({ id: 'ben', userName: 'ANNA@school.example' })] };
    expect(await ask('other', { method: 'POST', body: twice })).toEqual([400, problem('not-understood')]);
    expect(await ask('other/changes?since=0')).toEqual([404, problem('customer-unknown')]);
  });

  test('take nothing that the schema does not know, least of all a password', async () => {
    const authority = await hub.authority(oneSeat);
    const ask = askAs(authority.token);
    const bad: Record<string, unknown> = {
      'no JSON': '{"version":1,',
      'no body': '',
      'a newer version': { version: 2, operations: [createUser()] },
      'no operations': { version: 1, operations: [] },
      'a password': { version: 1, operations: [{ ...createUser(), password: 'Harbor-Lemon-42' }] },
      'a password in the user': {
        version: 1,
        operations: [{ ...createUser(), user: { ...createUser().user, password: 'Harbor-Lemon-42' } }],
      },
      'an unknown kind': { version: 1, operations: [{ ...createUser(), kind: 'delete-user' }] },
      'what no database keeps': { version: 1, operations: [createUser({ author: 'a\0b' })] },
      'another customer': { version: 1, operations: [createUser({ customer: 'other' })] },
      'too many': {
        version: 1,
        operations: Array.from({ length: hubLimits.operations + 1 }, () => createUser()),
      },
    };
    for (const [what, body] of Object.entries(bad)) {
      const [status, answer] = await ask('school/operations', { method: 'POST', body });
      expect([what, status, answer]).toEqual([what, 400, problem('not-understood')]);
    }
    expect(await ask('school/changes?since=-1')).toEqual([400, problem('not-understood')]);
    expect(await ask('school/changes')).toMatchObject([200, { whole: true }]);
    expect(await ask('school/changes?since=0')).toMatchObject([200, { users: [], cursor: 0 }]);
    expect(hub.log.join()).not.toContain('Harbor');
  });

  test('keep what people write as it is', async () => {
    const ask = askAs((await hub.authority(oneSeat)).token);
    const odd = {
      userName: 'o@school.example',
      displayName: `Ö'; drop table users;-- \\ "\u2028 王小明 👩‍🏫`,
      location: 'DE',
    };
    const operation: Operation = createUser({ id: 'o', user: odd, licenses: [license('E3', 'yammer')] });
    expect(await ask('school/operations', push(operation))).toMatchObject([
      200,
      { outcomes: [{ status: 'applied' }] },
    ]);
    expect(await ask('school/changes')).toMatchObject([
      200,
      { users: [{ ...odd, id: 'o', licenses: [license('E3', 'yammer')] }] },
    ]);
  });

  test('keep every user name that they take in an index, and take no longer one', async () => {
    const ask = askAs((await hub.authority()).token);
    // Nothing that a database could make shorter, with the longest bytes and capitals that grow.
    const longName = (length: number) =>
      Array.from({ length }, (_, index) =>
        index % 7 === 0 ? 'İ' : String.fromCharCode(0x4e00 + index * 3),
      ).join('');
    const named = (id: string, length: number) =>
      push(createUser({ id, user: { userName: longName(length), displayName: id } }));
    expect(await ask(`school/operations`, named('kept', 300))).toMatchObject([
      200,
      { outcomes: [{ status: 'applied' }] },
    ]);
    for (const length of [301, 1000, 5000]) {
      const refused = await ask('school/operations', named('longer', length));
      expect([length, ...refused]).toEqual([length, 400, problem('not-understood')]);
    }
    expect(hub.log).toEqual([]);
  });

  test('take no body that is too long', async () => {
    const ask = askAs((await hub.authority()).token);
    const author = 'x'.repeat(hubLimits.pushBytes);
    expect(await ask('school/operations', push(createUser({ author })))).toEqual([413, problem('too-large')]);
  });

  test('answer with headers that keep it out of caches, frames and other pages', async () => {
    for (const path of ['/hub/health', '/hub/v1/customers/school/changes?since=0', '/nowhere']) {
      const { headers } = await fetch(`${hub.address()}${path}`);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });

  test('say of an address that is none that it is not there', async () => {
    const response = await fetch(`${hub.address()}/nowhere`);
    expect([response.status, await response.json()]).toEqual([404, problem('not-found')]);
  });

  test('send a long answer compressed', async () => {
    const users = Array.from({ length: 200 }, (_, index) => user({ id: `user-${index}` }));
    const { token } = await hub.authority({ users });
    const response = await fetch(`${hub.address()}/hub/v1/customers/school/changes`, {
      headers: { Authorization: `Bearer ${token}`, 'Accept-Encoding': 'gzip' },
    });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(await response.json()).toMatchObject({ cursor: 0 });
  });
});
