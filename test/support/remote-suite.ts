import { describe, expect, test } from 'vitest';
import type { Seats } from '../../src/core/directory/pool.ts';
import type { User } from '../../src/core/directory/user.ts';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Answer } from '../../src/core/outbox/answer.ts';
import type { PulledPage, Remote } from '../../src/remotes/remote.ts';
import { createUser, license, updateLicenses, user } from './builders.ts';

/** An authority with something in it, and the ways to it. */
export interface Authority {
  /** As a new tab or device finds it: with nothing in memory. `delay` is awaited before each request. */
  open(delay?: () => Promise<void>): Remote;
}

export interface AuthorityStart {
  readonly users?: readonly User[];
  readonly seats?: Readonly<Record<string, Seats>>;
}

export const anna = createUser({ licenses: [license('E3')] });
export const ben = createUser({ id: 'ben', licenses: [license('E3')] });
export const oneSeat: AuthorityStart = { seats: { E3: { total: 1, assigned: 0 } } };

export async function answersOf(
  remote: Remote,
  ...operations: readonly Operation[]
): Promise<readonly Answer[]> {
  const pushed = await remote.push(operations);
  if (!pushed.ok) throw new Error(`not pushed: ${pushed.failure}`);
  return pushed.answers;
}

/** All pages, as one. */
export async function pulled(remote: Remote, since?: number): Promise<PulledPage> {
  const users = new Map<string, User>();
  const gone = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const page = await remote.pull({ ...(since !== undefined && { cursor: since }) }, after);
    if (!page.ok) throw new Error('not pulled');
    for (const user of page.users) {
      users.set(user.id, user);
      gone.delete(user.id);
    }
    for (const id of page.gone) {
      users.delete(id);
      gone.add(id);
    }
    after = page.next;
    if (after === undefined) return { ...page, users: [...users.values()], gone: [...gone] };
  }
}

/** What every remote keeps to. Each test has a customer `school` of its own. */
export function testRemote(name: string, authorityOf: (start?: AuthorityStart) => Promise<Authority>): void {
  describe(`a remote: ${name}`, () => {
    test('applies what it can and refuses the rest, each with its own answer', async () => {
      const remote = (await authorityOf(oneSeat)).open();
      expect(await answersOf(remote, anna, ben)).toEqual([
        { operation: 'anna', status: 'applied', cursor: 1 },
        { operation: 'ben', status: 'refused', refusal: { code: 'no-seats', facts: { product: 'E3' } } },
      ]);
      expect(await pulled(remote)).toMatchObject({
        gone: [],
        users: [user({ licenses: [license('E3')] })],
        seats: new Map([['E3', { total: 1, assigned: 1 }]]),
        cursor: 1,
      });
    });

    test('gives the same answer to the same operation: at once, later, and after a reload', async () => {
      const authority = await authorityOf({ seats: { E3: { total: 5, assigned: 0 } } });
      const remote = authority.open();
      const [first, again] = await answersOf(remote, anna, anna);
      expect(again).toEqual(first);
      expect(await answersOf(remote, anna)).toEqual([first]);
      expect(await answersOf(authority.open(), anna)).toEqual([first]);
      const { seats, cursor } = await pulled(authority.open());
      expect([seats.get('E3')?.assigned, cursor]).toEqual([1, 1]);
    });

    test('keeps to a refusal, also when the reason is gone, and after a reload', async () => {
      const authority = await authorityOf(oneSeat);
      const [, refused] = await answersOf(authority.open(), anna, ben);
      const remote = authority.open();
      await answersOf(remote, updateLicenses({ revoke: ['E3'] }));
      expect(await answersOf(remote, ben)).toEqual([refused]);
      expect(await answersOf(authority.open(), ben)).toEqual([refused]);
      // A new operation for the same thing is another matter.
      expect(await answersOf(remote, { ...ben, id: 'ben-2' })).toMatchObject([{ status: 'applied' }]);
    });

    test('refuses by the rules of everybody', async () => {
      const remote = (await authorityOf({ users: [user()] })).open();
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
      const authority = await authorityOf({
        users: [user({ id: 'old' })],
        seats: { E3: { total: 9, assigned: 0 } },
      });
      const remote = authority.open();
      await answersOf(remote, anna, ben);
      const { seen } = updateLicenses();
      const plansOfAnna = { assign: [license('E3', 'sway')], seen: { ...seen, licenses: [license('E3')] } };
      await answersOf(remote, updateLicenses(plansOfAnna));
      const changedSince = async (since?: number) =>
        (await pulled(authority.open(), since)).users.map(({ id }) => id).sort();
      // What was there before anything changed may come too.
      expect((await changedSince()).filter((id) => id !== 'old')).toEqual(['anna', 'ben']);
      expect(await changedSince(0)).toEqual(['anna', 'ben']);
      expect(await changedSince(1)).toEqual(['anna', 'ben']);
      expect(await changedSince(2)).toEqual(['anna']);
      expect(await changedSince(3)).toEqual([]);
      expect((await pulled(remote, 3)).cursor).toBe(3);
    });

    test('does not change what it has handed out', async () => {
      const remote = (await authorityOf({ seats: { E3: { total: 9, assigned: 0 } } })).open();
      const before = await pulled(remote);
      await answersOf(remote, anna);
      expect(before.seats.get('E3')).toEqual({ total: 9, assigned: 0 });
    });
  });
}
