import { describe, expect, test } from 'vitest';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import { removeCustomer } from '../../src/store/customers.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { noteCutOff } from '../../src/sync/after-cut.ts';
import { discardActions } from '../../src/sync/discard.ts';
import {
  actionOf,
  addCustomer,
  createRow,
  deliveriesOf,
  newAction,
  revOf,
  saveAction,
} from '../support/book.ts';
import { license, noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { gate, startEngine, withChanges } from '../support/engine.ts';
import type { Practice } from '../support/practice.ts';
import { PagedAuthority } from '../support/paged-authority.ts';
import { practiceOf } from '../support/practice.ts';

const licenseSets = [[license('E3')]];

interface Setup {
  readonly database: BookDatabase;
  readonly practice: Practice;
}

/** A book with one customer who answers and has seats, and one action that waits. */
async function setUp({ seats = 100, creates = 3 } = {}): Promise<Setup> {
  const database = await openDatabase();
  await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('E3', seats)] });
  const practice = await practiceOf(database, 'school', { seats: { E3: { total: seats, assigned: 0 } } });
  await addCreates(database, 'import', creates);
  return { database, practice };
}

async function addCreates(database: BookDatabase, id: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({ row: createRow(`${id}-${index}`) }));
  await saveAction(database, newAction({ id, licenseSets }), rows);
}

async function countsOf(database: BookDatabase, id = 'import') {
  return (await actionOf(database, id)).counts;
}

/** What base holds after all, and that the authority holds the same. */
async function expectOnce({ database, practice }: Setup, users: number): Promise<void> {
  const mirror = new Mirror(database, 'school');
  await mirror.refresh();
  const pulled = await practice.open().pull({});
  if (!pulled.ok) throw new Error('not pulled');
  expect(pulled.users).toHaveLength(users);
  expect(pulled.seats.get('E3')?.assigned).toBe(users);
  expect(mirror.base.users.size).toBe(users);
  expect(mirror.pools).toMatchObject([
    { product: 'E3', assigned: { value: users, source: 'practice', asOf: noon } },
  ]);
  expect(mirror.waiting()).toEqual([]);
}

