import { describe, expect, test } from 'vitest';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import { removeCustomer } from '../../src/store/customers.ts';
import { noteCutOff } from '../../src/sync/after-cut.ts';
import { discardActions } from '../../src/sync/discard.ts';
import { mirrorOf, newAction, saveAction } from '../support/book.ts';
import { license } from '../support/builders.ts';
import { gate, startEngine, withChanges } from '../support/engine.ts';
import { addCreates, countsOf, expectOnce, setUp } from '../support/waiting-book.ts';

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
    const mirror = await mirrorOf(database);
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
