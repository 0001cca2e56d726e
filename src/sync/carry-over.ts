import type { Figure, Provenance } from '../core/directory/figure.ts';
import type { Pool } from '../core/directory/pool.ts';
import type { User } from '../core/directory/user.ts';
import { apply } from '../core/operations/apply.ts';
import { seenNow } from '../core/operations/conflict.ts';
import { subjectOf } from '../core/operations/facets.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Slice } from '../core/operations/slice.ts';
import { baseSlice, View } from '../core/operations/view.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { takeCarriedOver } from '../core/outbox/lane.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import { readPackets } from '../store/actions.ts';
import type { PacketRecord } from '../store/actions.ts';
import { Mirror } from '../store/mirror.ts';
import type { BookDatabase } from '../store/schema.ts';
import { settle } from '../store/settle.ts';

/**
 * The tick: a person did this in Partner Center. Where nobody answers that is the authority's answer: the
 * effect goes to base, dated, and the operations end as done; what makes no sense any more (its user is
 * missing, its name is borne by another) stays queued. What is done at the hub is in base already and is only
 * no longer recorded; the hub hears of it with the next turn. Gives how many are carried over.
 */
export async function carryOver(
  database: BookDatabase,
  id: string,
  mark: { readonly by: string; readonly at: number },
): Promise<Result<number, Problem<OutboxProblemCode>>> {
  for (;;) {
    const action = await database.actions.get(id);
    if (!action) return failed('action-gone');
    const mirror = new Mirror(database, action.customer);
    await mirror.refresh();
    const rev = mirror.customer?.rev;
    if (rev === undefined) return failed('action-gone');
    const packets = await readPackets(database, action);
    const isAtBook = mirror.customer?.authority === 'book';
    // Where somebody answers, that answer decides what is queued, and not a person's tick.
    const { view, worked, rests } = playThrough(mirror, isAtBook ? packets : []);
    const { count: recorded, users: carried } = recordedIn(mirror, packets);
    if (worked.size + recorded === 0) return failed(rests ? 'carry-earlier-first' : 'nothing-to-carry-over');
    const known = { source: 'carried-over', asOf: mark.at } as const;
    const written = await settle(database, action.customer, {
      rev,
      deliveries: packets.map(({ firstSeq, operations }) => ({
        action: id,
        firstSeq,
        size: operations.length,
        change: (present) =>
          (takeCarriedOver(present, isAtBook ? undefined : mark.at) ?? present).map((delivery, index) =>
            worked.has(operations[index]?.id ?? '') ? { state: 'done' } : delivery,
          ),
      })),
      base: {
        users: [...carried, ...Array.from(view.changedUsers().values(), (user) => carriedUser(user, known))],
        pools: (pools) => pools.map((pool) => carriedPool(pool, view, mark.at)),
      },
      carriedOver: { action: id, ...mark },
    });
    if (written) return ok(worked.size + recorded);
  }
}

function playThrough(mirror: Mirror, packets: readonly PacketRecord[]) {
  const view = new View(boundless(baseSlice(mirror.base)));
  const worked = new Set<string>();
  /** Something needs what an earlier action does. */
  let rests = false;
  const bySubject = new Map<string, Operation[]>();
  for (const { operation } of mirror.waiting()) {
    const own = bySubject.get(subjectOf(operation));
    if (own) own.push(operation);
    else bySubject.set(subjectOf(operation), [operation]);
  }
  for (const { operations, deliveries } of packets) {
    operations.forEach((operation, index) => {
      if (deliveries[index]?.state !== 'queued') return;
      const others = bySubject.get(subjectOf(operation)) ?? [];
      if (others.some((earlier) => goesBefore(earlier, operation))) {
        rests = true;
        return;
      }
      const applied = apply(view, asFound(operation, view));
      if (applied.ok) {
        view.write(applied.effect);
        worked.add(operation.id);
      } else rests ||= operation.dependsOn !== undefined && applied.refusal.code === 'user-missing';
    });
  }
  return { view, worked, rests };
}

/**
 * Of two changes of one user: somebody is made, deleted and restored in that order, and a password counts for who
 * is there by then. Carried over the other way round, the last tick would undo the first.
 */
function goesBefore(earlier: Operation, operation: Operation): boolean {
  return (
    earlier.seq < operation.seq &&
    earlier.action !== operation.action &&
    (earlier.kind !== 'update-licenses' || operation.kind !== 'update-licenses')
  );
}

/** Who did it by hand has seen what was there then, whatever a file says of it since. */
function asFound(operation: Operation, view: View): Operation {
  const user = operation.kind === 'update-licenses' ? view.user(operation.userId) : undefined;
  return operation.kind === 'update-licenses' && user ? seenNow(operation, user) : operation;
}

/** Where this book was at the hub before, the hub may have had it, and have called it recorded. */
function carriedUser({ recorded: _, ...user }: User, known: Provenance): User {
  return { ...user, known };
}

/**
 * What was done at the hub and is not carried over yet, and the users it was about as they are in base. Should
 * somebody else's changes of them still be recorded, the hub says so again.
 */
function recordedIn(mirror: Mirror, packets: readonly PacketRecord[]) {
  const users = new Map<string, User>();
  let count = 0;
  for (const { operations, deliveries } of packets) {
    operations.forEach((operation, index) => {
      if (!deliveries[index]?.recorded) return;
      count += 1;
      const id = subjectOf(operation);
      const user = mirror.base.users.get(id);
      if (!user?.recorded) return;
      const { recorded: _, ...carried } = user;
      users.set(id, carried);
    });
  }
  return { count, users: users.values() };
}

/** A person found the seats there, so our figures of them do not stand in the way. */
function boundless(base: Slice): Slice {
  return {
    user: (id) => base.user(id),
    nameOwner: (nameKey) => base.nameOwner(nameKey),
    seats: (product) => ({ assigned: base.seats(product)?.assigned ?? 0, total: Infinity }),
  };
}

function carriedPool(pool: Pool, view: View, asOf: number): Pool {
  const seats = view.changedSeats().get(pool.product);
  if (!seats || seats.assigned === pool.assigned.value) return pool;
  const assigned: Figure = { value: seats.assigned, source: 'carried-over', asOf };
  return { ...pool, assigned };
}