describe('the engine', () => {
  test('sends all that waits and brings home what came of it', async () => {
    const setup = await setUp({ seats: 5000, creates: 2500 });
    const { engine, statuses } = startEngine(setup.database, { school: setup.practice.open() });
    await engine.wake();
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, done: 2500 });
    await expectOnce(setup, 2500);
    expect(statuses[0]).toEqual({ phase: 'sending', done: 0, total: 2500 });
    expect(statuses.at(-2)).toEqual({ phase: 'sending', done: 2500, total: 2500 });
    expect(statuses.at(-1)).toEqual({ phase: 'idle', done: 2500, total: 2500 });
    const dones = statuses.map(({ done }) => done);
    expect(dones).toEqual([...dones].sort((one, other) => one - other));
  });

  test('sends actions one after the other, in the order in which they were made', async () => {
    const { database, practice } = await setUp();
    await addCreates(database, 'a-later-one', 2);
    const remote = practice.open();
    const sent: string[] = [];
    const watched = withChanges(remote, {
      push: (operations) => {
        sent.push(...operations.map(({ id }) => id));
        return remote.push(operations);
      },
    });
    await startEngine(database, { school: watched }).engine.wake();
    expect(sent).toEqual(['import-0', 'import-1', 'import-2', 'a-later-one-0', 'a-later-one-1']);
  });

  test('keeps a refusal with its reason and goes on with the others', async () => {
    const { database, practice } = await setUp({ seats: 1 });
    await addCreates(database, 'later', 1);
    await startEngine(database, { school: practice.open() }).engine.wake();
    const refused = { state: 'refused', code: 'no-seats', facts: { product: 'E3' } };
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'done' }, refused, refused]);
    expect(await deliveriesOf(database, 'later')).toEqual([refused]);
  });

  test('never sends for a customer at whom nobody answers', async () => {
    const { database, practice } = await setUp();
    await addCustomer(database, { customer: { id: 'plant' } });
    await saveAction(database, newAction({ id: 'by-hand', customer: 'plant' }), [
      { row: createRow('carla') },
    ]);
    const rev = await revOf(database, 'plant');
    const { engine, statuses } = startEngine(database, { school: practice.open() });
    await engine.wake(true);
    expect(await countsOf(database, 'by-hand')).toEqual({ ...noCounts, queued: 1 });
    expect(await revOf(database, 'plant')).toBe(rev);
    expect(statuses.at(-1)).toEqual({ phase: 'idle', done: 3, total: 3 });
  });

  test('leaves parked changes where they are', async () => {
    const { database, practice } = await setUp();
    await saveAction(database, newAction({ id: 'short' }), [
      { row: createRow('dora') },
      { row: createRow('emil'), delivery: { state: 'parked', code: 'short', facts: { product: 'E3' } } },
    ]);
    await startEngine(database, { school: practice.open() }).engine.wake();
    expect(await countsOf(database, 'short')).toEqual({ ...noCounts, done: 1, parked: 1 });
  });

  test('asks for news of customers for whom nothing waits when told to look, and only then', async () => {
    const { database, practice } = await setUp();
    const remote = practice.open();
    const { engine } = startEngine(database, { school: remote });
    await engine.wake();
    const elsewhere = { ...user({ id: 'from-elsewhere' }), licenses: [] };
    await practice.storage.write({
      head: { cursor: 4, seats: { E3: { total: 90, assigned: 3 } } },
      users: [{ id: elsewhere.id, user: elsewhere, changed: 4 }],
      answers: [],
    });
    const other = startEngine(database, { school: practice.open() }).engine;
    const mirror = new Mirror(database, 'school');
    await other.wake();
    await mirror.refresh();
    expect(mirror.base.users.has('from-elsewhere')).toBe(false);
    await other.wake(true);
    await mirror.refresh();
    expect(mirror.base.users.get('from-elsewhere')?.known).toEqual({ source: 'practice', asOf: noon });
    expect(mirror.pools[0]?.total.value).toBe(90);
  });
});

describe('when the way is closed', () => {
  test('nothing is marked or written, and all of it goes out once the way is open', async () => {
    const setup = await setUp();
    setup.practice.mode = 'offline';
    const rev = await revOf(setup.database, 'school');
    const { engine, statuses } = startEngine(setup.database, { school: setup.practice.open() });
    await engine.wake();
    expect(await revOf(setup.database, 'school')).toBe(rev);
    expect(statuses).toEqual([{ phase: 'offline', done: 0, total: 3 }]);
    setup.practice.mode = 'online';
    await engine.wake();
    await expectOnce(setup, 3);
  });

  test('only at the moment of sending, what was marked is queued again', async () => {
    const setup = await setUp();
    const remote = setup.practice.open();
    let isOpen = false;
    const flaky = withChanges(remote, {
      push: (operations) =>
        isOpen ? remote.push(operations) : Promise.resolve({ ok: false, failure: { class: 'not-sent' } }),
    });
    const { engine, statuses } = startEngine(setup.database, { school: flaky });
    await engine.wake();
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, queued: 3 });
    expect(statuses.at(-1)?.phase).toBe('offline');
    isOpen = true;
    await engine.wake(true);
    await expectOnce(setup, 3);
  });

  test('for one customer, the others are served', async () => {
    const setup = await setUp();
    await addCustomer(setup.database, { customer: { id: 'plant', authority: 'practice' } });
    await saveAction(setup.database, newAction({ id: 'stuck', customer: 'plant' }), [
      { row: createRow('carla') },
    ]);
    const closed = withChanges(setup.practice.open(), { isReachable: () => Promise.resolve(false) });
    const { engine, statuses } = startEngine(setup.database, {
      plant: closed,
      school: setup.practice.open(),
    });
    await engine.wake();
    await expectOnce(setup, 3);
    expect(await countsOf(setup.database, 'stuck')).toEqual({ ...noCounts, queued: 1 });
    expect(statuses.at(-1)?.phase).toBe('offline');
  });

  test('for sample customers alone, nobody is offline by it while a hub answers', async () => {
    const { database, practice } = await setUp();
    practice.mode = 'offline';
    await addCustomer(database, { customer: { id: 'plant', authority: 'hub' } });
    const hub = new PagedAuthority();
    const { engine, statuses } = startEngine(database, { plant: hub, school: practice.open() });
    await engine.wake(true);
    expect(await countsOf(database)).toEqual({ ...noCounts, queued: 3 });
    expect(statuses.at(-1)?.phase).toBe('idle');
    await removeCustomer(database, 'school');
    hub.isReachable = () => Promise.resolve(false);
    await engine.wake(true);
    expect(statuses.at(-1)?.phase).toBe('offline');
  });
});

