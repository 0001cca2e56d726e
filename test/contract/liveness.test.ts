import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/core/outbox/failure.ts';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { patienceMs } from '../../src/sync/patience.ts';
import { actionOf, addCustomer, createRow, newAction, saveAction } from '../support/book.ts';
import { noon } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import type { Clock } from '../support/engine.ts';
import { standingClock, startEngine, withChanges } from '../support/engine.ts';
import { practiceOf } from '../support/practice.ts';

interface Lane {
  readonly remote: Remote;
  /** How often something was sent. */
  sent(): number;
  /** What comes instead of an answer; none: it answers. `hangs`: nothing comes, ever. */
  trouble: Failure | 'hangs' | undefined;
}

/** A customer who answers and has one action that waits, named like the customer. */
async function lane(database: BookDatabase, customer: string): Promise<Lane> {
  await addCustomer(database, { customer: { id: customer, authority: 'practice' } });
  const row = createRow(`${customer}-1`, { userName: `one@${customer}.example` });
  await saveAction(database, newAction({ id: customer, customer, licenseSets: [[]] }), [{ row }]);
  const practice = (await practiceOf(database, customer)).open();
  let count = 0;
  const made: Lane = {
    trouble: undefined,
    sent: () => count,
    remote: withChanges(practice, {
      async push(operations) {
        count += 1;
        if (made.trouble === 'hangs') return new Promise(() => undefined);
        return made.trouble ? { ok: false, failure: made.trouble } : practice.push(operations);
      },
    }),
  };
  return made;
}

async function countsOf(database: BookDatabase, id: string) {
  return (await actionOf(database, id)).counts;
}

async function setUp(trouble: Lane['trouble']) {
  const database = await openDatabase();
  const school = await lane(database, 'school');
  school.trouble = trouble;
  const clock = standingClock();
  const ends = new Map<number, () => void>();
  let ended = 0;
  const running = startEngine(
    database,
    { school: school.remote },
    ({ phase }) => {
      if (phase === 'sending') return;
      ended += 1;
      ends.get(ended)?.();
    },
    clock,
  );
  /** Settles at the end of the run of that number. */
  const end = (run: number) =>
    ended >= run ? Promise.resolve() : new Promise<void>((resolve) => ends.set(run, resolve));
  return { database, school, clock, end, ...running };
}

describe('what failed is tried again by itself', () => {
  test('after a while that grows, with the same ids, until it works', async () => {
    const { database, school, clock, end, engine, statuses } = await setUp({ class: 'unknown' });
    await engine.wake();
    expect(statuses.at(-1)).toEqual({ phase: 'waiting', done: 0, total: 1 });
    expect(clock.due()).toEqual([2000]);
    clock.pass(2000);
    await end(2);
    expect(school.sent()).toBe(2);
    expect(clock.due()).toEqual([4000]);
    school.trouble = undefined;
    clock.pass(4000);
    await end(3);
    expect(await countsOf(database, 'school')).toEqual({ ...noCounts, done: 1 });
    expect(statuses.at(-1)?.phase).toBe('idle');
    expect(clock.due()).toEqual([]);
  });

  test('not before its time when something else wakes the engine', async () => {
    const { school, engine } = await setUp({ class: 'retryable' });
    await engine.wake();
    await engine.wake();
    expect(school.sent()).toBe(1);
  });

  test('at once when the network comes back or a person asks', async () => {
    const { database, school, engine } = await setUp({ class: 'unknown' });
    await engine.wake();
    school.trouble = undefined;
    await engine.wake(true);
    expect(await countsOf(database, 'school')).toEqual({ ...noCounts, done: 1 });
  });

  test('when the authority wants to be asked again, and no click makes it earlier', async () => {
    const { database, school, clock, end, engine } = await setUp({
      class: 'retryable',
      retryAfterMs: 30_000,
    });
    await engine.wake();
    expect(await countsOf(database, 'school')).toEqual({ ...noCounts, queued: 1 });
    school.trouble = undefined;
    await engine.wake(true);
    expect(school.sent()).toBe(1);
    clock.pass(30_000);
    await end(3);
    expect(await countsOf(database, 'school')).toEqual({ ...noCounts, done: 1 });
  });

  test('what may have arrived stays unknown, though the next try does not leave the device', async () => {
    const { database, school, engine } = await setUp({ class: 'unknown' });
    await engine.wake();
    school.trouble = { class: 'not-sent' };
    await engine.wake(true);
    expect(await countsOf(database, 'school')).toEqual({ ...noCounts, unknown: 1 });
  });

  test.each([
    ['sign-in', 'sign-in'],
    ['access', 'access'],
    ['ours', 'too-old'],
  ] as const)('not at all while a person has to act first, who is told: %s', async (failure, cause) => {
    const { clock, engine, statuses } = await setUp({ class: failure });
    await engine.wake();
    expect(clock.due()).toEqual([]);
    const stuck = { customer: 'school', since: noon, cause };
    expect(statuses.at(-1)).toMatchObject({ phase: 'stuck', stuck });
  });
});

