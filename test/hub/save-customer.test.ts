import { describe, expect, test } from 'vitest';
import { license, updateLicenses, user } from '../support/builders.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { useHubTeam } from '../support/hub-team.ts';

const school = { name: 'School', domains: ['school.example'], country: 'DE', language: 'de', color: 0 };
const changed = {
  ...school,
  name: 'College',
  domains: ['college.example', 'school.example'],
  country: 'CH',
  color: 3,
};

describe.each(hubDatabases)('what people keep of a customer by hand, at the hub on $name', (database) => {
  const hub = useHubTeam(database);

  async function begun() {
    const token = await hub.device('technician');
    const customer = await hub.customer({
      users: [user({ id: 'old' })],
      seats: { E3: { total: 5, assigned: 0 }, F1: { total: 3, assigned: 2 } },
    });
    const path = `/v1/customers/${customer}`;
    const outcome = (asked: readonly [number, Readonly<Record<string, unknown>>]) => {
      expect(asked).toMatchObject([200, { version: 1 }]);
      return asked[1]['outcome'];
    };
    return {
      path,
      token,
      save: async (
        seats: Readonly<Record<string, readonly [total: number, assigned: number]>>,
        { fields = school, totals = { E3: 5, F1: 3 } as object, seenFields = school } = {},
      ) => {
        const entries = Object.entries(seats).map(([id, [total, assigned]]) => [id, { total, assigned }]);
        return outcome(
          await hub.ask(path, {
            method: 'PUT',
            token,
            body: {
              version: 1,
              customer: fields,
              seats: Object.fromEntries(entries),
              seen: { customer: seenFields, totals },
            },
          }),
        );
      },
      assign: () => {
        const operation = { ...updateLicenses({ userId: 'old', assign: [license('E3')] }), customer };
        const body = { version: 1, operations: [operation] };
        return hub.ask(`${path}/operations`, { method: 'POST', token, body });
      },
      async pull(since = 0) {
        const [, body] = await hub.ask(`${path}/changes?since=${since}`, { token });
        const { customer: fields, seats, cursor, users } = body;
        return { fields, seats, cursor, users: (users as readonly unknown[]).length };
      },
      async audit() {
        const [, { entries }] = await hub.ask(`${path}/audit`, { token });
        return (entries as readonly { what: string; outcome: string }[]).map(
          ({ what, outcome: said }) => `${what}: ${said}`,
        );
      },
    };
  }

  test('comes to everybody with the next pull, and is in the audit', async () => {
    const { save, pull, audit } = await begun();
    expect(await pull()).toMatchObject({ fields: school, cursor: 0 });
    // F1 is over-full from now on: that is stored as it is. Y is new, and somebody holds it already.
    const seats = { E3: [15, 0], F1: [1, 2], Y: [4, 1] } as const;
    expect(await save(seats, { fields: changed })).toMatchObject({ status: 'saved' });
    expect(await pull()).toEqual({
      fields: changed,
      seats: {
        E3: { total: 15, assigned: 0 },
        F1: { total: 1, assigned: 2 },
        Y: { total: 4, assigned: 1 },
      },
      cursor: 1,
      users: 0,
    });
    expect((await audit()).at(-1)).toBe(
      'save-customer: applied 1, name, domains, country, color, E3 5 > 15, F1 3 > 1, Y none > 4',
    );
    const token = await hub.device('reader');
    const [, { customers }] = await hub.ask('/v1/customers', { token });
    expect((customers as readonly unknown[]).at(-1)).toMatchObject({ ...changed, cursor: 1 });
  });

  test('never touches what operations have assigned', async () => {
    const { save, assign, pull } = await begun();
    await assign();
    expect(await save({ E3: [6, 0], F1: [3, 0] })).toMatchObject({ status: 'saved' });
    const { seats } = await pull();
    expect(seats).toEqual({ E3: { total: 6, assigned: 1 }, F1: { total: 3, assigned: 2 } });
  });

  test('is not saved over what somebody else has saved meanwhile', async () => {
    const { save, pull } = await begun();
    await save({ E3: [15, 0], F1: [3, 0] });
    const now = { E3: { total: 15, assigned: 0 }, F1: { total: 3, assigned: 2 } };
    expect(await save({ E3: [5, 0], F1: [3, 0] }, { fields: changed })).toEqual({
      status: 'changed',
      customer: school,
      seats: now,
    });
    expect(await pull()).toMatchObject({ fields: school, seats: now, cursor: 1 });
    // Having seen it, they may.
    const seen = { fields: changed, totals: { E3: 15, F1: 3 } };
    expect(await save({ E3: [5, 0], F1: [3, 0] }, seen)).toMatchObject({ status: 'saved' });
  });

  test('said twice, since an answer was lost, is saved once', async () => {
    const { save, pull, audit } = await begun();
    const seats = { E3: [15, 0], F1: [3, 0] } as const;
    expect(await save(seats)).toMatchObject({ status: 'saved' });
    expect(await save(seats)).toMatchObject({ status: 'saved' });
    expect(await pull()).toMatchObject({ cursor: 1 });
    expect((await audit()).filter((entry) => entry.startsWith('save'))).toHaveLength(1);
  });

  test('keeps a product of which somebody holds a seat', async () => {
    const { save, pull } = await begun();
    expect(await save({ E3: [5, 0] })).toEqual({ status: 'assigned', product: 'F1' });
    expect(await save({ F1: [3, 0] })).toMatchObject({ status: 'saved' });
    expect((await pull()).seats).toEqual({ F1: { total: 3, assigned: 2 } });
  });

  test('of two at once one is saved', async () => {
    const { save, pull } = await begun();
    const both = await Promise.all([save({ E3: [6, 0], F1: [3, 0] }), save({ E3: [7, 0], F1: [3, 0] })]);
    expect(both.map((said) => (said as { status: string }).status).sort()).toEqual(['changed', 'saved']);
    expect(await pull()).toMatchObject({ cursor: 1 });
  });

  test('is told by an event, so that it is there at once', async () => {
    const { save, path } = await begun();
    let told = '';
    const stop = await hub.database().listen({
      heard: (payload) => (told += payload),
      lost: () => undefined,
    });
    await save({ E3: [15, 0], F1: [3, 0] });
    await expect.poll(() => told).toContain(path.split('/').at(-1));
    await stop();
  });

  test('is read strictly, of a customer that is there', async () => {
    const { token } = await begun();
    const body = { version: 1, customer: school, seats: {}, seen: { customer: school, totals: {} } };
    const put = (more: object, customer = 'nobody') =>
      hub.ask(`/v1/customers/${customer}`, { method: 'PUT', token, body: { ...body, ...more } });
    expect(await put({})).toEqual([404, { version: 1, code: 'customer-unknown' }]);
    const e3 = { total: 2_000_000_000, assigned: 0 };
    for (const bad of [{ customer: { ...school, name: '' } }, { seats: { E3: e3 } }, { seen: {} }, { x: 1 }])
      expect(await put(bad)).toEqual([400, { version: 1, code: 'not-understood' }]);
  });
});
