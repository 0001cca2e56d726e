import type { Delivery } from '../core/outbox/delivery.ts';
import { endedCount } from '../core/outbox/delivery.ts';
import { discard } from '../core/outbox/lane.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import { readPackets } from '../store/actions.ts';
import type { BookDatabase, StoredAction } from '../store/schema.ts';
import { settle } from '../store/settle.ts';
import type { DeliveryChange } from '../store/settle.ts';

/** The action itself, then the later ones of its customer with operations that rest on it, in order. */
export async function restingOn(database: BookDatabase, id: string): Promise<readonly string[]> {
  const action = await database.actions.get(id);
  if (!action) return [];
  const later = (await database.actions.toArray())
    .filter(
      (other) => other.customer === action.customer && other.firstSeq > action.firstSeq && isOpen(other),
    )
    .sort((one, other) => one.firstSeq - other.firstSeq);
  const resting = [id];
  const operations = new Set(await openOperationIds(database, action));
  for (const other of later) {
    const packets = await readPackets(database, other);
    const own = packets.flatMap((packet) => packet.operations);
    if (!own.some(({ dependsOn = [] }) => dependsOn.some((parent) => operations.has(parent)))) continue;
    resting.push(other.id);
    for (const operation of own) operations.add(operation.id);
  }
  return resting;
}

/**
 * Takes back what is left to send of actions of one customer: all of them or none. The passwords go with an
 * action of which nothing was sent; else they are still needed for the users that were made.
 */
export async function discardActions(
  database: BookDatabase,
  ids: readonly string[],
): Promise<Result<number, Problem<OutboxProblemCode>>> {
  const actions = (await database.actions.bulkGet([...ids])).flatMap((action) => (action ? [action] : []));
  const [first] = actions;
  if (!first || actions.length < ids.length) return failed('action-gone');
  let taken = 0;
  // Counted where it is decided: what is read here may be sent before it is written.
  const change: DeliveryChange['change'] = (present) => {
    const next = discard(present);
    if (next && next !== 'abort') taken += countDiscarded(next) - countDiscarded(present);
    return next;
  };
  const deliveries: DeliveryChange[] = [];
  for (const action of actions) {
    for (const { firstSeq, operations } of await readPackets(database, action)) {
      deliveries.push({ action: action.id, firstSeq, size: operations.length, change });
    }
  }
  const done = await settle(database, first.customer, { deliveries, erasePasswords: ids });
  return done && taken > 0 ? ok(taken) : failed('already-sent');
}

function countDiscarded(deliveries: readonly Delivery[]): number {
  return deliveries.filter(({ state }) => state === 'discarded').length;
}

function isOpen({ counts, size }: StoredAction): boolean {
  return endedCount(counts) < size;
}

/** Those that discarding would take: what is done stays, and so does what rests on it. */
async function openOperationIds(database: BookDatabase, action: StoredAction): Promise<string[]> {
  const packets = await readPackets(database, action);
  return packets.flatMap(({ operations, deliveries }) =>
    operations.flatMap(({ id }, index) => {
      const state = deliveries[index]?.state;
      return state === 'queued' || state === 'parked' ? [id] : [];
    }),
  );
}
