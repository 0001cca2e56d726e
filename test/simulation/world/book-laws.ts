import { isWaiting } from '../../../src/core/outbox/delivery.ts';
import { subjectOf } from '../../../src/core/operations/facets.ts';
import type { Delivery } from '../../../src/core/outbox/delivery.ts';
import type { Operation } from '../../../src/core/operations/operation.ts';
import { replay } from '../../../src/core/operations/replay.ts';
import { readPackets } from '../../../src/store/actions.ts';
import { actionsOf } from '../../../src/store/customer-actions.ts';
import { countStates } from '../../../src/store/deliveries.ts';
import { Mirror } from '../../../src/store/mirror.ts';
import type { BookDatabase } from '../../../src/store/schema.ts';
import type { Decision } from './decision-log.ts';
import type { Court } from './laws.ts';

/** An operation of a device with what became of it. */
export interface Fate {
  readonly operation: Operation;
  readonly delivery: Delivery;
}

export interface Checked {
  readonly fates: readonly Fate[];
  readonly mirror: Mirror;
}

/** Looks at all of a customer in one device's book, while nothing is under way there. */
export async function checkBook(
  court: Court,
  database: BookDatabase,
  customer: string,
  decisions: ReadonlyMap<string, Decision>,
): Promise<Checked> {
  const where = `${customer} at ${database.name}`;
  const fates: Fate[] = [];
  for (const action of await actionsOf(database, customer)) {
    const packets = await readPackets(database, action);
    const own = packets.flatMap(({ operations, deliveries }) =>
      operations.flatMap((operation, index) => {
        const delivery = deliveries[index];
        return delivery ? [{ operation, delivery }] : [];
      }),
    );
    const counts = countStates(own.map(({ delivery }) => delivery));
    court.hold(
      'an action is whole or not there',
      own.length === action.size && JSON.stringify(counts) === JSON.stringify(action.counts),
      () => `${where}: ${action.id} has ${own.length} of ${action.size}: ${JSON.stringify(action.counts)}`,
    );
    for (const fate of own) fates.push(fate);
  }
  const mirror = new Mirror(database, customer);
  await mirror.refresh();
  const { users } = mirror.base;
  for (const { operation, delivery } of fates) {
    const { id } = operation;
    const { state } = delivery;
    const decision = decisions.get(id);
    const expected = outcomesOf(state);
    const outcome: Outcome = !decision ? 'none' : decision.isApplied ? 'applied' : 'refused';
    court.hold(
      'what is said is what was decided',
      expected.includes(outcome),
      () => `${where}: ${id} is ${state}, and its authority: ${outcome}`,
    );
    if (state !== 'done') continue;
    const user = subjectOf(operation);
    court.hold('what is done is in base', users.has(user), () => `${where}: ${id} is done without its user`);
  }
  checkReplay(court, mirror, where);
  return { fates, mirror };
}

type Outcome = 'applied' | 'refused' | 'none';

/** What the authority may have said. */
function outcomesOf(state: Delivery['state']): readonly Outcome[] {
  switch (state) {
    case 'acked':
    case 'done':
      return ['applied'];
    case 'refused':
      return ['refused'];
    // It stood aside, or was refused.
    case 'superseded':
      return ['refused', 'none'];
    case 'queued':
    case 'discarded':
    case 'parked':
      return ['none'];
    case 'sending':
    case 'unknown':
      return ['applied', 'refused', 'none'];
  }
}

/** The same base and the same waiting operations give the same view: twice, and where they were carried to. */
function checkReplay(court: Court, mirror: Mirror, where: string): void {
  const seen = pictureOf(mirror);
  const { base } = mirror;
  const waiting = mirror.waiting();
  const again = replay(base, [...waiting].reverse());
  const elsewhere = replay(structuredClone(base), structuredClone(waiting));
  for (const other of [again, elsewhere]) {
    court.hold(
      'what you see is base and what waits',
      JSON.stringify([...other.view.changedUsers()]) === seen.users,
      () => `${where}: replayed once more it is another`,
    );
  }
  court.hold(
    'what you see is base and what waits',
    waiting.every(({ state }) => isWaiting(state)),
    () => where,
  );
}

/** A customer as a list shows it: to be compared. */
export function pictureOf(mirror: Mirror): { readonly users: string; readonly all: string } {
  const { view } = mirror.replayed();
  const users = JSON.stringify([...view.changedUsers()]);
  const base = [...mirror.base.users].sort(([one], [other]) => (one < other ? -1 : 1));
  return { users, all: JSON.stringify([users, base, [...mirror.ledger()], mirror.waiting().length]) };
}
