import { describe, expect, test } from 'vitest';
import { PracticeRemote } from '../../src/remotes/practice/practice.ts';
import type { PracticeStorage } from '../../src/remotes/practice/storage.ts';
import { openDatabase } from '../support/database.ts';
import type { Practice } from '../support/practice.ts';
import { practiceOf } from '../support/practice.ts';
import type { AuthorityStart } from '../support/remote-suite.ts';
import { anna, answersOf, ben, oneSeat, pulled, testRemote } from '../support/remote-suite.ts';

async function practice(start?: AuthorityStart): Promise<Practice> {
  return practiceOf(await openDatabase(), 'school', start);
}

testRemote('practice', practice);

describe('the switch of the practice remote', () => {
  test('offline: nothing is taken, nothing is given, and nothing of it is kept', async () => {
    const authority = await practice(oneSeat);
    const remote = authority.open();
    const closed = { ok: false, failure: { class: 'not-sent' } };
    authority.mode = 'offline';
    expect(await remote.isReachable()).toBe(false);
    expect(await remote.push([anna])).toEqual(closed);
    expect(await remote.pull({})).toEqual(closed);
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
