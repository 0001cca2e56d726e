import { describe, expect, onTestFinished, test } from 'vitest';
import { assert } from '../../src/core/result.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { SyncWorker } from '../../src/protocol/sync.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import { changeCustomer, pauseCustomer, putFirst, saveCustomer } from '../../src/store/customers.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { createSync } from '../../src/sync/sync.ts';
import { actionOf, addCustomer, createRow, newAction, revOf, saveAction } from '../support/book.ts';
import { customer as customerOf, noon } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { gate, standingClock, startEngine, withChanges } from '../support/engine.ts';
import { practiceOf } from '../support/practice.ts';

/** Customers who answer, in the order of their names, each with actions that wait: 'a-1', 'a-2' for 'a'. */
async function bookOf(customers: readonly string[], actions = 1) {
  const database = await openDatabase();
  const sent: string[] = [];
  const remotes: Record<string, Remote> = {};
  for (const customer of customers) {
    await addCustomer(database, { customer: { id: customer, authority: 'practice' } });
    const practice = (await practiceOf(database, customer)).open();
    remotes[customer] = withChanges(practice, {
      push(operations) {
        sent.push(operations[0]?.action ?? '');
        return practice.push(operations);
      },
    });
    for (let number = 1; number <= actions; number++) await addAction(database, customer, number);
  }
  return { database, sent, remotes };
}

async function addAction(database: BookDatabase, customer: string, number: number): Promise<void> {
  const id = `${customer}-${number}`;
  const row = createRow(id, { userName: `${id}@${customer}.example` });
  await saveAction(database, newAction({ id, customer, licenseSets: [[]] }), [{ row }]);
}

async function countsOf(database: BookDatabase, id: string) {
  return (await actionOf(database, id)).counts;
}

function syncOf(database: BookDatabase): SyncWorker {
  return createSync({
    database,
    now: () => noon,
    delay: () => Promise.resolve(),
    locks: navigator.locks,
    everyMinute: () => undefined,
    after: () => () => undefined,
    chance: () => 0,
    newId: () => crypto.randomUUID(),
    newPassword: () => 'Another1-pass',
    hub: undefined,
  });
}

describe('a customer who is paused', () => {
  test('keeps its changes, which are not counted as on their way, and the others go out', async () => {
    const { database, sent, remotes } = await bookOf(['a', 'b']);
    await pauseCustomer(database, 'a', true);
    const { engine, statuses } = startEngine(database, remotes);
    await engine.wake(true);
    expect(sent).toEqual(['b-1']);
    expect(await countsOf(database, 'a-1')).toEqual({ ...noCounts, queued: 1 });
    expect(statuses.at(-1)).toEqual({ phase: 'idle', done: 1, total: 1 });
  });

  test('is sent for again once it is not', async () => {
    const { database, remotes } = await bookOf(['a']);
    await pauseCustomer(database, 'a', true);
    const { engine } = startEngine(database, remotes);
    await engine.wake();
    await pauseCustomer(database, 'a', false);
    expect(await database.customers.get('a')).not.toHaveProperty('paused');
    await engine.wake();
    expect(await countsOf(database, 'a-1')).toEqual({ ...noCounts, done: 1 });
  });

  test('while it is being sent for stops after what is on its way, whose outcome still comes home', async () => {
    const { database, sent, remotes } = await bookOf(['a'], 3);
    const remote = remotes['a'];
    if (!remote) throw new Error('no remote');
    const pausing = withChanges(remote, {
      async push(operations) {
        await pauseCustomer(database, 'a', true);
        return remote.push(operations);
      },
    });
    await startEngine(database, { a: pausing }).engine.wake();
    expect(sent).toEqual(['a-1']);
    expect(await countsOf(database, 'a-1')).toEqual({ ...noCounts, done: 1 });
    expect(await countsOf(database, 'a-2')).toEqual({ ...noCounts, queued: 1 });
  });

  test('stays so when what was typed in of it is changed', async () => {
    const { database } = await bookOf(['a']);
    const rev = await revOf(database, 'a');
    await pauseCustomer(database, 'a', true);
    expect(await revOf(database, 'a')).toBe(rev + 1);
    await saveCustomer(database, customerOf({ id: 'a', name: 'Other' }), []);
    await changeCustomer(database, 'a', 'book', (customer, pools) => ({ customer, pools }));
    expect(await database.customers.get('a')).toMatchObject({ name: 'Other', paused: true });
  });
});

