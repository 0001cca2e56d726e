import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/core/operations/operation.ts';
import { createUser, license, updateLicenses, user } from '../support/builders.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { useHubTeam } from '../support/hub-team.ts';

describe.each(hubDatabases)('what is recorded at the hub on $name', (database) => {
  const hub = useHubTeam(database);

  async function school() {
    const token = await hub.device('technician');
    const customer = await hub.customer({
      users: [user({ id: 'old' })],
      seats: { E3: { total: 1, assigned: 0 } },
    });
    const path = `/v1/customers/${customer}`;
    return {
      push: (...operations: readonly Operation[]) =>
        hub.ask(`${path}/operations`, {
          method: 'POST',
          token,
          body: { version: 1, operations: operations.map((operation) => ({ ...operation, customer })) },
        }),
      carry: (...operations: readonly string[]) =>
        hub.ask(`${path}/carried`, {
          method: 'POST',
          token,
          body: { version: 1, operations, by: 'Kim', at: 5 },
        }),
      async pull(since = 0) {
        const [, body] = await hub.ask(`${path}/changes?since=${since}`, { token });
        const users = body['users'] as readonly { id: string; recorded?: true }[];
        const marks = Object.fromEntries(users.map(({ id, recorded }) => [id, recorded]));
        return { marks, cursor: Number(body['cursor']) };
      },
      answers: () =>
        hub
          .database()
          .transaction(({ query }) =>
            query('select operation, carried_at from answers where customer = $1 order by operation', [
              customer,
            ]),
          ),
    };
  }

  test('is marked until all of it is carried over, and then comes without the mark', async () => {
    const { push, carry, pull } = await school();
    const more = updateLicenses({ id: 'more', assign: [license('E3')] });
    await push(createUser({ id: 'anna' }), more, createUser({ id: 'ben', licenses: [license('E3')] }));
    expect(await pull()).toEqual({ marks: { old: undefined, anna: true }, cursor: 2 });
    await carry('anna');
    expect(await pull(2)).toEqual({ marks: { anna: true }, cursor: 3 });
    await carry('more');
    // Other devices hear of it, too: it is a change.
    expect(await pull(3)).toEqual({ marks: { anna: undefined }, cursor: 4 });
  });

  test('is carried over once, whoever says it again, and only when it was applied', async () => {
    const { push, carry, pull, answers } = await school();
    const licensed = (id: string) => createUser({ id, licenses: [license('E3')] });
    await push(licensed('anna'), licensed('ben'));
    const said = await Promise.all([carry('anna', 'ben', 'nobody'), carry('anna'), carry('anna', 'anna')]);
    expect(said).toEqual(said.map(() => [200, { version: 1 }]));
    expect(await carry('anna')).toEqual([200, { version: 1 }]);
    expect(await pull()).toEqual({ marks: { old: undefined, anna: undefined }, cursor: 2 });
    expect(await answers()).toEqual([
      { operation: 'anna', carried_at: 5 },
      { operation: 'ben', carried_at: null },
    ]);
    // What comes later is marked anew.
    await push(updateLicenses({ id: 'later', revoke: ['E3'] }));
    expect((await pull(2)).marks).toEqual({ anna: true });
  });

  test('is known as carried over to a device that has forgotten it, and asks again', async () => {
    const { push, carry } = await school();
    const both = [createUser({ id: 'anna' }), createUser({ id: 'ben' })];
    await push(...both);
    await carry('anna');
    const [, { outcomes }] = await push(...both);
    expect(outcomes).toEqual([
      {
        operation: 'anna',
        status: 'duplicate',
        answer: { operation: 'anna', status: 'applied', cursor: 1 },
        carried: true,
      },
      {
        operation: 'ben',
        status: 'duplicate',
        answer: { operation: 'ben', status: 'applied', cursor: 2 },
      },
    ]);
  });

  test('is asked for by its customer', async () => {
    const token = await hub.device('technician');
    const body = { version: 1, operations: ['anna'], by: 'Kim', at: 5 };
    const carry = (more: object, customer = 'nobody') =>
      hub.ask(`/v1/customers/${customer}/carried`, { method: 'POST', token, body: { ...body, ...more } });
    expect(await carry({})).toEqual([404, { version: 1, code: 'customer-unknown' }]);
    for (const bad of [{ operations: [] }, { by: '' }, { at: 'today' }, { more: 1 }]) {
      expect(await carry(bad)).toEqual([400, { version: 1, code: 'not-understood' }]);
    }
  });

  test('a list of customers says how many users each has', async () => {
    const { push, pull } = await school();
    await push(createUser({ id: 'anna' }));
    const { cursor } = await pull();
    const token = await hub.device('reader');
    const [, { customers }] = await hub.ask('/v1/customers', { token });
    expect((customers as readonly unknown[]).at(-1)).toEqual({
      id: expect.stringContaining('customer-'),
      name: 'School',
      domains: ['school.example'],
      country: 'DE',
      language: 'de',
      color: 0,
      cursor,
      users: 2,
    });
  });
});
