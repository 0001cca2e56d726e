import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/outbox/answer.ts';
import { anyBase, anyQueue } from '../support/arbitrary-operations.ts';
import { begin, hubOf, pull, push } from '../support/hub.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { NaiveBook } from '../support/naive-book.ts';
import { checkRemoteLaw } from '../support/remote-law.ts';
import { runs } from '../support/runs.ts';
import { useServedHub } from '../support/served-hub.ts';

describe.each(hubDatabases)('the hub on $name', (database) => {
  const hub = useServedHub(database);
  let customers = 0;

  test('requests in any interleaving: one answer to each operation, and no seat is given twice', async () => {
    await checkRemoteLaw(hub.authority, runs(25));
  });

  /** Three devices; operations that two of them have are the same change sent twice. */
  const devices = anyQueue.chain((drawn) => {
    const queue = [...new Map(drawn.map((operation) => [operation.id, operation])).values()];
    return fc.tuple(fc.subarray(queue), fc.shuffledSubarray(queue), fc.subarray(queue));
  });

  test('devices at once: assigned never grows past total, and the log tells the whole story', async () => {
    await fc.assert(
      fc.asyncProperty(anyBase(), devices, async (base, queues) => {
        const key = { organization: 'law', customer: `customer-${customers++}` };
        const start = { users: [...base.users.values()], seats: Object.fromEntries(base.seats) };
        await begin(hub.database(), start, { ...key, device: 'first' });
        const pushed = await Promise.all(
          queues.map((queue, index) => push(hubOf(hub.database()), { ...key, device: `${index}` }, queue)),
        );

        const answers = new Map<string, Answer>();
        for (const outcome of pushed.flatMap((each) => (each.ok ? each.value : []))) {
          if (outcome.status === 'later') throw new Error('nobody else is there to be waited for');
          const answer = outcome.status === 'duplicate' ? outcome.answer : outcome;
          expect(answers.get(answer.operation) ?? answer).toEqual(answer);
          answers.set(answer.operation, answer);
        }
        expect([...answers.keys()].sort()).toEqual([...new Set(queues.flat().map(({ id }) => id))].sort());

        const operations = new Map(queues.flat().map((operation) => [operation.id, operation]));
        const log = [...answers.values()]
          .flatMap((answer) => (answer.status === 'applied' ? [answer] : []))
          .sort((one, other) => one.cursor - other.cursor)
          .flatMap(({ operation }) => operations.get(operation) ?? []);
        const naive = new NaiveBook(base);
        for (const operation of log) expect(naive.run(operation)).toBeUndefined();
        const pulled = await pull(hub.database(), key, {});
        if (!pulled.ok) throw new Error('not pulled');
        const { users, seats, cursor } = pulled.value;
        expect(cursor).toBe(log.length);
        expect(new Map(Object.entries(seats))).toEqual(naive.seats);
        expect(users).toHaveLength(naive.users.size);
        for (const { recorded: _, ...user } of users) {
          const licenses = Object.fromEntries(user.licenses.map((held) => [held.product, held.plansOff]));
          expect({ ...user, licenses }).toEqual(naive.user(user.id));
        }
        for (const [product, { total, assigned }] of Object.entries(seats)) {
          expect(assigned).toBeLessThanOrEqual(Math.max(total, base.seats.get(product)?.assigned ?? 0));
        }
      }),
      runs(25),
    );
  });
});
