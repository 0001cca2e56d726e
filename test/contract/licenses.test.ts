import { describe, expect, test } from 'vitest';
import type { User } from '../../src/core/directory/user.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { LicenseChange, Selection } from '../../src/protocol/directory.ts';
import { readPackets } from '../../src/store/actions.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { licenseStates, overview, selectedRows, userPage } from '../../src/tasks/directory/lists.ts';
import { OpenCustomer } from '../../src/tasks/directory/open-customer.ts';
import { planLicenses, planSummary } from '../../src/tasks/directory/plan-licenses.ts';
import { saveLicenses } from '../../src/tasks/directory/save-licenses.ts';
import { readSheet } from '../../src/tasks/directory/sheet.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  environmentOf,
  newAction,
  obstaclesOf,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, updateLicenses, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { holdSaves } from '../support/held-saves.ts';

const everybody: Selection = { search: '' };
const saving = { author: 'Robin', language: 'en' } as const;

async function bookWith(seats: number, users: readonly User[]): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, { pools: [pool('E3', seats), pool('P1', 50, 1)], users });
  return database;
}

async function opened(database: BookDatabase): Promise<OpenCustomer> {
  const open = new OpenCustomer(database, 'school');
  await open.refresh();
  return open;
}

async function planned(database: BookDatabase, change: LicenseChange, selection = everybody) {
  const open = await opened(database);
  return planSummary(planLicenses(open, selectedRows(open, selection, 'en'), change, noon));
}

function four(): User[] {
  return ['anna', 'ben', 'carla', 'dora'].map((id) => user({ id }));
}

function assigning(...assign: readonly string[]): LicenseChange {
  return { assign, revoke: [] };
}

let saves = 0;

async function save(database: BookDatabase, change: LicenseChange, selection = everybody): Promise<string> {
  const environment = environmentOf(database, ++saves);
  const saved = await saveLicenses(environment, await opened(database), selection, change, saving);
  if (!saved.ok) throw new Error(`not saved: ${saved.problem.code}`);
  return saved.value;
}

async function operationsOf(database: BookDatabase, action: string) {
  return (await readPackets(database, await actionOf(database, action))).flatMap(
    ({ operations }) => operations,
  );
}

describe('a plan', () => {
  test('gives seats in the order of display names and tells who goes without', async () => {
    const database = await bookWith(2, four());
    const plan = await planned(database, assigning('E3'));
    expect(plan).toMatchObject({ changed: 2, unchanged: 0, refusedCount: 2 });
    expect(plan.refused.map(({ user: { id }, refusal }) => [id, refusal.code])).toEqual([
      ['carla', 'no-seats'],
      ['dora', 'no-seats'],
    ]);
    expect(plan.seats).toEqual([{ product: 'E3', free: 2, after: 0, short: 2 }]);
  });

  test('leaves alone who has it so already, and the plans that are off there', async () => {
    const holder = user({ id: 'anna', licenses: [license('E3', 'yammer')] });
    const database = await bookWith(9, [holder, user({ id: 'ben' })]);
    expect(await planned(database, assigning('E3'))).toMatchObject({ changed: 1, unchanged: 1 });
    await save(database, assigning('E3'));
    expect((await opened(database)).mirror.replayed().view.user('anna')).toEqual({
      ...holder,
      known: expect.anything(),
    });
  });

  test('exchanges one product for another', async () => {
    const database = await bookWith(9, [user({ licenses: [license('P1')] }), user({ id: 'ben' })]);
    const plan = await planned(database, { assign: ['E3'], revoke: ['P1'] });
    expect(plan.seats).toEqual([
      { product: 'E3', free: 9, after: 7, short: 0 },
      { product: 'P1', free: 49, after: 50, short: 0 },
    ]);
  });

  test('counts on seats that are free for sure: those of other waiting changes are taken, their releases not there yet', async () => {
    const database = await bookWith(2, [
      ...four().slice(0, 2),
      user({ id: 'zoe', licenses: [license('E3')] }),
    ]);
    await save(database, { assign: [], revoke: ['E3'] }, { ids: ['zoe'] });
    await saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [{ row: createRow('new') }]);
    const plan = await planned(database, assigning('E3'), { ids: ['anna', 'ben'] });
    expect(plan.seats).toEqual([{ product: 'E3', free: 1, after: 0, short: 1 }]);
  });

  test('is about the selected users only', async () => {
    const database = await bookWith(9, four());
    expect((await planned(database, assigning('E3'), { ids: ['ben', 'dora', 'nobody'] })).changed).toBe(2);
    expect((await planned(database, assigning('E3'), { search: 'AN' })).changed).toBe(1);
    expect((await planned(database, assigning('E3'), { ids: [] })).changed).toBe(0);
  });
});

