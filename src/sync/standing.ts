import type { Operation } from '../core/operations/operation.ts';
import { undecidedCount } from '../core/operations/action.ts';
import type { Delivery } from '../core/outbox/delivery.ts';
import { isUndecided } from '../core/outbox/delivery.ts';
import { readPackets } from '../store/actions.ts';
import { actionsOf } from '../store/customer-actions.ts';
import { Mirror } from '../store/mirror.ts';
import type { BookDatabase, StoredAction } from '../store/schema.ts';

/** One operation where it stands. */
export interface Entry {
  readonly operation: Operation;
  readonly delivery: Delivery;
  readonly action: StoredAction;
  /** Of its packet. */
  readonly firstSeq: number;
  readonly size: number;
}

/** What of a customer did not go through, and what rests on it. */
export interface Standing {
  readonly mirror: Mirror;
  /** The customer's, when it was read. */
  readonly rev: number;
  /** Refused and undecided, or parked: a person decides. In order. */
  readonly open: readonly Entry[];
  /** Of these, and of what waits, those that rest on an open one and go with it: by its id, in order. */
  dependentsOf(id: string): readonly Entry[];
}

/** Undefined when the customer is gone. Should the book move on while it is read, what is decided on it is stale. */
export async function readStanding(database: BookDatabase, mirror: Mirror): Promise<Standing | undefined> {
  await mirror.refresh();
  const rev = mirror.customer?.rev;
  if (rev === undefined) return undefined;
  const entries = await readEntries(database, mirror.id);
  const open = entries.filter(({ delivery }) => isOpen(delivery));
  const openIds = new Set(open.map(({ operation }) => operation.id));
  const { obstacles } = mirror.replayed();
  const children = new Map<string, Entry[]>();
  for (const entry of entries) {
    // What waits and would work needs nobody's help.
    if (!isOpen(entry.delivery) && !obstacles.has(entry.operation.id)) continue;
    for (const parent of parentsOf(entry.operation)) {
      if (openIds.has(parent)) children.set(parent, [...(children.get(parent) ?? []), entry]);
    }
  }
  return { mirror, rev, open, dependentsOf: (id) => children.get(id) ?? [] };
}

/** Standings of the customers that were asked for last: what was read of a customer is kept up, not read again. */
export class Standings {
  readonly #database: BookDatabase;
  readonly #mirrors = new Map<string, Mirror>();

  constructor(database: BookDatabase) {
    this.#database = database;
  }

  async read(customer: string): Promise<Standing | undefined> {
    const mirror = this.#mirrors.get(customer) ?? new Mirror(this.#database, customer);
    // The one asked for last is the last to be let go: 100,000 users are some 100 MB.
    this.#mirrors.delete(customer);
    this.#mirrors.set(customer, mirror);
    const [oldest] = this.#mirrors.keys();
    if (this.#mirrors.size > keptMirrors && oldest !== undefined) this.#mirrors.delete(oldest);
    return readStanding(this.#database, mirror);
  }
}

const keptMirrors = 3;

/** Ids of operations that have to work before this one makes sense. */
function parentsOf(operation: Operation): readonly string[] {
  if (operation.kind === 'create-user') return [];
  // A user bears the id of the operation that makes it.
  return [...new Set([operation.userId, ...(operation.dependsOn ?? [])])];
}

function isOpen(delivery: Delivery): boolean {
  return delivery.state === 'parked' || isUndecided(delivery);
}

async function readEntries(database: BookDatabase, customer: string): Promise<readonly Entry[]> {
  const actions = (await actionsOf(database, customer)).filter(
    (action) =>
      action.counts.parked + undecidedCount(action) > 0 ||
      // New users rest on nothing.
      (action.what === 'manage-licenses' && action.counts.queued > 0),
  );
  const entries: Entry[] = [];
  for (const action of actions) {
    for (const { firstSeq, operations, deliveries } of await readPackets(database, action)) {
      operations.forEach((operation, index) => {
        const delivery = deliveries[index];
        if (!delivery || (delivery.state !== 'queued' && !isOpen(delivery))) return;
        entries.push({ operation, delivery, action, firstSeq, size: operations.length });
      });
    }
  }
  return entries;
}