describe('exactly once', () => {
  /** The authority hears and decides, but its answer does not arrive. */
  function losingAnswers(remote: Remote, isLost: () => boolean): Remote {
    return withChanges(remote, {
      push: async (operations) => {
        const pushed = await remote.push(operations);
        return isLost() ? { ok: false, failure: { class: 'unknown' } } : pushed;
      },
    });
  }

  test('when an answer is lost: the fate is unknown until the same ids are sent again', async () => {
    const setup = await setUp();
    let isLost = true;
    const { engine, statuses } = startEngine(setup.database, {
      school: losingAnswers(setup.practice.open(), () => isLost),
    });
    await engine.wake();
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, unknown: 3 });
    expect(statuses.at(-1)?.phase).toBe('waiting');
    isLost = false;
    await engine.wake(true);
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, done: 3 });
    await expectOnce(setup, 3);
  });

  test('when a pull brings what was made although its answer was lost: nobody is seen or counted twice', async () => {
    const { database, practice } = await setUp({ seats: 3 });
    const remote = practice.open();
    const forgetful = withChanges(remote, {
      push: async (operations) => {
        await remote.push(operations);
        return { ok: true, answers: [] };
      },
    });
    await startEngine(database, { school: forgetful }).engine.wake();
    expect(await countsOf(database)).toEqual({ ...noCounts, unknown: 3 });
    const mirror = new Mirror(database, 'school');
    await mirror.refresh();
    expect(mirror.base.users.size).toBe(3);
    expect(mirror.replayed().obstacles).toEqual(new Map());
    expect(mirror.ledger().get('E3')).toEqual({ total: 3, assigned: 3, queued: 0, free: 0 });
    await startEngine(database, { school: practice.open() }).engine.wake();
    await expectOnce({ database, practice }, 3);
  });

  test('when the authority leaves some of them for later: nothing that may rest on those overtakes', async () => {
    const { database, practice } = await setUp({ creates: 2 });
    const update = { userId: 'import-1', assign: [license('P1')], revoke: [], dependsOn: ['import-1'] };
    const seen = { userName: 'import-1@school.example', displayName: 'import-1', licenses: [] };
    await saveAction(database, newAction({ id: 'later', kind: 'update-licenses' }), [
      { row: { id: 'resting', ...update, seen } },
    ]);
    const remote = practice.open();
    const sent: string[][] = [];
    const slow = withChanges(remote, {
      push(operations) {
        sent.push(operations.map(({ id }) => id));
        return remote.push(operations.slice(0, sent.length));
      },
    });
    const { engine } = startEngine(database, { school: slow });
    await engine.wake();
    expect(sent).toEqual([['import-0', 'import-1']]);
    // What was decided is home all the same.
    expect(await countsOf(database)).toEqual({ ...noCounts, done: 1, unknown: 1 });
    await engine.wake(true);
    expect(sent.slice(1)).toEqual([['import-1'], ['resting']]);
  });

  test.each([
    ['before the request left', false],
    ['after it arrived', true],
  ])('when the tab is killed while sending, %s', async (_, arrives) => {
    const setup = await setUp();
    const remote = setup.practice.open();
    const sent = gate();
    // The tab that sends ends here; nothing of it ever runs again.
    const cutOff = withChanges(remote, {
      push: async (operations) => {
        if (arrives) await remote.push(operations);
        sent.open();
        return new Promise(() => undefined);
      },
    });
    void startEngine(setup.database, { school: cutOff }).engine.wake();
    await sent.opened;
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, sending: 3 });

    // Whoever sends next says first that nobody knows.
    await noteCutOff(setup.database);
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, unknown: 3 });
    await startEngine(setup.database, { school: setup.practice.open() }).engine.wake();
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, done: 3 });
    await expectOnce(setup, 3);
  });

  test('when the tab is killed between the answer and the pull', async () => {
    const setup = await setUp();
    let isCut = true;
    const remote = setup.practice.open();
    const school = withChanges(remote, {
      pull: (known) =>
        isCut ? Promise.resolve({ ok: false, failure: { class: 'not-sent' } }) : remote.pull(known),
    });
    await startEngine(setup.database, { school }).engine.wake();
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, acked: 3 });
    isCut = false;
    await startEngine(setup.database, { school }).engine.wake();
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, done: 3 });
    await expectOnce(setup, 3);
  });
});