describe('a customer who goes first', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('is sent for before the others until nothing of it is left, and then takes its turn again', async () => {
    const { database, sent, remotes } = await bookOf(all, 2);
    await putFirst(database, 'f', noon);
    await startEngine(database, remotes).engine.wake();
    expect(sent.slice(0, 2)).toEqual(['f-1', 'f-2']);
    expect(sent).toHaveLength(12);
    expect(await database.customers.get('f')).not.toHaveProperty('sendFirst');
  });

  test('that was asked for last goes before the one asked for earlier', async () => {
    const { database, sent, remotes } = await bookOf(all);
    await putFirst(database, 'c', noon);
    await putFirst(database, 'e', noon + 1);
    await startEngine(database, remotes).engine.wake();
    expect(sent.slice(0, 2)).toEqual(['e-1', 'c-1']);
  });

  test('takes over while others are being sent for', async () => {
    const { database, sent, remotes } = await bookOf(['a', 'b'], 3);
    const [a, b] = [remotes['a'], remotes['b']];
    if (!a || !b) throw new Error('no remotes');
    const [asked, goOn] = [gate(), gate()];
    let isFirst = true;
    const slow = withChanges(a, {
      async push(operations) {
        if (isFirst) {
          isFirst = false;
          asked.open();
          await goOn.opened;
        }
        return a.push(operations);
      },
    });
    const { engine } = startEngine(database, { a: slow, b });
    await pauseCustomer(database, 'b', true);
    const done = engine.wake();
    await asked.opened;
    await pauseCustomer(database, 'b', false);
    await putFirst(database, 'b', noon);
    void engine.wake();
    await expect.poll(() => sent).toContain('b-1');
    goOn.open();
    await done;
    expect(sent.filter((action) => action !== 'a-1')).toEqual(['b-1', 'b-2', 'b-3', 'a-2', 'a-3']);
  });

  test('does not have the others run in a circle who wait behind it', async () => {
    const { database, remotes } = await bookOf(['a', 'b', 'c']);
    const { a, b, c } = remotes;
    assert(a && b && c, 'all three answer');
    const clock = standingClock();
    const sending = gate();
    let looks = 0;
    const running = startEngine(
      database,
      {
        a: withChanges(a, {
          push: (operations, passwords) => sending.opened.then(() => a.push(operations, passwords)),
        }),
        b: withChanges(b, { push: () => Promise.resolve({ ok: false, failure: { class: 'unknown' } }) }),
        c: withChanges(c, {
          isReachable: () => {
            looks += 1;
            return Promise.resolve(false);
          },
        }),
      },
      undefined,
      clock,
    );
    await pauseCustomer(database, 'a', true);
    await running.engine.wake();
    expect(looks).toBe(1);

    // One goes first and takes its time; the second comes due meanwhile, and the way of the third is closed.
    await pauseCustomer(database, 'a', false);
    for (const id of ['a', 'c']) await putFirst(database, id, noon);
    const run = running.engine.wake();
    await expect.poll(() => looks).toBe(2);
    clock.pass(Math.min(...clock.due()));
    await expect.poll(() => looks).toBe(3);
    await expect.poll(() => clock.due().includes(0)).toBe(false);
    sending.open();
    await run;
  });

  test('holds nobody when its way is closed or it is paused', async () => {
    const { database, sent, remotes } = await bookOf(['a', 'b', 'c']);
    const a = remotes['a'];
    if (!a) throw new Error('no remote');
    await putFirst(database, 'a', noon);
    await putFirst(database, 'b', noon);
    await pauseCustomer(database, 'b', true);
    const closed = withChanges(a, { isReachable: () => Promise.resolve(false) });
    await startEngine(database, { ...remotes, a: closed }).engine.wake();
    expect(sent).toEqual(['c-1']);
    expect(await database.customers.get('a')).toHaveProperty('sendFirst', noon);
  });

  test('is nobody for whom nothing is to be sent', async () => {
    const { database, remotes } = await bookOf(['a']);
    await startEngine(database, remotes).engine.wake();
    await putFirst(database, 'a', noon);
    expect(await database.customers.get('a')).not.toHaveProperty('sendFirst');
  });
});

describe('the tab that sends hears of it', () => {
  test('from whichever tab it was asked in', async () => {
    const { database } = await bookOf(['a']);
    await pauseCustomer(database, 'a', true);
    const [leader, other] = [syncOf(database), syncOf(database)];
    onTestFinished(() => leader.wake(true));
    const leads = gate();
    await leader.start(true, ({ phase }) => {
      if (phase === 'idle') leads.open();
    });
    await leads.opened;
    await other.sendFirst('a');
    expect(await database.customers.get('a')).toMatchObject({ paused: true, sendFirst: noon });
    await other.pauseCustomer('a', false);
    await expect.poll(async () => (await countsOf(database, 'a-1')).done).toBe(1);
  });

  test('and sends what was refused and is tried again', async () => {
    const { database } = await bookOf(['a']);
    const row = createRow('kim', { userName: 'kim@a.example' });
    const refused = { state: 'refused', code: 'not-permitted', facts: {} } as const;
    await saveAction(database, newAction({ id: 'no', customer: 'a', licenseSets: [[]] }), [
      { row, delivery: refused },
    ]);
    const [leader, other] = [syncOf(database), syncOf(database)];
    onTestFinished(() => leader.wake(true));
    await leader.start(true, () => undefined);
    const retried = await other.retry('no');
    if (!retried.ok) throw new Error(retried.problem.code);
    await expect.poll(async () => (await countsOf(database, retried.value.actions[0] ?? '')).done).toBe(1);
    expect(await countsOf(database, 'no')).toEqual({ ...noCounts, superseded: 1 });
  });
});
