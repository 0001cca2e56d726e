import { describe, expect, test } from 'vitest';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import { removeCustomer } from '../../src/store/customers.ts';
import { Mirror } from '../../src/store/mirror.ts';
import { addCustomer, createRow, deliveriesOf, newAction, revOf, saveAction } from '../support/book.ts';
import { noon, user } from '../support/builders.ts';
import { startEngine, withChanges } from '../support/engine.ts';
import { PagedAuthority } from '../support/paged-authority.ts';
import { addCreates, countsOf, expectOnce, setUp } from '../support/waiting-book.ts';

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
