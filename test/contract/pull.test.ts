import { describe, expect, test } from 'vitest';
import { readPackets } from '../../src/store/actions.ts';
import { changeCustomer } from '../../src/store/customers.ts';
import type { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { pull } from '../../src/sync/pull.ts';
import type { PullWay } from '../../src/sync/pull.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  mirrorOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { startEngine, withChanges } from '../support/engine.ts';
import { PagedAuthority } from '../support/paged-authority.ts';

const known = { source: 'hub', asOf: noon } as const;

async function bookAtHub(): Promise<{ database: BookDatabase; hub: PagedAuthority; way: PullWay }> {
  const database = await openDatabase();
  await addCustomer(database, {
    customer: { authority: 'hub' },
    pools: [pool('E3', 5, 1), pool('OLD', 3, 0)],
    users: ['anna', 'ben', 'carla'].map((id) => user({ id })),
  });
  const hub = new PagedAuthority();
  const way: PullWay = {
    database,
    customer: 'school',
    authority: 'hub',
    remote: hub,
    now: () => noon,
    patiently: async (asked) => asked,
  };
  return { database, hub, way };
}

function people(...ids: readonly string[]) {
  return ids.map((id) => user({ id }));
}

function namesIn(mirror: Mirror): string[] {
  return [...mirror.base.users.keys()].sort();
}

describe('a pull', () => {
  test('takes out of base who is gone, and mirrors notice', async () => {
    const { database, hub, way } = await bookAtHub();
    const mirror = await mirrorOf(database);
    hub.users = people('dora');
    hub.gone = ['ben'];
    hub.seats = new Map([['E3', { total: 9, assigned: 2 }]]);
    expect(await pull(way)).toBeUndefined();
    await mirror.refresh();
    expect(namesIn(mirror)).toEqual(['anna', 'carla', 'dora']);
    expect(mirror.base.nameOwners.get('ben@school.example')).toBeUndefined();
    expect(mirror.base.users.get('dora')?.known).toEqual(known);
    expect(mirror.pools).toEqual([
      { product: 'E3', total: { value: 9, ...known }, assigned: { value: 2, ...known } },
    ]);
    expect(await database.customers.get('school')).toMatchObject({ cursor: 1, pulledAt: noon });
  });

  test('of everything puts it in the place of what base held; what waits stays and is replayed over it', async () => {
    const { database, hub, way } = await bookAtHub();
    const before = await saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [
      { row: createRow('fritz'), password: 'Secret-1' },
    ]);
    const mirror = await mirrorOf(database);
    hub.whole = true;
    hub.users = people('ben', 'dora', 'emil');
    hub.seats = new Map([['E3', { total: 5, assigned: 0 }]]);
    hub.cursor = 7;
    await pull(way);
    await mirror.refresh();
    expect(namesIn(mirror)).toEqual(['ben', 'dora', 'emil']);
    expect([...mirror.replayed().view.changedUsers().keys()]).toEqual(['fritz']);
    expect(mirror.ledger().get('E3')).toEqual({ total: 5, assigned: 0, queued: 1, free: 4 });
    const { rev: _, ...kept } = before;
    expect(await actionOf(database, 'import')).toMatchObject(kept);
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'queued' }]);
    // A mirror that begins now sees the same.
    expect(namesIn(await mirrorOf(database))).toEqual(['ben', 'dora', 'emil']);
  });

  test('that is cut off keeps what came, says so, and goes on behind it', async () => {
    const { database, hub, way } = await bookAtHub();
    hub.users = [user({ id: 'dora', deletedAt: noon }), ...people('emil', 'fritz', 'gina', 'hans')];
    hub.pagesLeft = 2;
    expect(await pull(way)).toEqual({ class: 'unknown' });
    // As the hub counts them: without those who are deleted.
    const partial = { whole: false, after: '4', users: 3, at: noon };
    expect(await database.customers.get('school')).toMatchObject({ partial });
    expect((await database.customers.get('school'))?.cursor).toBeUndefined();
    expect(namesIn(await mirrorOf(database))).toContain('gina');
    hub.pagesLeft = Infinity;
    expect(await pull(way)).toBeUndefined();
    expect(hub.asked.at(-1)).toEqual([{}, '4']);
    const stored = await database.customers.get('school');
    expect([stored?.partial, stored?.cursor]).toEqual([undefined, 1]);
    expect(namesIn(await mirrorOf(database))).toHaveLength(8);
  });

  test('of everything that is cut off leaves base as it was', async () => {
    const { database, hub, way } = await bookAtHub();
    hub.whole = true;
    hub.users = people('dora', 'emil', 'fritz');
    hub.pagesLeft = 1;
    await pull(way);
    expect(namesIn(await mirrorOf(database))).toEqual(['anna', 'ben', 'carla']);
    expect((await database.customers.get('school'))?.partial).toMatchObject({ whole: true, users: 2 });
    hub.pagesLeft = Infinity;
    await pull(way);
    expect(namesIn(await mirrorOf(database))).toEqual(['dora', 'emil', 'fritz']);
  });

  test('begins anew when its place is too old, or the authority has let go of it', async () => {
    const { hub, way } = await bookAtHub();
    hub.users = people('dora', 'emil', 'fritz', 'gina', 'hans');
    hub.pagesLeft = 1;
    await pull(way);
    hub.pagesLeft = Infinity;
    hub.asked.length = 0;
    await pull({ ...way, now: () => noon + 2 * 60 * 60_000 });
    expect(hub.asked[0]).toEqual([{}, undefined]);

    hub.cursor = 2;
    hub.pagesLeft = 1;
    await pull(way);
    hub.pagesLeft = Infinity;
    hub.asked.length = 0;
    hub.whole = true;
    hub.hasForgotten = true;
    // Its places are other ones then.
    hub.pageSize = 3;
    await pull(way);
    expect(hub.asked.map(([, after]) => after)).toEqual(['2', '3']);
    expect(namesIn(await mirrorOf(way.database))).toEqual(['dora', 'emil', 'fritz', 'gina', 'hans']);
  });

  test('begins anew when the clock was set back: nobody knows how old its place is', async () => {
    const { hub, way } = await bookAtHub();
    hub.users = people('dora', 'emil', 'fritz');
    hub.pagesLeft = 1;
    await pull(way);
    hub.pagesLeft = Infinity;
    hub.asked.length = 0;
    await pull({ ...way, now: () => noon - 1 });
    expect(hub.asked[0]).toEqual([{}, undefined]);
  });

  test('that is led in a circle ends, and another one is tried later', async () => {
    const { database, hub, way } = await bookAtHub();
    const circle = withChanges(hub, {
      async pull(known, after) {
        const page = await hub.pull(known, after === '4' ? undefined : after);
        return page.ok ? { ...page, next: page.next ?? '2' } : page;
      },
    });
    hub.users = people('dora', 'emil', 'fritz', 'gina', 'hans');
    expect(await pull({ ...way, remote: circle })).toEqual({ class: 'unknown' });
    expect((await database.customers.get('school'))?.cursor).toBeUndefined();
    expect(await pull(way)).toBeUndefined();
    expect(namesIn(await mirrorOf(database))).toHaveLength(8);
  });

  test('of which one page wants to be everything and the next one does not, every time, ends', async () => {
    const { hub, way } = await bookAtHub();
    const torn = withChanges(hub, {
      async pull(known, after) {
        const page = await hub.pull(known, after);
        return page.ok ? { ...page, whole: after === undefined } : page;
      },
    });
    hub.users = people('dora', 'emil', 'fritz', 'gina', 'hans');
    expect(await pull({ ...way, remote: torn })).toEqual({ class: 'unknown' });
    expect(await pull({ ...way, remote: torn })).toEqual({ class: 'unknown' });
  });

  test('of many users is written in parts', async () => {
    const { database, hub, way } = await bookAtHub();
    hub.whole = true;
    hub.pageSize = 500;
    // Not in the order of their ids, as they come from an authority that sorts by their last change.
    hub.users = Array.from({ length: 25_000 }, (_, index) => user({ id: `u${(index * 7919) % 25_000}` }));
    const counts: (number | undefined)[] = [];
    hub.beforePage = async () => {
      counts.push((await database.customers.get('school'))?.partial?.users);
    };
    await pull(way);
    expect([...new Set(counts)]).toEqual([undefined, 10_000, 20_000]);
    expect((await mirrorOf(database)).base.users.size).toBe(25_000);
  });

  test('writes nothing when somebody else has the last word by the time it ends', async () => {
    const { database, hub, way } = await bookAtHub();
    hub.users = people('dora');
    hub.beforePage = async () => {
      await changeCustomer(database, 'school', 'hub', (customer, pools) => ({
        customer: { ...customer, authority: 'book' },
        pools,
      }));
    };
    await pull(way);
    expect(namesIn(await mirrorOf(database))).toEqual(['anna', 'ben', 'carla']);
    expect((await database.customers.get('school'))?.cursor).toBeUndefined();
  });

  test('that meets another history says so, and asks again for what was acknowledged in the old one', async () => {
    const { database, hub, way } = await bookAtHub();
    await saveAction(database, newAction({ licenseSets: [[]] }), [
      { row: createRow('dora') },
      { row: createRow('emil') },
    ]);
    await changeDeliveries(database, 'import', (present) => [
      { state: 'acked', ackCursor: 9 },
      ...present.slice(1),
    ]);
    hub.audit = { number: 9, hash: 'a' };
    expect(await pull(way)).toBeUndefined();
    expect((await deliveriesOf(database, 'import'))[0]).toEqual({ state: 'acked', ackCursor: 9 });
    hub.cursor = 20;
    hub.audit = { number: 9, hash: 'b' };
    hub.otherHistory = true;
    hub.whole = true;
    // What came of them is known again with the next turn.
    expect(await pull(way)).toEqual({ class: 'unknown' });
    expect(hub.asked.at(-1)).toEqual([{ cursor: 1, audit: { number: 9, hash: 'a' } }, undefined]);
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'unknown' }, { state: 'queued' }]);
    expect(await database.customers.get('school')).toMatchObject({
      historyChangedAt: noon,
      audit: { number: 9, hash: 'b' },
    });
  });

  test('with the name of a user who waits to be made lists that name once', async () => {
    const { database, hub, way } = await bookAtHub();
    await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('dora') }]);
    hub.users = [user({ id: 'theirs', userName: 'DORA@school.example' })];
    await pull(way);
    const { view, obstacles } = (await mirrorOf(database)).replayed();
    expect([...view.changedUsers().keys()]).toEqual([]);
    expect(obstacles.get('dora')?.code).toBe('name-taken');
  });
});

describe('passwords', () => {
  test('travel beside the operations that make users, and stay sealed here', async () => {
    const { database, hub } = await bookAtHub();
    await saveAction(database, newAction({ licenseSets: [[]] }), [
      { row: createRow('dora'), password: 'Secret-1' },
      {
        row: createRow('emil'),
        password: 'Secret-2',
        delivery: { state: 'refused', code: 'no-seats', facts: {} },
      },
    ]);
    await startEngine(database, { school: hub }).engine.wake();
    expect(hub.pushed.map(({ id }) => id)).toEqual(['dora']);
    expect(hub.passwords).toEqual([new Map([['dora', 'Secret-1']])]);
    expect(JSON.stringify(hub.pushed)).not.toContain('Secret');
    const [packet] = await readPackets(database, await actionOf(database, 'import'));
    expect(await database.passwords.get(['import', packet?.firstSeq ?? 0])).toBeDefined();
  });
});
