import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choice } from '../../src/core/operations/choice.ts';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { readPackets, readPasswords } from '../../src/store/actions.ts';
import { countSettled, countStates } from '../../src/store/deliveries.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { addCustomer, changeDeliveries, createRow, newAction, saveAction } from '../support/book.ts';
import { license, pool, updateLicenses, user } from '../support/builders.ts';
import { peopleOf } from '../support/choices.ts';
import { openDatabase } from '../support/database.ts';
import { runs } from '../support/runs.ts';

const names = ['anna', 'ben', 'carla', 'dora', 'emil', 'fred'];
const present = ['x', 'y', 'z'];

const fate = fc.constantFrom<Delivery>(
  { state: 'queued' },
  { state: 'parked', code: 'short', facts: { product: 'E3' } },
  { state: 'refused', code: 'no-seats', facts: { product: 'E3' } },
  { state: 'refused', code: 'name-taken', facts: { userName: 'somebody' } },
  { state: 'refused', code: 'not-permitted', facts: {} },
  { state: 'refused', code: 'changed-since-seen', facts: { product: 'P1', seen: 'none', there: 1 } },
);

const choice = fc.constantFrom<Choice>(
  { kind: 'again' },
  { kind: 'mine' },
  { kind: 'theirs' },
  { kind: 'link' },
  { kind: 'without', product: 'E3' },
  { kind: 'wait', product: 'E3' },
  { kind: 'change', licenses: { E3: 'assign', P1: 'revoke' } },
  { kind: 'correct', user: { location: 'FR', products: ['P1'] } },
  { kind: 'drop' },
);

/** Which card, how many of it, what; or the authority answers what waits. */
const step = fc.record({
  card: fc.nat(5),
  some: fc.option(fc.subarray([0, 1, 2, 3, 4, 5]), { nil: undefined }),
  choice,
  answers: fc.option(fate, { nil: undefined, freq: 3 }),
});

const book = fc.record({
  seats: fc.nat(4),
  creates: fc.array(fate, { minLength: names.length, maxLength: names.length }),
  rests: fc.array(fate, { minLength: 2, maxLength: 2 }),
  updates: fc.array(fate, { minLength: present.length, maxLength: present.length }),
});

interface Known {
  readonly operation: Operation;
  readonly delivery: Delivery;
  readonly password: string | null | undefined;
}

async function everything(database: BookDatabase): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const action of await database.actions.toArray()) {
    const packets = await readPackets(database, action);
    const passwords = await readPasswords(
      database,
      action,
      packets.map(({ firstSeq }) => firstSeq),
    );
    const deliveries = packets.flatMap((packet) => packet.deliveries);
    expect(action.counts).toEqual(countStates(deliveries));
    expect(action.settled ?? 0).toBe(countSettled(deliveries));
    for (const packet of packets) {
      packet.operations.forEach((operation, index) => {
        const delivery = packet.deliveries[index] ?? { state: 'queued' };
        known.push({ operation, delivery, password: passwords.get(packet.firstSeq)?.[index] });
      });
    }
  }
  return known;
}

async function fill(
  database: BookDatabase,
  parts: typeof book extends fc.Arbitrary<infer Book> ? Book : never,
) {
  await addCustomer(database, {
    customer: { authority: 'practice' },
    pools: [pool('E3', parts.seats), pool('P1', 3)],
    users: present.map((id) => user({ id, licenses: [license('P1', 'sway')] })),
  });
  // What the ledger would not have let through does not wait.
  let free = parts.seats;
  const creates = names.map((id, index) => {
    const wanted = parts.creates[index] ?? { state: 'queued' };
    const fits = wanted.state !== 'queued' || free-- > 0;
    const delivery: Delivery = fits ? wanted : { state: 'parked', code: 'short', facts: { product: 'E3' } };
    return { row: createRow(id), delivery, password: `of-${id}` };
  });
  await saveAction(database, newAction({ licenseSets: [[license('E3')]] }), creates);
  const updates = newAction({ id: 'updates', what: 'manage-licenses', kind: 'update-licenses' });
  const resting = names.slice(0, 2).map((userId, index) => {
    const { seen } = updateLicenses({ userId });
    const row = { id: `rest-${userId}`, userId, assign: [], revoke: ['E3'], seen, dependsOn: [userId] };
    return { row, delivery: parts.rests[index] ?? { state: 'queued' as const } };
  });
  const others = present.map((userId, index) => {
    const { seen } = updateLicenses({ userId });
    const wanted = parts.updates[index] ?? { state: 'queued' };
    const row = { id: `up-${userId}`, userId, assign: [license('P1')], revoke: [], seen };
    return { row, delivery: wanted };
  });
  await saveAction(database, updates, [...resting, ...others]);
}

test('whatever people choose, in whatever order: nothing is lost, nothing doubled, no seat promised twice', async () => {
  await fc.assert(
    fc.asyncProperty(book, fc.array(step, { maxLength: 6 }), async (parts, steps) => {
      const database = await openDatabase();
      await fill(database, parts);
      const first = (await everything(database)).map(({ operation }) => operation.id);
      const people = peopleOf(database);
      for (const { card: place, some, choice: chosen, answers } of steps) {
        const cards = await people.shown();
        const card = cards[place % Math.max(1, cards.length)];
        const operations = some?.flatMap((index) => card?.people[index]?.operation ?? []);
        if (card) {
          const before = JSON.stringify(await everything(database));
          const parts = { customer: 'school', card: card.key, choice: chosen };
          const made = await people.choose({ ...parts, ...(operations && { operations }) });
          if (!made.ok) expect(JSON.stringify(await everything(database))).toBe(before);
        }
        await holds(database, first);
        // The authority says no to what waits in the latest action.
        const latest = (await database.actions.toArray()).sort((a, b) => b.firstSeq - a.firstSeq)[0];
        if (answers?.state === 'refused' && latest) {
          await changeDeliveries(database, latest.id, (now) =>
            now.map((delivery) => (delivery.state === 'queued' ? answers : delivery)),
          );
        }
      }
    }),
    runs(16),
  );
});

async function holds(database: BookDatabase, first: readonly string[]): Promise<void> {
  const known = await everything(database);
  const byId = new Map(known.map((entry) => [entry.operation.id, entry]));
  expect(byId.size).toBe(known.length);
  // Each was replaced by one that is there, no two by the same, and none came from nowhere.
  const replacedBy = known.flatMap(({ delivery }) => delivery.replacedBy ?? []);
  expect(new Set(replacedBy).size).toBe(replacedBy.length);
  for (const id of replacedBy) expect(byId.has(id)).toBe(true);
  expect(known.length).toBe(first.length + replacedBy.length);
  const isOver = ({ delivery }: Known) => delivery.state === 'superseded';
  for (const { delivery } of known) {
    expect(delivery.state === 'superseded').toBe(delivery.replacedBy !== undefined);
    if (delivery.settled) expect(delivery.state).toBe('refused');
  }
  // Of each change exactly one counts; whoever is to be made has the password that was printed.
  expect(known.filter((entry) => !isOver(entry))).toHaveLength(first.length);
  for (const { operation, password } of known) {
    if (operation.kind === 'create-user') expect(password).toBe(`of-${operation.user.displayName}`);
  }
  const mirror = new Mirror(database, 'school');
  await mirror.refresh();
  for (const { free } of mirror.ledger().values()) expect(free).toBeGreaterThanOrEqual(0);
}