describe('while something is on its way', () => {
  test('it cannot be taken back, and what was taken back before is not sent', async () => {
    const setup = await setUp();
    await addCreates(setup.database, 'regretted', 2);
    const remote = setup.practice.open();
    const [sent, goOn] = [gate(), gate()];
    const slow = withChanges(remote, {
      push: async (operations) => {
        sent.open();
        await goOn.opened;
        return remote.push(operations);
      },
    });
    const { engine } = startEngine(setup.database, { school: slow });
    const done = engine.wake();
    await sent.opened;
    expect(await discardActions(setup.database, ['import'])).toMatchObject({
      problem: { code: 'already-sent' },
    });
    expect(await discardActions(setup.database, ['regretted'])).toEqual({ ok: true, value: 2 });
    goOn.open();
    await done;
    expect(await countsOf(setup.database)).toEqual({ ...noCounts, done: 3 });
    expect(await countsOf(setup.database, 'regretted')).toEqual({ ...noCounts, discarded: 2 });
    await expectOnce(setup, 3);
  });

  test('its customer can be removed: the engine goes on without it', async () => {
    const { database, practice } = await setUp();
    const remote = practice.open();
    const removing = withChanges(remote, {
      push: async (operations) => {
        await removeCustomer(database, 'school');
        return remote.push(operations);
      },
    });
    const { engine, statuses } = startEngine(database, { school: removing });
    await engine.wake();
    expect(statuses.at(-1)?.phase).toBe('idle');
    expect(await database.actions.count()).toBe(0);
    expect(await database.deliveries.count()).toBe(0);
  });

  test('what is queued meanwhile goes out too, by the same run', async () => {
    const setup = await setUp();
    const remote = setup.practice.open();
    let isFirst = true;
    const school = withChanges(remote, {
      push: async (operations) => {
        if (isFirst) {
          isFirst = false;
          await addCreates(setup.database, 'meanwhile', 2);
          void engine.wake();
        }
        return remote.push(operations);
      },
    });
    const { engine } = startEngine(setup.database, { school });
    await engine.wake();
    expect(await countsOf(setup.database, 'meanwhile')).toEqual({ ...noCounts, done: 2 });
    await expectOnce(setup, 5);
  });

  test('a call at the very end of a run is not lost', async () => {
    const setup = await setUp();
    const secondEnd = gate();
    let ends = 0;
    const { engine } = startEngine(setup.database, { school: setup.practice.open() }, ({ phase }) => {
      if (phase !== 'idle') return;
      ends += 1;
      if (ends === 1) void engine.wake();
      else secondEnd.open();
    });
    await engine.wake();
    await secondEnd.opened;
    expect(ends).toBe(2);
  });

  test('a fault ends the run and says so to whoever waits, and the next one works', async () => {
    const setup = await setUp();
    const remote = setup.practice.open();
    let isBroken = true;
    const school = withChanges(remote, {
      push: (operations) => (isBroken ? Promise.reject(new Error('broken')) : remote.push(operations)),
    });
    const { engine, statuses } = startEngine(setup.database, { school });
    await expect(engine.wake()).rejects.toThrow('some customers');
    expect(statuses.at(-1)?.phase).toBe('stopped');
    isBroken = false;
    await engine.wake();
    await expectOnce(setup, 3);
  });
});
