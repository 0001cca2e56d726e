import { describe, expect, test } from 'vitest';
import type { User } from '../../src/core/directory/user.ts';
import { recordedCount } from '../../src/core/operations/recorded.ts';
import { readPackets, readPasswords } from '../../src/store/actions.ts';
import { readLinks } from '../../src/store/links.ts';
import { Mirror } from '../../src/store/mirror.ts';
import { Pages } from '../../src/store/pages.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import { createAuthorityVerbs } from '../../src/sync/authority.ts';
import { carryOver } from '../../src/sync/carry-over.ts';
import { keepHubConnection } from '../../src/sync/hub-connection.ts';
import { hubRemoteFor } from '../../src/sync/hub-lanes.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { gate, startEngine, withChanges } from '../support/engine.ts';
import { PagedAuthority } from '../support/paged-authority.ts';

async function importedAtHub(): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, {
    customer: { authority: 'hub' },
    pools: [pool('E3', 5)],
    users: [user({ id: 'carla' })],
  });
  await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('anna') }]);
  return database;
}

async function setAuthority(
  database: BookDatabase,
  authority: 'book' | 'hub',
  links: readonly { readonly id: string; readonly user: string }[] = [],
): Promise<void> {
  const base = { users: [], authority: { authority }, links };
  expect(await settle(database, 'school', { deliveries: [], base })).toBe(true);
}

describe('a customer that is taken from the hub into the book', () => {
  test('while a turn has begun sends nothing to the hub any more, and takes nothing of it into base', async () => {
    const database = await importedAtHub();
    const hub = new PagedAuthority();
    hub.whole = true;
    hub.users = [user({ id: 'dora' })];
    const asked = gate();
    const answered = gate();
    const slow = withChanges(hub, {
      async isReachable() {
        asked.open();
        await answered.opened;
        return true;
      },
    });
    const { engine } = startEngine(database, { school: slow });
    const turn = engine.wake();
    await asked.opened;
    await setAuthority(database, 'book');
    answered.open();
    await turn;
    expect(hub.pushed).toEqual([]);
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'queued' }]);
    const users = await new Pages(database, 'school').scan();
    expect(users.map(({ id }) => id)).toEqual(['carla']);
  });

  test('and linked anew is known by the ids that the hub has now', async () => {
    const database = await importedAtHub();
    await setAuthority(database, 'hub', [
      { id: 'old-carla', user: 'carla' },
      { id: 'their-dora', user: 'dora' },
    ]);
    await setAuthority(database, 'hub', [{ id: 'new-carla', user: 'carla' }]);
    expect(await readLinks(database, 'school')).toEqual([
      { id: 'new-carla', user: 'carla' },
      { id: 'their-dora', user: 'dora' },
    ]);
  });
});

