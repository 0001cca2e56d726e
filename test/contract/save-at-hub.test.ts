import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../src/core/directory/customer.ts';
import type { HubCustomerSave } from '../../src/protocol/sync-customer.ts';
import { changeCustomer } from '../../src/store/customers.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { keepHubConnection } from '../../src/sync/hub-connection.ts';
import { createCustomerVerbs } from '../../src/sync/save-at-hub.ts';
import { pull } from '../../src/sync/pull.ts';
import { addCustomer } from '../support/book.ts';
import { customer, noon, pool } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { PagedAuthority } from '../support/paged-authority.ts';

const before = fieldsOf(customer());
const after = { ...before, name: 'College', domains: ['college.example'] };
const audit = { number: 7, hash: 'seven' };
const save: HubCustomerSave = {
  customer: after,
  seats: { E3: { total: 15, assigned: 9 }, F1: { total: 2, assigned: 1 } },
  seen: { customer: before, totals: { E3: 5 } },
};

/** A customer of the hub on a device that is let in, and a hub that says one thing to all. */
async function desk(said: { readonly status?: number; readonly body: object } | 'no-way') {
  const database = await openDatabase();
  await addCustomer(database, { customer: { authority: 'hub' }, pools: [pool('E3', 5, 1)] });
  await database.customers.update('school', { remoteId: 'their-school' });
  const membership = {
    device: 'd1',
    name: 'Tablet',
    person: 'Kim',
    organization: 'team',
    since: noon,
  } as const;
  await keepHubConnection(database, { ...membership, role: 'technician' }, 'token');
  const asked: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  const changed: string[] = [];
  const verbs = createCustomerVerbs({
    database,
    now: () => noon,
    changed: (id) => changed.push(id),
    hub: {
      address: 'https://hub.example',
      limitMs: 1000,
      fetch: (input, init) => {
        const { pathname: path } = new URL(String(input));
        asked.push({ method: String(init?.method), path, body: JSON.parse(String(init?.body)) });
        if (said === 'no-way') return Promise.reject(new TypeError('Failed to fetch'));
        return Promise.resolve(Response.json({ version: 1, ...said.body }, { status: said.status ?? 200 }));
      },
    },
  });
  return { database, verbs, asked, changed, kept: () => keptIn(database) };
}

async function keptIn(database: BookDatabase) {
  const stored = await database.customers.get('school');
  const { pools = [] } = (await database.pools.get('school')) ?? {};
  return {
    fields: stored && fieldsOf(stored),
    seats: pools.map(({ product, total, assigned }) => [product, total.value, assigned.value]),
  };
}

describe('a customer of the hub that is edited', () => {
  test('is another one here once the hub has taken it; what is assigned stays as the hub last said', async () => {
    const { database, verbs, asked, changed, kept } = await desk({
      body: { outcome: { status: 'saved', audit } },
    });
    expect(await verbs.saveAtHub('school', save)).toEqual({ ok: true, value: undefined });
    expect(asked).toEqual([
      { method: 'PUT', path: '/hub/v1/customers/their-school', body: { version: 1, ...save } },
    ]);
    expect(await kept()).toEqual({
      fields: after,
      seats: [
        ['E3', 15, 1],
        ['F1', 2, 1],
      ],
    });
    expect((await database.pools.get('school'))?.pools[0]?.total).toMatchObject({
      source: 'hub',
      asOf: noon,
    });
    expect((await database.customers.get('school'))?.audit).toEqual(audit);
    // The rest comes with the pull that is asked for.
    expect(changed).toEqual(['school']);
  });

  const there = { customer: { ...before, color: 5 }, seats: { E3: { total: 8, assigned: 3 } } };
  test.each([
    ['somebody was faster', { body: { outcome: { status: 'changed', ...there } } }, { value: there }],
    [
      'seats are assigned',
      { body: { outcome: { status: 'assigned', product: 'F1' } } },
      { problem: { code: 'seats-assigned', facts: { product: 'F1' } } },
    ],
    ['it is silent', 'no-way', { problem: { code: 'hub-silent' } }],
    ['it failed', { status: 500, body: { code: 'failed' } }, { problem: { code: 'hub-silent' } }],
    ['this device only reads', { status: 403, body: { code: 'role' } }, { problem: { code: 'role' } }],
    [
      'it has no such customer',
      { status: 404, body: { code: 'customer-unknown' } },
      { problem: { code: 'customer-unknown' } },
    ],
    [
      'it is of another age',
      { status: 404, body: { code: 'not-found' } },
      { problem: { code: 'hub-different' } },
    ],
  ] as const)('stays as it is here when the hub says that %s', async (_, said, outcome) => {
    const { verbs, kept } = await desk(said);
    const was = await kept();
    expect(await verbs.saveAtHub('school', save)).toMatchObject(outcome);
    expect(await kept()).toEqual(was);
  });

  test('is not sent to the hub when this book has the last word by now, or has it no more', async () => {
    const { database, verbs, asked } = await desk('no-way');
    await database.customers.update('school', { authority: 'book' });
    expect(await verbs.saveAtHub('school', save)).toMatchObject({ problem: { code: 'answered-elsewhere' } });
    await database.customers.delete('school');
    expect(await verbs.saveAtHub('school', save)).toMatchObject({ problem: { code: 'customer-gone' } });
    expect(asked).toEqual([]);
  });

  test('comes to other devices with their next pull', async () => {
    const { database, kept } = await desk('no-way');
    const hub = new PagedAuthority();
    hub.customer = after;
    hub.seats = new Map([['E3', { total: 15, assigned: 1 }]]);
    await pull({
      database,
      customer: 'school',
      authority: 'hub',
      remote: hub,
      now: () => noon,
      patiently: (asked) => asked,
    });
    expect(await kept()).toEqual({ fields: after, seats: [['E3', 15, 1]] });
  });
});

describe('a customer of which a device thinks that it has the last word', () => {
  test('is not edited here once the hub has it', async () => {
    const { database, kept } = await desk('no-way');
    const was = await kept();
    const changed = await changeCustomer(database, 'school', 'book', (present) => ({
      customer: { ...present, ...after },
      pools: [],
    }));
    expect(changed).toMatchObject({ problem: { code: 'answered-elsewhere' } });
    expect(await kept()).toEqual(was);
  });
});
