import { describe, expect, onTestFinished, test } from 'vitest';
import type { SyncStatus, SyncWorker } from '../../src/protocol/sync.ts';
import { watchActions } from '../../src/store/actions.ts';
import { watchCustomers } from '../../src/store/customers.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase, StoredAction } from '../../src/store/schema.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { createSync } from '../../src/sync/sync.ts';
import {
  actionOf,
  addCustomer,
  beginAction,
  createRow,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { practiceOf } from '../support/practice.ts';

interface Source<Value> {
  subscribe(next: (value: Value) => void): { unsubscribe(): void };
}

/** Settles as soon as what is watched is so. */
async function until<Value>(source: Source<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  return new Promise((resolve) => {
    const subscription = source.subscribe((value) => {
      if (!isSo(value)) return;
      resolve(value);
      // It may be so at once, before there is anything to end.
      queueMicrotask(() => {
        subscription.unsubscribe();
      });
    });
  });
}

function allDone(actions: readonly StoredAction[]): boolean {
  return actions.length > 0 && actions.every(({ counts, size }) => counts.done === size);
}

interface Tab extends Source<SyncStatus> {
  readonly sync: SyncWorker;
  readonly statuses: readonly SyncStatus[];
}

/** A tab's sync worker; `clock` is what it takes for now. */
function openTab(database: BookDatabase, clock: () => number = () => noon): Tab {
  const statuses: SyncStatus[] = [];
  const listeners = new Set<(status: SyncStatus) => void>();
  const sync = createSync({
    database,
    now: clock,
    delay: () => Promise.resolve(),
    locks: navigator.locks,
    everyMinute: () => undefined,
    after: () => () => undefined,
    chance: () => 0,
    newId: () => crypto.randomUUID(),
    newPassword: () => 'Another1-pass',
    hub: undefined,
  });
  const report = (status: SyncStatus) => {
    statuses.push(status);
    for (const listener of listeners) listener(status);
  };
  onTestFinished(async () => {
    // A tab that leads is let finish before its book is deleted.
    if (statuses.length > 1) await sync.wake(true);
  });
  return {
    statuses,
    sync: { ...sync, start: (online) => sync.start(online, report) },
    subscribe(next) {
      listeners.add(next);
      for (const status of statuses) next(status);
      return { unsubscribe: () => listeners.delete(next) };
    },
  };
}

async function start(tab: Tab, online = true): Promise<void> {
  await tab.sync.start(online, () => undefined);
}

/** A book with a customer who answers and an action that waits. */
async function setUp(): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('E3', 10)] });
  await practiceOf(database, 'school', { seats: { E3: { total: 10, assigned: 0 } } });
  await addCreate(database, 'first', 'anna');
  return database;
}

async function addCreate(database: BookDatabase, id: string, userId: string): Promise<void> {
  await saveAction(database, newAction({ id, licenseSets: [[license('E3')]] }), [{ row: createRow(userId) }]);
}

describe('the tab that sends', () => {
  test('sends what waits at its start, and by itself what is queued later', async () => {
    const database = await setUp();
    const tab = openTab(database);
    await start(tab);
    await until(watchActions(database), allDone);
    await addCreate(database, 'second', 'ben');
    await until(watchActions(database), (actions) => actions.length === 2 && allDone(actions));
    expect(tab.statuses[0]).toEqual({ phase: 'elsewhere', done: 0, total: 0 });
  });

  test('sweeps away what a killed save has left behind', async () => {
    const database = await setUp();
    const writer = await beginAction(database, newAction({ id: 'cut-short' }), [{ row: createRow('ben') }]);
    // The customer has moved on since, so that only the record is missing.
    expect(await writer.commit(-1)).toBe('stale');
    expect(await database.packets.count()).toBe(2);
    await start(openTab(database));
    await until(watchActions(database), allDone);
    expect((await database.packets.toArray()).map(({ action }) => action)).toEqual(['first']);
  });

  test('is one only; the others tell it when a person asks', async () => {
    const database = await setUp();
    await writeSetting(database, 'practice', 'offline');
    const [leader, other] = [openTab(database), openTab(database)];
    await start(leader);
    await until(leader, ({ phase }) => phase === 'offline');
    await start(other);
    await writeSetting(database, 'practice', 'online');
    await other.sync.wake(true);
    await until(watchActions(database), allDone);
    // What it waits for it hears from the one that sends.
    await until(other, ({ phase, done }) => phase === 'idle' && done === 1);
    expect(leader.statuses).toEqual(expect.arrayContaining(other.statuses.slice(1)));
  });

  test('tells the others how it is, also those that are opened later', async () => {
    const database = await setUp();
    const [leader, other, late] = [openTab(database), openTab(database), openTab(database)];
    await start(leader, false);
    await start(other);
    await until(other, ({ phase }) => phase === 'offline');
    await until(leader, ({ phase }) => phase === 'offline');
    await start(late);
    await until(late, ({ phase }) => phase === 'offline');
    expect(late.statuses).toEqual([
      { phase: 'elsewhere', done: 0, total: 0 },
      { phase: 'offline', done: 0, total: 1 },
    ]);
  });

  test('sends what was short as soon as it is queued', async () => {
    const database = await setUp();
    await saveAction(database, newAction({ id: 'short', licenseSets: [[license('E3')]] }), [
      { row: createRow('ben') },
      { row: createRow('carla'), delivery: { state: 'parked', code: 'short', facts: { product: 'E3' } } },
    ]);
    const tab = openTab(database);
    await start(tab);
    await until(watchActions(database), ([, short]) => short?.counts.done === 1);
    expect(await tab.sync.requeueShort('short')).toMatchObject({ ok: true, value: { queued: 1 } });
    await until(watchActions(database), allDone);
  });
});