describe('a customer whose hub is gone for good', () => {
  const silent = { address: 'https://hub.example', limitMs: 1000, fetch: () => Promise.reject(new Error()) };

  async function sentToHub(): Promise<BookDatabase> {
    const database = await openDatabase();
    await addCustomer(database, {
      customer: { authority: 'hub' },
      pools: [pool('E3', 5, 1)],
      users: [
        user({ id: 'anna', licenses: [license('E3')], recorded: true }),
        user({ id: 'dora', recorded: true }),
      ],
    });
    const names = ['anna', 'ben', 'carla', 'dora', 'emil'];
    await saveAction(
      database,
      newAction({ licenseSets: [[license('E3')], []] }),
      names.map((name) => ({
        row: createRow(name, {}, name === 'anna' ? 0 : 1),
        password: `Secret-${name}`,
      })),
    );
    await changeDeliveries(database, 'import', () => [
      // It was recorded, and a colleague's turn brought it home before our answer came.
      { state: 'unknown' },
      { state: 'sending' },
      { state: 'acked', ackCursor: 7 },
      { state: 'done', recorded: true },
      { state: 'done', toTell: noon },
    ]);
    return database;
  }

  function verbsOf(database: BookDatabase) {
    return createAuthorityVerbs({ database, now: () => noon, hub: silent, changed: () => undefined });
  }

  test('is kept in this book once the person knows of how many changes nobody knows the outcome', async () => {
    const database = await sentToHub();
    const before = await database.customers.get('school');
    expect(await verbsOf(database).keepInBook('school', 2)).toMatchObject({
      problem: { code: 'book-moved-on' },
    });
    expect(await database.customers.get('school')).toEqual(before);

    expect(await verbsOf(database).keepInBook('school', 3)).toMatchObject({ ok: true });
    expect(await database.customers.get('school')).toMatchObject({ authority: 'book' });
    expect(await deliveriesOf(database, 'import')).toEqual([
      { state: 'queued' },
      { state: 'queued' },
      { state: 'queued' },
      { state: 'done', recorded: true },
      { state: 'done' },
    ]);
    const action = await actionOf(database, 'import');
    expect(action).toMatchObject({ toTell: 0, recorded: 1, counts: { queued: 3, done: 2 } });
    expect(recordedCount(action, 'book')).toBe(4);
    const passwords = await readPasswords(database, action, [action.firstSeq]);
    expect(passwords.get(action.firstSeq)).toHaveLength(5);
  });

  test('marks no longer what only colleagues have recorded: nothing would ever take that mark away', async () => {
    const database = await sentToHub();
    const operation = (await readPackets(database, await actionOf(database, 'import')))[0]?.operations[3];
    const colleagues = user({ id: 'theirs', recorded: true });
    const ours = user({ id: operation?.id ?? '', userName: 'dora-2@school.example', recorded: true });
    await settle(database, 'school', { deliveries: [], base: { users: [colleagues, ours] } });
    await verbsOf(database).keepInBook('school', 3);
    const users = new Map((await new Pages<User>(database, 'school').scan()).map((one) => [one.id, one]));
    expect(users.get('theirs')).toEqual(user({ id: 'theirs' }));
    expect(users.get(ours.id)?.recorded).toBe(true);
  });

  test('goes on with every change once: a tick carries all of them over', async () => {
    const database = await sentToHub();
    await verbsOf(database).keepInBook('school', 3);
    expect(await carryOver(database, 'import', { by: 'Kim', at: noon })).toEqual({ ok: true, value: 4 });
    const mirror = new Mirror(database, 'school');
    await mirror.refresh();
    const users = Array.from(mirror.base.users.values(), ({ id, recorded }) => [id, recorded]);
    expect(users.sort()).toEqual(['anna', 'ben', 'carla', 'dora'].map((id) => [id, undefined]));
    expect(mirror.base.seats.get('E3')).toEqual({ total: 5, assigned: 1 });
    expect(recordedCount(await actionOf(database, 'import'), 'book')).toBe(0);
  });

  test('is kept in this book while a turn still waits for the answer, which then counts for nothing', async () => {
    const database = await importedAtHub();
    const hub = new PagedAuthority();
    const asked = gate();
    const answered = gate();
    const slow = withChanges(hub, {
      async push(operations, passwords) {
        asked.open();
        await answered.opened;
        return hub.push(operations, passwords);
      },
    });
    const { engine } = startEngine(database, { school: slow });
    const turn = engine.wake();
    await asked.opened;
    expect(await verbsOf(database).keepInBook('school', 1)).toMatchObject({ ok: true });
    answered.open();
    await turn;
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'queued' }]);
    expect(hub.asked).toEqual([]);
  });
});

test('what is carried over while the hub lets the device in no more is still to be told', async () => {
  const database = await importedAtHub();
  await changeDeliveries(database, 'import', () => [{ state: 'done', recorded: true }]);
  expect(await carryOver(database, 'import', { by: 'Kim', at: noon })).toEqual({ ok: true, value: 1 });
  const stored = await database.customers.get('school');
  if (!stored) throw new Error('no customer');
  const hub = { address: 'https://hub.example', limitMs: 1000, fetch };
  const { engine } = startEngine(database, { school: hubRemoteFor(database, hub, stored) });
  await engine.wake();
  expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'done', toTell: noon }]);
  expect(await actionOf(database, 'import')).toMatchObject({ toTell: 1 });
});

describe('a customer of the hub', () => {
  const listed = {
    id: 'their-school',
    name: 'School',
    domains: ['school.example'],
    country: 'DE',
    language: 'de',
    color: 1,
    cursor: 1,
    users: 1,
  };

  async function connected(database: BookDatabase) {
    const membership = { device: 'd1', name: 'Tablet', person: 'Robin', role: 'technician' } as const;
    await keepHubConnection(database, { ...membership, organization: 'Contoso', since: noon }, 'a-token');
    return createAuthorityVerbs({
      database,
      now: () => noon,
      hub: {
        address: 'https://hub.example',
        limitMs: 1000,
        fetch: () => Promise.resolve(Response.json({ version: 1, customers: [listed] })),
      },
      changed: () => undefined,
    });
  }

  test('that is linked under another id is not taken in a second time', async () => {
    const database = await importedAtHub();
    await database.customers.update('school', { remoteId: 'their-school' });
    const verbs = await connected(database);
    expect(await verbs.takeIn('their-school')).toMatchObject({ problem: { code: 'customer-there' } });
    expect(await database.customers.count()).toBe(1);
  });

  test('that two tabs take in at once is taken in by one of them', async () => {
    const database = await openDatabase();
    const verbs = await connected(database);
    const taken = await Promise.all([verbs.takeIn('their-school'), verbs.takeIn('their-school')]);
    expect(taken.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(taken.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'customer-there' } });
  });
});
