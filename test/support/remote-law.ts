import fc from 'fast-check';
import { expect } from 'vitest';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Answer } from '../../src/core/outbox/answer.ts';
import { anyBase, anyQueue, products } from './arbitrary-operations.ts';
import { NaiveBook } from './naive-book.ts';
import type { Authority, AuthorityStart } from './remote-suite.ts';

const requests = fc
  .tuple(anyQueue, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), fc.nat(3))
  .map(([drawn, sizes, repeats]) => {
    // An id is one operation's; only a queue may name two creates of the same user.
    const queue = [...new Map(drawn.map((operation) => [operation.id, operation])).values()];
    // Each operation once in some request, and the first few requests a second time, as after a lost answer.
    const all: Operation[][] = [];
    for (let from = 0, turn = 0; from < queue.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1;
      all.push(queue.slice(from, from + size));
      from += size;
    }
    return [...all, ...all.slice(0, repeats)];
  });

/** Requests in any interleaving: one answer to each operation, and no seat is given twice. */
export async function checkRemoteLaw(
  authorityOf: (start: AuthorityStart) => Promise<Authority>,
  { numRuns }: { numRuns: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      anyBase(),
      requests,
      fc.boolean(),
      fc.scheduler(),
      async (base, pushes, reloads, scheduler) => {
        const users = [...base.users.values()];
        const authority = await authorityOf({ users, seats: Object.fromEntries(base.seats) });
        const remote = authority.open(() => scheduler.schedule(Promise.resolve()));
        const pushed = await scheduler.waitFor(
          Promise.all(pushes.map((operations) => remote.push(operations))),
        );

        const answers = new Map<string, Answer>();
        for (const outcome of pushed) {
          for (const answer of outcome.ok ? outcome.answers : []) {
            expect(answers.get(answer.operation) ?? answer).toEqual(answer);
            answers.set(answer.operation, answer);
          }
        }
        const operations = new Map(pushes.flat().map((operation) => [operation.id, operation]));
        expect([...answers.keys()].sort()).toEqual([...operations.keys()].sort());

        // What was applied, in the order of its change numbers, is what a plain map makes of it.
        const naive = new NaiveBook(base);
        const applied = [...answers.values()].flatMap((answer) =>
          answer.status === 'applied' ? [answer] : [],
        );
        applied.sort((one, other) => one.cursor - other.cursor);
        expect(applied.map(({ cursor }) => cursor)).toEqual(applied.map((_, index) => index + 1));
        for (const { operation } of applied) {
          const known = operations.get(operation);
          if (known) expect(naive.run(known)).toBeUndefined();
        }
        const pulled = await (reloads ? authority.open().pull({}) : scheduler.waitFor(remote.pull({})));
        if (!pulled.ok) throw new Error('not pulled');
        for (const product of products) {
          const seats = pulled.seats.get(product);
          const before = base.seats.get(product);
          expect(seats).toEqual(naive.seats.get(product));
          expect(seats?.assigned).toBeLessThanOrEqual(Math.max(before?.total ?? 0, before?.assigned ?? 0));
        }
        for (const { recorded: _, ...user } of pulled.users) {
          const licenses = Object.fromEntries(user.licenses.map((held) => [held.product, held.plansOff]));
          // That it is recorded there is the hub's own matter.
          expect({ ...user, recorded: undefined, licenses }).toEqual(naive.user(user.id));
        }
        expect(pulled.cursor).toBe(applied.length);
      },
    ),
    { numRuns },
  );
}
