import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Answer } from '../../src/core/outbox/answer.ts';
import { PracticeRemote } from '../../src/remotes/practice/practice.ts';
import type { PracticeStorage } from '../../src/remotes/practice/storage.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import { createUser, license, updateLicenses, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import type { Practice, PracticeStart } from '../support/practice.ts';
import { practiceOf } from '../support/practice.ts';

const anna = createUser({ licenses: [license('E3')] });
const ben = createUser({ id: 'ben', licenses: [license('E3')] });
const oneSeat: PracticeStart = { seats: { E3: { total: 1, assigned: 0 } } };

async function practice(start?: PracticeStart): Promise<Practice> {
  return practiceOf(await openDatabase(), 'school', start);
}

async function answersOf(remote: Remote, ...operations: readonly Operation[]): Promise<readonly Answer[]> {
  const pushed = await remote.push(operations);
  if (!pushed.ok) throw new Error(`not pushed: ${pushed.failure}`);
  return pushed.answers;
}

async function pulled(remote: Remote, since = 0) {
  const answer = await remote.pull(since);
  if (!answer.ok) throw new Error('not pulled');
  return answer;
}

describe('a remote', () => {
  test('applies what it can and refuses the rest, each with its own answer', async () => {
    const remote = (await practice(oneSeat)).open();
    expect(await answersOf(remote, anna, ben)).toEqual([
      { operation: 'anna', status: 'applied', cursor: 1 },
      { operation: 'ben', status: 'refused', refusal: { code: 'no-seats', facts: { product: 'E3' } } },
    ]);
    expect(await pulled(remote)).toEqual({
      ok: true,
      users: [user({ licenses: [license('E3')] })],
      seats: new Map([['E3', { total: 1, assigned: 1 }]]),
      cursor: 1,
    });
  });

  test('gives the same answer to the same operation: at once, later, and after a reload', async () => {
    const authority = await practice({ seats: { E3: { total: 5, assigned: 0 } } });
    const remote = authority.open();
    const [first, again] = await answersOf(remote, anna, anna);
    expect(again).toEqual(first);
    expect(await answersOf(remote, anna)).toEqual([first]);
    expect(await answersOf(authority.open(), anna)).toEqual([first]);
    const { seats, cursor } = await pulled(authority.open());
    expect([seats.get('E3')?.assigned, cursor]).toEqual([1, 1]);
  });

  test('keeps to a refusal, also when the reason is gone, and after a reload', async () => {
    const authority = await practice(oneSeat);
    const [, refused] = await answersOf(authority.open(), anna, ben);
    const remote = authority.open();
    await answersOf(remote, updateLicenses({ revoke: ['E3'] }));
    expect(await answersOf(remote, ben)).toEqual([refused]);
    expect(await answersOf(authority.open(), ben)).toEqual([refused]);
    // A new operation for the same thing is another matter.
    expect(await answersOf(remote, { ...ben, id: 'ben-2' })).toMatchObject([{ status: 'applied' }]);
  });

  test('refuses by the rules of everybody', async () => {
    const remote = (await practice({ users: [user()] })).open();
    const answers = await answersOf(
      remote,
      createUser({ id: 'other', user: { userName: 'ANNA@school.example', displayName: 'Other' } }),
      updateLicenses({ userId: 'nobody' }),
      updateLicenses({ id: 'unowned', assign: [license('E3')] }),
    );
    const codes = answers.map((answer) =>
      answer.status === 'refused' ? answer.refusal.code : answer.status,
    );
    expect(codes).toEqual(['name-taken', 'user-missing', 'unknown-product']);
  });

  test('brings home what has changed since, and nothing when nothing has', async () => {
    const authority = await practice({
      users: [user({ id: 'old' })],
      seats: { E3: { total: 9, assigned: 0 } },
    });
    const remote = authority.open();
    await answersOf(remote, anna, ben);
    await answersOf(remote, updateLicenses({ assign: [license('E3', 'sway')] }));
    const changedSince = async (since: number) =>
      (await pulled(authority.open(), since)).users.map(({ id }) => id);
    expect(await changedSince(0)).toEqual(['anna', 'ben']);
    expect(await changedSince(1)).toEqual(['anna', 'ben']);
    expect(await changedSince(2)).toEqual(['anna']);
    expect(await changedSince(3)).toEqual([]);
    expect((await pulled(remote, 3)).cursor).toBe(3);
  });

  test('does not change what it has handed out', async () => {
    const remote = (await practice({ seats: { E3: { total: 9, assigned: 0 } } })).open();
    const before = await pulled(remote);
    await answersOf(remote, anna);
    expect(before.seats.get('E3')).toEqual({ total: 9, assigned: 0 });
  });
});

describe('the switch of the practice remote', () => {
  test('offline: nothing is taken, nothing is given, and nothing of it is kept', async () => {
    const authority = await practice(oneSeat);
    const remote = authority.open();
    authority.mode = 'offline';
    expect(await remote.isReachable()).toBe(false);
    expect(await remote.push([anna])).toEqual({ ok: false, failure: 'not-sent' });
    expect(await remote.pull(0)).toEqual({ ok: false });
    authority.mode = 'online';
    expect(await remote.isReachable()).toBe(true);
    expect((await pulled(remote)).users).toEqual([]);
    expect(await answersOf(remote, anna)).toEqual([{ operation: 'anna', status: 'applied', cursor: 1 }]);
  });

  test('refuses: everything new is refused and stays so; what was answered keeps its answer', async () => {
    const authority = await practice(oneSeat);
    const remote = authority.open();
    const [applied] = await answersOf(remote, anna);
    authority.mode = 'refuses';
    const refused = { operation: 'ben', status: 'refused', refusal: { code: 'not-permitted', facts: {} } };
    expect(await answersOf(remote, anna, ben)).toEqual([applied, refused]);
    authority.mode = 'online';
    expect(await answersOf(authority.open(), ben)).toEqual([refused]);
  });
});

describe('a practice remote whose storage fails', () => {
  /** Fails at the first answer that is to be written. */
  function failingOnce(storage: PracticeStorage): PracticeStorage {
    let failed = false;
    return {
      read: () => storage.read(),
      write: (change) => {
        if (failed) return storage.write(change);
        failed = true;
        return Promise.reject(new Error('the device is full'));
      },
    };
  }

  test('has decided nothing: what it said to nobody it does not remember either', async () => {
    const authority = await practice(oneSeat);
    const conditions = { mode: () => Promise.resolve('online' as const), delay: () => Promise.resolve() };
    const remote = new PracticeRemote(failingOnce(authority.storage), conditions);
    await expect(remote.push([anna])).rejects.toThrow('full');
    expect((await pulled(remote)).users).toEqual([]);
    expect(await answersOf(remote, ben)).toMatchObject([{ status: 'applied', cursor: 1 }]);
    expect((await pulled(authority.open())).users.map(({ id }) => id)).toEqual(['ben']);
  });
});