describe('saving a change of licenses', () => {
  test('queues one operation for each user, with what the person saw', async () => {
    const database = await bookWith(9, [user({ licenses: [license('P1', 'a')] }), user({ id: 'ben' })]);
    const id = await save(database, { assign: ['E3'], revoke: ['P1'] });
    expect(await actionOf(database, id)).toMatchObject({
      what: 'manage-licenses',
      author: 'Robin',
      size: 2,
      products: ['E3', 'P1'],
      counts: { ...noCounts, queued: 2 },
    });
    const [anna, ben] = await operationsOf(database, id);
    expect(anna).toMatchObject({
      userId: 'anna',
      assign: [license('E3')],
      revoke: ['P1'],
      seen: { userName: 'anna@school.example', displayName: 'anna', licenses: [license('P1', 'a')] },
    });
    expect(anna).not.toHaveProperty('dependsOn');
    expect(ben).toMatchObject({ userId: 'ben', assign: [license('E3')], revoke: [] });
  });

  test('keeps users for whom seats fall short as short', async () => {
    const database = await bookWith(3, four());
    const id = await save(database, assigning('E3'));
    const short = { state: 'parked', code: 'short', facts: { product: 'E3' } };
    expect(await deliveriesOf(database, id)).toEqual([...Array<unknown>(3).fill({ state: 'queued' }), short]);
    const { mirror } = await opened(database);
    expect(mirror.ledger().get('E3')).toMatchObject({ queued: 3, free: 0 });
    expect(mirror.replayed().view.user('dora')?.licenses).toEqual([]);
  });

  test('leaves out who has no location, with the reason on the sheet', async () => {
    const { location: _, ...nowhere } = user({ id: 'ben' });
    const database = await bookWith(9, [user(), nowhere]);
    const id = await save(database, assigning('E3'));
    expect(await actionOf(database, id)).toMatchObject({ size: 1, leftOut: 1 });
    const sheet = await readSheet(database, id, 0, 10, (customer) => obstaclesOf(database, customer));
    expect(sheet?.total).toBe(2);
    expect(sheet?.rows).toEqual([
      {
        displayName: 'anna',
        userName: 'anna@school.example',
        assigned: ['E3'],
        revoked: [],
        delivery: { state: 'queued' },
      },
      {
        displayName: 'ben',
        userName: 'ben@school.example',
        assigned: [],
        revoked: [],
        obstacle: { code: 'no-location', facts: { userName: 'ben@school.example' } },
      },
    ]);
  });

  test('rests on the change that makes the user, as long as that waits', async () => {
    const database = await bookWith(9, [user()]);
    await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('ben') }]);
    const operations = await operationsOf(database, await save(database, assigning('E3')));
    expect(operations.map((operation) => operation.dependsOn)).toEqual([undefined, ['ben']]);
    const { mirror } = await opened(database);
    expect(mirror.replayed().obstacles).toEqual(new Map());
    expect(mirror.replayed().view.user('ben')?.licenses).toEqual([license('E3')]);
  });

  test('saves nothing when nothing would change or nobody can take it', async () => {
    const { location: _, ...nowhere } = user();
    const database = await bookWith(9, [nowhere]);
    for (const change of [assigning(), assigning('E3'), { assign: [], revoke: ['E3'] }]) {
      const saved = await saveLicenses(
        environmentOf(database),
        await opened(database),
        everybody,
        change,
        saving,
      );
      expect(saved).toMatchObject({ problem: { code: 'nothing-to-save' } });
    }
    expect(await database.actions.count()).toBe(0);
  });

  /** Saves while the book moves on between the look at the seats and the save. */
  async function saveWhile(database: BookDatabase, meanwhile: () => Promise<unknown>) {
    const held = await holdSaves(database);
    const result = saveLicenses(
      environmentOf(database),
      await opened(database),
      everybody,
      assigning('E3'),
      saving,
    );
    await held.untilOneWaits();
    await meanwhile();
    held.release();
    return result;
  }

  test('says so when seats went meanwhile', async () => {
    const database = await bookWith(4, four());
    const saved = await saveWhile(database, () =>
      saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [{ row: createRow('zoe') }]),
    );
    expect(saved).toEqual({ ok: false, problem: { code: 'seats-gone', facts: { product: 'E3', short: 1 } } });
    expect(await database.actions.count()).toBe(1);
  });

  test('says so too when the seat went to somebody who was short, and as many fall short as before', async () => {
    const database = await bookWith(3, four());
    const { seen } = updateLicenses({ userId: 'dora' });
    const saved = await saveWhile(database, () =>
      saveAction(database, newAction({ id: 'other', kind: 'update-licenses' }), [
        { row: { id: 'other-dora', userId: 'dora', assign: [license('E3')], revoke: [], seen } },
      ]),
    );
    expect(saved).toEqual({ ok: false, problem: { code: 'seats-gone', facts: { product: 'E3', short: 1 } } });
    const mirror = new Mirror(database, 'school');
    await mirror.refresh();
    expect(mirror.ledger().get('E3')?.free).toBe(2);
  });

  test('goes through when what was promised still holds', async () => {
    const database = await bookWith(5, four());
    const saved = await saveWhile(database, () =>
      saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [{ row: createRow('zoe') }]),
    );
    expect(saved).toMatchObject({ ok: true });
    expect((await opened(database)).mirror.ledger().get('E3')).toMatchObject({ queued: 5, free: 0 });
  });
});