describe('without a network', () => {
  test('nothing is tried again and again: the queue rests until something changes', async () => {
    const database = await setUp();
    const rev = await revOf(database, 'school');
    const tab = openTab(database);
    await start(tab, false);
    await until(tab, ({ phase }) => phase === 'offline');
    // Each of these would come after whatever the first try had set off.
    for (let turn = 0; turn < 20; turn++) await database.settings.put({ key: 'theme', value: 'dark' });
    expect(await revOf(database, 'school')).toBe(rev);
    expect(tab.statuses.filter(({ phase }) => phase === 'sending')).toEqual([]);
    await tab.sync.wake(true);
    expect((await actionOf(database, 'first')).counts.done).toBe(1);
  });
});

describe('sample customers', () => {
  async function sampleIds(database: BookDatabase): Promise<string[]> {
    return (await database.customers.toArray()).map(({ id }) => id);
  }

  /** A clock of its own, since each loading is at another time. */
  function risingClock(): () => number {
    let time = noon;
    return () => (time += 1000);
  }

  test('come all at once and once only, whoever asks', async () => {
    const database = await openDatabase();
    const [one, other] = [openTab(database, risingClock()), openTab(database)];
    const seen: number[] = [];
    const subscription = watchCustomers(database).subscribe((customers) => seen.push(customers.length));
    onTestFinished(() => {
      subscription.unsubscribe();
    });
    await Promise.all([one.sync.loadSamples(), other.sync.loadSamples()]);
    const ids = await sampleIds(database);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    await one.sync.loadSamples();
    expect(await sampleIds(database)).toEqual(ids);
    expect(seen.filter((count) => count !== 0 && count !== ids.length)).toEqual([]);
  });

  test('go with everything of theirs, and nothing else goes', async () => {
    const database = await setUp();
    await addCustomer(database, { customer: { id: 'plant' }, users: [] });
    await saveAction(database, newAction({ id: 'kept', customer: 'plant' }), [{ row: createRow('kim') }]);
    await writeSetting(database, 'practice', 'offline');
    const { sync } = openTab(database);
    await sync.removeSamples();
    // Nobody is left whom the switch is about, and nobody who could turn it back.
    expect(await readSetting(database, 'practice')).toBeUndefined();
    expect(await sampleIds(database)).toEqual(['plant']);
    expect((await database.actions.toArray()).map(({ id }) => id)).toEqual(['kept']);
    expect(await database.packets.count()).toBe(1);
    expect([await database.pages.count(), await database.pools.count()]).toEqual([0, 1]);
  });

  test('taken out and loaded again know nothing of what was done to them before', async () => {
    const database = await openDatabase();
    const tab = openTab(database, risingClock());
    await start(tab);
    await tab.sync.loadSamples();
    const names = async () => {
      const mirrors = (await sampleIds(database)).map((id) => new Mirror(database, id));
      for (const mirror of mirrors) await mirror.refresh();
      return mirrors.map(({ base }) => Array.from(base.users.values(), ({ userName }) => userName).sort());
    };
    const [first = ''] = await sampleIds(database);
    await saveAction(database, newAction({ customer: first, licenseSets: [[]] }), [
      { row: createRow('made-before') },
    ]);
    await until(watchActions(database), allDone);
    expect((await names()).flat()).toContain('made-before@school.example');

    await tab.sync.removeSamples();
    await tab.sync.loadSamples();
    await tab.sync.wake(true);
    const again = (await names()).flat();
    expect(again.length).toBeGreaterThan(1000);
    expect(again).not.toContain('made-before@school.example');
  });
});
