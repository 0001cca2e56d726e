import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../src/hub/database/row.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import type { Sender } from '../../src/hub/push.ts';
import { createUser, license, noon, updateLicenses, user } from '../support/builders.ts';
import { begin, hubOf, pull, push, sender } from '../support/hub.ts';
import { hubDatabases } from '../support/hub-databases.ts';

describe.each(hubDatabases)('a push to the hub on $name', ({ open }) => {
  let database: HubDatabase;
  let customers = 0;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function school(start: Parameters<typeof begin>[1] = { seats: { E3: { total: 1, assigned: 0 } } }) {
    const who: Sender = { ...sender, customer: `school-${customers++}` };
    await begin(database, start, who);
    return who;
  }
  const anna = createUser({ licenses: [license('E3')] });
  const ben = createUser({ id: 'ben', licenses: [license('E3')] });

  async function rows(who: Sender, statement: string) {
    return database.transaction(({ query }) => query(statement, [who.organization, who.customer]));
  }

  test('is answered per operation; what came before is a duplicate with the answer of then', async () => {
    const who = await school();
    const refusal = { code: 'no-seats', facts: { product: 'E3' } };
    const applied = { operation: 'anna', status: 'applied', cursor: 1 };
    const refused = { operation: 'ben', status: 'refused', refusal };
    expect(await push(hubOf(database), who, [anna, ben])).toEqual({ ok: true, value: [applied, refused] });
    const release = updateLicenses({ revoke: ['E3'] });
    expect(await push(hubOf(database), who, [release, ben, anna])).toEqual({
      ok: true,
      value: [
        { operation: 'update-anna', status: 'applied', cursor: 2 },
        { operation: 'ben', status: 'duplicate', answer: refused },
        { operation: 'anna', status: 'duplicate', answer: applied },
      ],
    });
  });

  test('lets others be heard while it goes on', async () => {
    const who = await school();
    const many = Array.from({ length: 20 }, (_, index) => createUser({ id: `many-${index}` }));
    const ends: string[] = [];
    const pushed = push(hubOf(database), who, many).then(() => ends.push('push'));
    // As a request of another device comes in.
    setImmediate(() => ends.push('other'));
    await pushed;
    expect(ends).toEqual(['other', 'push']);
  });

  test('at the same moment from many devices: one effect for each operation, and no seat given twice', async () => {
    const who = await school({ seats: { E3: { total: 5, assigned: 0 } } });
    const many = Array.from({ length: 12 }, (_, index) =>
      createUser({ id: `user-${index}`, licenses: [license('E3')] }),
    );
    const devices = [many, [...many].reverse(), many];
    const pushed = await Promise.all(
      devices.map((operations, index) =>
        push(hubOf(database), { ...who, device: `device-${index}` }, operations),
      ),
    );
    const statuses = pushed
      .flatMap((outcome) => (outcome.ok ? outcome.value : []))
      .map(({ status }) => status);
    const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
    expect([count('applied'), count('refused'), count('duplicate')]).toEqual([5, 7, 24]);
    const pulled = await pull(database, who, { since: 0 });
    expect(pulled).toMatchObject({ value: { seats: { E3: { total: 5, assigned: 5 } }, cursor: 5 } });
  });

  test('gives a name once, whoever asks at the same moment', async () => {
    const who = await school({});
    const fields = { userName: 'Same@school.example', displayName: 'Same' };
    const pushed = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        push(hubOf(database), who, [createUser({ id: `same-${index}`, user: fields })]),
      ),
    );
    const statuses = pushed
      .flatMap((outcome) => (outcome.ok ? outcome.value : []))
      .map(({ status }) => status);
    expect(statuses.sort()).toEqual(['applied', ...Array.from({ length: 5 }, () => 'refused')]);
  });

  test('lets no seat be taken where somebody else made the pool over-full, and lets one be given back', async () => {
    const holder = user({ licenses: [license('E3')] });
    const who = await school({ users: [holder], seats: { E3: { total: 1, assigned: 3 } } });
    await push(hubOf(database), who, [ben, updateLicenses({ revoke: ['E3'] })]);
    expect(await pull(database, who, { since: 0 })).toMatchObject({
      value: { seats: { E3: { total: 1, assigned: 2 } }, cursor: 1 },
    });
  });

  test('takes no id for a password that came beside it', async () => {
    const who = await school();
    const ids = ['constructor', 'toString', 'valueOf'];
    const pushed = await push(
      hubOf(database),
      who,
      ids.map((id) => createUser({ id })),
    );
    expect(pushed).toMatchObject({ value: ids.map((operation) => ({ operation, status: 'applied' })) });
  });

  test('knows customers by organization: the same id elsewhere is another customer', async () => {
    const who = await school();
    await push(hubOf(database), who, [anna]);
    const other = { ...who, organization: 'other' };
    expect(await push(hubOf(database), other, [anna])).toMatchObject({
      problem: { code: 'customer-unknown' },
    });
    expect(await pull(database, other, { since: 0 })).toMatchObject({
      problem: { code: 'customer-unknown' },
    });
    await begin(database, {}, other);
    expect(await pull(database, other, { since: 0 })).toMatchObject({ value: { users: [], cursor: 0 } });
  });

  test('is audited in a chain that names ids and codes, and no person', async () => {
    const who = await school();
    await push(hubOf(database), who, [anna, ben, anna]);
    const audit = await rows(
      who,
      'select entry, hash from audit where organization = $1 and customer = $2 order by number',
    );
    const entries = audit.map((row) => textOf(row, 'entry'));
    expect(entries.map((entry) => (JSON.parse(entry) as { outcome: string }).outcome)).toEqual([
      '0 users',
      'applied 1',
      'no-seats',
    ]);
    expect(JSON.parse(entries[1] ?? '')).toEqual({
      number: 2,
      at: noon,
      device: 'laptop',
      what: 'create-user',
      operation: 'anna',
      subject: 'anna',
      outcome: 'applied 1',
    });
    expect(entries.join()).not.toContain('school.example');
    const { hash } = audit.at(-1) ?? {};
    expect(await pull(database, who, { since: 0 })).toMatchObject({ value: { audit: { number: 3, hash } } });
  });

  test('that fails in the middle of an operation has done nothing of it', async () => {
    const who = await school();
    // The answer's place is taken by what is no answer: writing it fails after the effect was written.
    await database.transaction(({ query }) =>
      query(
        `insert into audit (organization, customer, number, entry, hash) values ($1, $2, 2, 'in the way', '')`,
        [who.organization, who.customer],
      ),
    );
    expect(await push(hubOf(database), who, [anna, ben])).toEqual({
      ok: true,
      value: [
        { operation: 'anna', status: 'later' },
        { operation: 'ben', status: 'later' },
      ],
    });
    expect(await pull(database, who, { since: 0 })).toMatchObject({
      value: { users: [], cursor: 0, seats: { E3: { total: 1, assigned: 0 } } },
    });
    await rows(who, 'delete from audit where organization = $1 and customer = $2 and number = 2');
    expect(await push(hubOf(database), who, [anna])).toMatchObject({ value: [{ status: 'applied' }] });
  });
});