describe('what a person has to see to at the authority', () => {
  test.each(['access', 'ours'] as const)(
    'goes out by itself when the authority is reached again or tells of news: %s',
    async (failure) => {
      const { database, school, clock, engine, statuses } = await setUp({ class: failure });
      await engine.wake();
      await engine.ask(['school']);
      expect(school.sent()).toBe(2);
      expect(statuses.at(-1)).toMatchObject({ phase: 'stuck', stuck: { since: noon } });
      expect(clock.due()).toEqual([]);
      school.trouble = undefined;
      await engine.wake();
      expect(school.sent()).toBe(2);
      await engine.ask(['school']);
      expect(await countsOf(database, 'school')).toEqual({ ...noCounts, done: 1 });
      expect(statuses.at(-1)?.phase).toBe('idle');
    },
  );

  test('is no reason to try earlier what is tried again by itself', async () => {
    const { school, engine } = await setUp({ class: 'retryable' });
    await engine.wake();
    await engine.ask(['school']);
    expect(school.sent()).toBe(1);
  });
});

describe('an authority that never answers', () => {
  async function untilAsked(clock: Clock, school: Lane, times: number): Promise<void> {
    await expect.poll(() => [school.sent(), clock.due().includes(patienceMs)]).toEqual([times, true]);
  }

  test('is given up, the outcome is unknown, and it is said who is stuck and since when', async () => {
    const { database, school, clock, end, engine, statuses } = await setUp('hangs');
    void engine.wake();
    await untilAsked(clock, school, 1);
    clock.pass(patienceMs);
    await end(1);
    expect(await countsOf(database, 'school')).toEqual({ ...noCounts, unknown: 1 });
    const stuck = {
      phase: 'stuck',
      done: 0,
      total: 1,
      stuck: { customer: 'school', since: noon, cause: 'silent' },
    };
    expect(statuses.at(-1)).toEqual(stuck);
    // Asking once more does not look like sending.
    clock.pass(2000);
    await untilAsked(clock, school, 2);
    expect(statuses.at(-1)).toEqual(stuck);
    school.trouble = undefined;
    clock.pass(patienceMs);
    await end(3);
    await engine.wake(true);
    expect(await countsOf(database, 'school')).toEqual({ ...noCounts, done: 1 });
    expect(statuses.at(-1)?.phase).toBe('idle');
  });

  test('does not hold the others, nor what is queued for them meanwhile', async () => {
    const database = await openDatabase();
    const [school, plant, office] = [
      await lane(database, 'school'),
      await lane(database, 'plant'),
      await lane(database, 'office'),
    ];
    school.trouble = 'hangs';
    plant.trouble = { class: 'unknown' };
    const clock = standingClock();
    const remotes = { school: school.remote, plant: plant.remote, office: office.remote };
    const { engine } = startEngine(database, remotes, () => undefined, clock);
    void engine.wake();
    await expect.poll(async () => (await countsOf(database, 'office')).done).toBe(1);
    await expect.poll(() => clock.due()).toContain(2000);
    const row = createRow('late', { userName: 'late@office.example' });
    await saveAction(database, newAction({ id: 'late', customer: 'office', licenseSets: [[]] }), [{ row }]);
    void engine.wake();
    await expect.poll(async () => (await countsOf(database, 'late')).done).toBe(1);
    // One at rest is tried again though the first one still hangs.
    plant.trouble = undefined;
    clock.pass(2000);
    await expect.poll(async () => (await countsOf(database, 'plant')).done).toBe(1);
    expect((await countsOf(database, 'school')).sending).toBe(1);
  });
});
