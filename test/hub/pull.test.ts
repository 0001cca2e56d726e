import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCustomers } from '../../src/hub/database/list-customers.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { forgetOldHistory } from '../../src/hub/forget.ts';
import type { Sender } from '../../src/hub/push.ts';
import type { PullResponse } from '../../src/protocol/hub/pull.ts';
import { createUser, deleteUser, license, noon, updateLicenses, user } from '../support/builders.ts';
import { begin, hubOf, pull, push, sender } from '../support/hub.ts';
import { hubDatabases } from '../support/hub-databases.ts';

describe.each(hubDatabases)('a pull from the hub on $name', ({ open }) => {
  let database: HubDatabase;
  let customers = 0;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Ten users from the start, three made later at versions 1 to 3. */
  async function school(): Promise<Sender> {
    const who = { ...sender, customer: `school-${customers++}` };
    const users = Array.from({ length: 10 }, (_, index) => user({ id: `old-${index}` }));
    await begin(database, { users, seats: { E3: { total: 9, assigned: 0 } } }, who);
    await push(
      hubOf(database),
      who,
      ['anna', 'ben', 'carla'].map((id) => createUser({ id })),
    );
    return who;
  }

  async function page(who: Sender, query: Parameters<typeof pull>[2]): Promise<PullResponse> {
    const pulled = await pull(database, who, query);
    if (!pulled.ok) throw new Error(`not pulled: ${pulled.problem.code}`);
    return pulled.value;
  }

  async function change(who: Sender, statement: string): Promise<void> {
    await database.transaction(({ query }) => query(statement, [who.organization, who.customer]));
  }

  test('from the start gives everything, later what has changed, at last nothing', async () => {
    const who = await school();
    const all = await page(who, {});
    expect([all.whole, all.users.length, all.cursor, all.next]).toEqual([true, 13, 3, undefined]);
    const later = await page(who, { since: 2 });
    expect([later.whole, later.users.map(({ id }) => id), later.cursor]).toEqual([false, ['carla'], 3]);
    expect((await page(who, { since: 3 })).users).toEqual([]);
    // A device that has the beginning does not get it again.
    const changed = await page(who, { since: 0 });
    expect([changed.whole, changed.users.map(({ id }) => id)]).toEqual([false, ['anna', 'ben', 'carla']]);
  });

  test('in pages gives everybody, also who changes while the pages come', async () => {
    const who = await school();
    const seen = new Map<string, readonly unknown[]>();
    let after: string | undefined;
    let pages = 0;
    let cursor: number | undefined;
    do {
      const next = await page(who, { limit: 4, ...(after !== undefined && { after }) });
      for (const { id, licenses } of next.users) seen.set(id, licenses);
      if (pages === 0) {
        // One who was on this page and one who was not yet.
        const assign = [license('E3')];
        await push(hubOf(database), who, [
          updateLicenses({ userId: 'old-0', assign }),
          updateLicenses({ userId: 'carla', assign }),
        ]);
      }
      pages += 1;
      after = next.next;
      cursor = next.cursor;
    } while (after !== undefined);
    expect(seen.size).toBe(13);
    expect([seen.get('old-0'), seen.get('carla')]).toEqual([[license('E3')], [license('E3')]]);
    expect([pages, cursor]).toEqual([4, 5]);
  });

  test('tells of users who are gone, and leaves them out where everything is given', async () => {
    const who = await school();
    await change(
      who,
      `update users set gone = true, version = 4 where organization = $1 and customer = $2 and id = 'ben'`,
    );
    await change(who, 'update customers set version = 4 where organization = $1 and customer = $2');
    const later = await page(who, { since: 3 });
    expect([later.users, later.gone]).toEqual([[], ['ben']]);
    expect((await page(who, {})).users.map(({ id }) => id)).not.toContain('ben');
    // The name is free again.
    const again = createUser({ id: 'ben-2', user: { userName: 'BEN@school.example', displayName: 'Ben' } });
    expect(await push(hubOf(database), who, [again])).toMatchObject({ value: [{ status: 'applied' }] });
  });

  test('gives everything to a cursor that is older than the oldest tombstone', async () => {
    const who = await school();
    await change(who, 'update customers set oldest_cursor = 2 where organization = $1 and customer = $2');
    const wholes = await Promise.all([1, 2, 3].map(async (since) => (await page(who, { since })).whole));
    expect(wholes).toEqual([true, false, false]);
  });

  test('gives everything, and says why, when its link is not in the audit', async () => {
    const who = await school();
    const { audit } = await page(who, {});
    await push(hubOf(database), who, [createUser({ id: 'dora' })]);
    const known = await page(who, { since: 3, audit });
    expect([known.whole, known.otherHistory, known.users.length]).toEqual([false, undefined, 1]);
    const { number, hash } = known.audit;
    const links = [
      { number, hash: 'f'.repeat(64) },
      { number: number - 1, hash },
      { number: number + 1, hash },
    ];
    for (const link of links) {
      // Whatever the cursor: the history may have gone on beyond it.
      const other = await page(who, { since: 3, audit: link });
      expect([other.whole, other.otherHistory, other.users.length]).toEqual([true, true, 14]);
      expect(other.audit).toEqual(known.audit);
    }
  });

  test('begins again with everything when the history changed between two pages', async () => {
    const who = await school();
    const first = await page(who, { since: 0, limit: 2 });
    expect([first.first, first.whole]).toEqual([true, false]);
    const second = await page(who, { since: 0, limit: 2, after: first.next ?? '' });
    expect([second.first, second.users.map(({ id }) => id), second.next]).toEqual([
      false,
      ['carla'],
      undefined,
    ]);
    await change(
      who,
      `update audit set hash = repeat('f', 64)
        where organization = $1 and customer = $2 and number = (select max(number) from audit
          where organization = $1 and customer = $2)`,
    );
    const again = await page(who, { since: 0, limit: 4, after: first.next ?? '' });
    expect([again.first, again.whole, again.users.length]).toEqual([true, true, 4]);
  });

  test('forgets after 90 days who is gone, and from then on gives everything to who has not heard of it', async () => {
    const who = await school();
    const day = 24 * 3_600_000;
    await change(
      who,
      `update users set gone = true, version = 4, uncarried = 0
        where organization = $1 and customer = $2 and id = 'ben'`,
    );
    await change(
      who,
      `insert into changes (organization, customer, version, at) values ($1, $2, 4, ${noon})`,
    );
    await change(who, 'update customers set version = 4 where organization = $1 and customer = $2');
    await forgetOldHistory({ database, now: () => noon + 90 * day });
    expect(await page(who, { since: 3 })).toMatchObject({ whole: false, gone: ['ben'] });

    await forgetOldHistory({ database, now: () => noon + 90 * day + 1 });
    const whole = await page(who, { since: 3 });
    expect([whole.whole, whole.gone, whole.users.length, whole.cursor]).toEqual([true, [], 12, 4]);
    expect(await page(who, { since: 4 })).toMatchObject({ whole: false, users: [], gone: [] });
    const log = await database.transaction(({ query }) =>
      query('select version from changes where organization = $1 and customer = $2', [
        who.organization,
        who.customer,
      ]),
    );
    expect(log).toEqual([]);
    // What comes again after all that time is still known.
    expect(await push(hubOf(database), who, [createUser({ id: 'anna' })])).toMatchObject({
      value: [{ status: 'duplicate' }],
    });
  });

  test('forgets 90 days after it who was deleted and carried over, and tells of it once', async () => {
    const who = await school();
    const day = 24 * 3_600_000;
    await push(hubOf(database), who, [deleteUser({ userId: 'anna' }), deleteUser({ userId: 'ben' })]);
    await change(
      who,
      `update users set uncarried = 0 where organization = $1 and customer = $2 and id <> 'ben'`,
    );
    const listed = await database.transaction((queries) => listCustomers(queries, who.organization));
    expect(listed.find(({ id }) => id === who.customer)?.users).toBe(11);
    await forgetOldHistory({ database, now: () => noon + 90 * day });
    expect((await page(who, {})).users).toHaveLength(13);

    const before = await page(who, {});
    await forgetOldHistory({ database, now: () => noon + 90 * day + 1 });
    const after = await page(who, { since: before.cursor, audit: before.audit });
    expect([after.whole, after.gone, after.users, after.cursor]).toEqual([false, ['anna'], [], 6]);
    expect(after.audit.number).toBe(before.audit.number + 1);
    const buried = await database.transaction(({ query }) =>
      query(`select body::text as body from users where organization = $1 and customer = $2 and gone`, [
        who.organization,
        who.customer,
      ]),
    );
    expect(buried.map(({ body }) => JSON.parse(String(body)) as unknown)).toEqual([{ id: 'anna' }]);

    await forgetOldHistory({ database, now: () => noon + 180 * day + 2 });
    const whole = await page(who, { since: before.cursor });
    expect([whole.whole, whole.gone, whole.users.length, whole.cursor]).toEqual([true, [], 12, 6]);
  });

  test('begins again with everything when its cursor became too old between two pages', async () => {
    const who = await school();
    const first = await page(who, { since: 0, limit: 2 });
    expect([first.whole, first.users.length]).toEqual([false, 2]);
    await change(who, 'update customers set oldest_cursor = 2 where organization = $1 and customer = $2');
    const again = await page(who, { since: 0, after: first.next ?? '' });
    expect([again.whole, again.users.length]).toEqual([true, 13]);
  });

  test('from a place that is none is not understood', async () => {
    const who = await school();
    expect(await pull(database, who, { after: 'nowhere' })).toMatchObject({
      problem: { code: 'not-understood' },
    });
  });
});