describe('the lists of a customer', () => {
  const query = {
    search: '',
    sort: 'displayName',
    descending: false,
    offset: 0,
    limit: 2,
    language: 'en',
  } as const;

  test('show base with the waiting changes and how far each has got', async () => {
    const database = await bookWith(9, [user(), user({ id: 'ben' })]);
    await saveAction(database, newAction({ licenseSets: [[license('E3')]] }), [{ row: createRow('carla') }]);
    await save(database, assigning('E3'), { ids: ['ben'] });
    const open = await opened(database);
    const page = userPage(open, { ...query, limit: 10 });
    expect(page.rows.map(({ user: { id, licenses }, state }) => [id, licenses.length, state])).toEqual([
      ['anna', 0, undefined],
      ['ben', 1, 'queued'],
      ['carla', 1, 'queued'],
    ]);
    expect(overview(open, noon)).toMatchObject({
      users: 3,
      waitingUsers: 2,
      oldest: { source: 'file' },
      pools: [
        { product: 'E3', queued: 2, free: 7 },
        { product: 'P1', queued: 0, free: 49 },
      ],
    });
  });

  test('page forwards and backwards, and show nothing beyond the end', async () => {
    const open = await opened(await bookWith(9, four()));
    const ids = (offset: number, descending: boolean) =>
      userPage(open, { ...query, offset, descending }).rows.map(({ user: { id } }) => id);
    expect([0, 2, 4, 7].map((offset) => ids(offset, false))).toEqual([
      ['anna', 'ben'],
      ['carla', 'dora'],
      [],
      [],
    ]);
    expect([0, 2, 4, 7].map((offset) => ids(offset, true))).toEqual([
      ['dora', 'carla'],
      ['ben', 'anna'],
      [],
      [],
    ]);
    expect(ids(3, true)).toEqual(['anna']);
  });

  test('count who of the selected holds what, of products the customer owns and others that are held', async () => {
    const holder = user({ id: 'anna', licenses: [license('E3'), license('OLD')] });
    const open = await opened(await bookWith(9, [holder, user({ id: 'ben' }), user({ id: 'carla' })]));
    expect(licenseStates(open, { ids: ['anna', 'ben'] }, 'en')).toEqual({
      users: 2,
      names: ['anna', 'ben'],
      products: [
        { product: 'E3', holders: 1, free: 9 },
        { product: 'P1', holders: 0, free: 49 },
        { product: 'OLD', holders: 1, free: 0 },
      ],
    });
  });

  test('say how far the last change of a user has got, also when an earlier one has moved since', async () => {
    const database = await bookWith(9, [user()]);
    const first = await save(database, assigning('E3'));
    await save(database, assigning('P1'));
    await changeDeliveries(database, first, () => [{ state: 'sending' }]);
    const page = userPage(await opened(database), query);
    expect(page.rows.map(({ state }) => state)).toEqual(['queued']);
  });
});
