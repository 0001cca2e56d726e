import { describe, expect, test } from 'vitest';
import { hubRoles } from '../../src/core/hub/role.ts';
import { createRoutes } from '../../src/hub/routes.ts';
import { createUser } from '../support/builders.ts';
import { hubOf } from '../support/hub.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { useHubTeam } from '../support/hub-team.ts';

const [embedded] = hubDatabases;
if (!embedded) throw new Error('the embedded database is always there');

interface Case {
  readonly route: string;
  readonly body?: unknown;
  /** What each role is answered; 401 without a token. */
  readonly admin: number;
  readonly technician: number;
  readonly reader: number;
}

const customer = { name: 'New', domains: [], country: 'DE', language: 'de', color: 0 };
const begun = { version: 1, customer, users: [], seats: {} };
const pushed = { version: 1, operations: [createUser({ customer: 'customer-0' })] };
const seen = { customer, totals: {} };
const saved = { version: 1, customer, seats: {}, seen };
const carried = { version: 1, operations: ['anna'], by: 'Kim', at: 1 };
const everybody = { admin: 200, technician: 200, reader: 200 };

const cases: readonly Case[] = [
  { route: 'GET /hub/v1/me', ...everybody },
  { route: 'GET /hub/v1/events', ...everybody },
  { route: 'GET /hub/v1/customers', ...everybody },
  { route: 'GET /hub/v1/customers/:customer/changes', ...everybody },
  { route: 'GET /hub/v1/customers/:customer/audit', ...everybody },
  // The first makes it, the second finds it there.
  { route: 'POST /hub/v1/customers/:customer', body: begun, admin: 409, technician: 409, reader: 403 },
  { route: 'PUT /hub/v1/customers/:customer', body: saved, admin: 200, technician: 200, reader: 403 },
  {
    route: 'POST /hub/v1/customers/:customer/operations',
    body: pushed,
    admin: 200,
    technician: 200,
    reader: 403,
  },
  {
    route: 'POST /hub/v1/customers/:customer/carried',
    body: carried,
    admin: 200,
    technician: 200,
    reader: 403,
  },
  { route: 'GET /hub/v1/devices', admin: 200, technician: 403, reader: 403 },
  { route: 'DELETE /hub/v1/devices/:device', admin: 404, technician: 403, reader: 403 },
  {
    route: 'POST /hub/v1/codes',
    body: { version: 1, role: 'reader' },
    admin: 201,
    technician: 403,
    reader: 403,
  },
];

/** Everybody may ask these. */
const open = ['GET /hub/health', 'POST /hub/v1/pair'];

describe('what each role may do', () => {
  const hub = useHubTeam(embedded);

  async function answer({ route, body }: Case, token?: string): Promise<[number, unknown]> {
    const [method = '', path = ''] = route.split(' ');
    const response = await fetch(
      `${hub.address()}${path.replace(':customer', 'customer-0').replace(':device', 'nobody')}`,
      {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    );
    if (response.headers.get('Content-Type') === 'text/event-stream') {
      await response.body?.cancel();
      return [response.status, undefined];
    }
    return [response.status, await response.json()];
  }

  test('is asked of every route there is', () => {
    const { routes } = createRoutes(hubOf(hub.database()), () => undefined);
    const named = routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(named)].sort()).toEqual([...open, ...cases.map(({ route }) => route)].sort());
  });

  test('is what the table says', async () => {
    await hub.customer();
    // One more, so that revoking is not about the last one.
    await hub.device('admin');
    for (const role of hubRoles) {
      const token = await hub.device(role);
      for (const one of cases) {
        const [status, body] = await answer(one, token);
        expect([role, one.route, status]).toEqual([role, one.route, one[role]]);
        if (status === 403) expect(body).toEqual({ version: 1, code: 'role' });
      }
    }
    for (const one of cases) {
      expect([one.route, ...(await answer(one))]).toEqual([
        one.route,
        401,
        { version: 1, code: 'device-unknown' },
      ]);
    }
  });
});
