import { Dexie } from 'dexie';
import type { Pool } from '../core/directory/pool.ts';
import { poolSeats } from '../core/directory/pool.ts';
import type { User } from '../core/directory/user.ts';
import { borneNameKey, userNameKey } from '../core/directory/user.ts';
import { ledger } from '../core/operations/ledger.ts';
import type { LedgerLine } from '../core/operations/ledger.ts';
import type { Operation } from '../core/operations/operation.ts';
import { replay } from '../core/operations/replay.ts';
import type { Replay, Replayed, Waiting } from '../core/operations/replay.ts';
import type { Slice } from '../core/operations/slice.ts';
import type { Base } from '../core/operations/view.ts';
import { isWaiting, waitingCount } from '../core/outbox/delivery.ts';
import type { DeliveryState } from '../core/outbox/delivery.ts';
import { AnnouncedPackets } from './announced-packets.ts';
import { readDeliveries } from './deliveries.ts';
import { packetOperations } from './packets.ts';
import { pageItems } from './pages.ts';
import { ReplayAhead } from './replay-ahead.ts';
import type { BookDatabase, StoredAction, StoredCustomer, StoredDelivery, StoredPacket } from './schema.ts';

interface MirroredPacket {
  readonly operations: readonly Operation[];
  delivery: StoredDelivery | undefined;
}

/**
 * One customer in a worker's memory: base and what waits, kept up with the store by `refresh`. Every
 * worker sees a customer through this, so all of them see the same.
 */
export class Mirror {
  /** The customer's. */
  readonly id: string;
  readonly #database: BookDatabase;
  readonly #users = new Map<string, User>();
  readonly #nameOwners = new Map<string, string>();
  #customer: StoredCustomer | undefined;
  #pools: readonly Pool[] = [];
  #rev = -1;
  /** Actions with something waiting or parked, and their packets by first sequence number, in order. */
  readonly #actions = new Map<string, Map<number, MirroredPacket>>();
  #waiting: readonly Waiting[] | undefined;
  #replayed: Replayed | undefined;
  #ledger: ReadonlyMap<string, LedgerLine> | undefined;
  #parkedNames: ReadonlySet<string> | undefined;
  #refreshing: Promise<unknown> = Promise.resolve();
  #announced: AnnouncedPackets<readonly Operation[]> | undefined;
  #ahead: ReplayAhead | undefined;

  constructor(database: BookDatabase, customer: string) {
    this.#database = database;
    this.id = customer;
  }

  /** For a mirror that is kept: reads big actions while they are still being written. Close it then. */
  listen(): void {
    this.#announced ??= new AnnouncedPackets(this.#database, this.id, (packet, isFirst) =>
      this.#hear(packet, isFirst),
    );
  }

  close(): void {
    this.#announced?.close();
  }

  /** Undefined when the customer is not in the book (any more). */
  get customer(): StoredCustomer | undefined {
    return this.#customer;
  }

  get pools(): readonly Pool[] {
    return this.#pools;
  }

  get base(): Base {
    return {
      users: this.#users,
      nameOwners: this.#nameOwners,
      seats: new Map(this.#pools.map((pool) => [pool.product, poolSeats(pool)])),
    };
  }

  /**
   * Whether base or a change that waits or is parked has a user of that name. One who is parked has a
   * password that may be printed: queued again from the same list, that person would get another.
   */
  hasName(userName: string): boolean {
    const key = userNameKey(userName);
    this.#parkedNames ??= this.#readParkedNames();
    return this.#parkedNames.has(key) || this.replayed().view.nameOwner(key) !== undefined;
  }

  userInBase(nameKey: string): User | undefined {
    return this.#users.get(this.#nameOwners.get(nameKey) ?? '');
  }

  /** Reads what is newer than last time, in one transaction. Gives whether anything was. */
  refresh(): Promise<boolean> {
    // One after the other: two at once would both read everything.
    const refreshed = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = refreshed.catch(() => undefined);
    return refreshed;
  }

  async #refresh(): Promise<boolean> {
    const { customers, pools, pages, actions, packets, deliveries } = this.#database;
    return this.#database.transaction(
      'r',
      [customers, pools, pages, actions, packets, deliveries],
      async () => {
        const customer = await customers.get(this.id);
        if (customer && customer.rev === this.#rev) return false;
        this.#customer = customer;
        if (!customer) return this.#forget();
        if ((customer.shrunkAt ?? 0) > this.#rev) this.#forgetUsers();
        const newer = [this.id, this.#rev];
        const newerUsers = [this.id, this.#users.size > 0 ? this.#rev : -1];
        const end = [this.id, Dexie.maxKey];
        const [newPools, newPages, newActions, newDeliveries] = await Promise.all([
          pools.get(this.id),
          pages.where('[scope+rev]').between(newerUsers, end, false).toArray(),
          actions.where('[customer+rev]').between(newer, end, false).toArray(),
          // The first time an action brings its own; all others are history.
          this.#rev < 0 ? [] : deliveries.where('[customer+rev]').between(newer, end, false).toArray(),
        ]);
        this.#pools = newPools?.pools ?? [];
        for (const page of newPages) this.#takeUsers(pageItems<User>(page));
        for (const action of newActions) await this.#takeAction(action);
        for (const delivery of newDeliveries) this.#takeDelivery(delivery);
        this.#rev = customer.rev;
        this.#forgetDerived();
        this.#replayed = this.#takeAhead(newActions);
        return true;
      },
    );
  }

  /** The waiting operations of the customer, in order. */
  waiting(): readonly Waiting[] {
    return (this.#waiting ??= this.#readWaiting());
  }

  #readWaiting(): Waiting[] {
    const waiting: Waiting[] = [];
    this.#eachOperation((operation, state) => {
      if (isWaiting(state)) waiting.push({ operation, state });
    });
    return waiting;
  }

  /** What you see: computed when first asked after a change. */
  replayed(): Replayed {
    return (this.#replayed ??= replay(this.base, this.waiting()));
  }

  ledger(): ReadonlyMap<string, LedgerLine> {
    return (this.#ledger ??= ledger(this.base.seats, this.replayed().seatSteps));
  }

  /** What new operations are tried against: what you see, but only the seats that the ledger says are free. */
  promisable(): Slice {
    const { view } = this.replayed();
    const lines = this.ledger();
    return {
      user: (id) => view.user(id),
      nameOwner: (nameKey) => view.nameOwner(nameKey),
      seats: (product) => {
        const line = lines.get(product);
        return line && { total: line.total, assigned: line.total - line.free };
      },
    };
  }

  #eachOperation(visit: (operation: Operation, state: DeliveryState) => void): void {
    // They came to be known in another order: one that was begun first may become real last.
    const inOrder = [...this.#actions.values()].sort((one, other) => firstSeqOf(one) - firstSeqOf(other));
    for (const packets of inOrder) {
      for (const { operations, delivery } of packets.values()) {
        const states = readDeliveries(delivery, operations.length);
        operations.forEach((operation, index) => {
          const state = states[index]?.state;
          if (state) visit(operation, state);
        });
      }
    }
  }

  #readParkedNames(): ReadonlySet<string> {
    const names = new Set<string>();
    this.#eachOperation((operation, state) => {
      if (state !== 'parked' || operation.kind !== 'create-user') return;
      names.add(userNameKey(operation.user.userName));
    });
    return names;
  }

  #takeUsers(users: readonly User[]): void {
    let anyRenamed = false;
    for (const user of users) {
      const before = this.#users.get(user.id);
      anyRenamed ||= before !== undefined && borneNameKey(before) !== borneNameKey(user);
      this.#users.set(user.id, user);
      this.#takeName(user);
    }
    // Seldom, and names may have been exchanged: all of them anew is the only simple thing that is right.
    if (!anyRenamed) return;
    this.#nameOwners.clear();
    for (const user of this.#users.values()) this.#takeName(user);
  }

  /** Where an authority has one name twice, the lower id counts, in whatever order they came. */
  #takeName(user: User): void {
    const { id } = user;
    const key = borneNameKey(user);
    if (key === undefined) return;
    const owner = this.#nameOwners.get(key);
    if (owner === undefined || id < owner) this.#nameOwners.set(key, id);
  }

  async #takeAction(action: StoredAction): Promise<void> {
    if (waitingCount(action.counts) === 0 && action.counts.parked === 0) {
      this.#actions.delete(action.id);
      return;
    }
    if (this.#actions.has(action.id)) return;
    const own = [action.id, Dexie.minKey];
    const end = [action.id, Dexie.maxKey];
    const stored = this.#database.packets.where('[action+firstSeq]').between(own, end);
    const [keys, deliveries] = await Promise.all([
      stored.primaryKeys(),
      this.#database.deliveries.where('[action+firstSeq]').between(own, end).toArray(),
    ]);
    const heard = this.#announced?.take(action.id) ?? new Map<number, readonly Operation[]>();
    const missing = keys.filter(([, firstSeq]) => !heard.has(firstSeq));
    const read =
      missing.length < keys.length ? await this.#database.packets.bulkGet(missing) : await stored.toArray();
    const operationsBySeq = new Map(heard);
    for (const packet of read) if (packet) operationsBySeq.set(packet.firstSeq, packetOperations(packet));
    const deliveryBySeq = new Map(deliveries.map((delivery) => [delivery.firstSeq, delivery]));
    const packets = new Map<number, MirroredPacket>();
    for (const [, firstSeq] of keys) {
      const operations = operationsBySeq.get(firstSeq) ?? [];
      packets.set(firstSeq, { operations, delivery: deliveryBySeq.get(firstSeq) });
    }
    this.#actions.set(action.id, packets);
  }

  #hear(packet: StoredPacket, isFirst: boolean): readonly Operation[] {
    const { action, firstSeq } = packet;
    const operations = packetOperations(packet);
    // Only from the beginning: what was given up once stays given up.
    if (isFirst) this.#ahead = this.#beginAhead(action, firstSeq);
    if (this.#ahead?.action === action) this.#ahead.add(firstSeq, operations);
    return operations;
  }

  #beginAhead(action: string, firstSeq: number): ReplayAhead | undefined {
    const waiting = this.waiting();
    const last = waiting.at(-1)?.operation.seq ?? 0;
    if (this.#rev < 0 || last >= firstSeq) return undefined;
    return new ReplayAhead(action, this.#rev, replay(this.base, waiting), firstSeq);
  }

  /** Replayed ahead everything waited; what is parked did not. */
  #takeAhead([action, ...others]: readonly StoredAction[]): Replay | undefined {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    const packets = action && this.#actions.get(action.id);
    // Of several at once only one was heard from its beginning.
    if (!ahead || !packets || others.length > 0 || action.counts.queued !== action.size) return undefined;
    const operations = Array.from(packets, ([first, packet]) => [first, packet.operations] as const);
    return ahead.finish(action.id, this.#rev, operations);
  }

  #takeDelivery(delivery: StoredDelivery): void {
    const packet = this.#actions.get(delivery.action)?.get(delivery.firstSeq);
    if (packet) packet.delivery = delivery;
  }

  #forget(): boolean {
    const had = this.#rev >= 0;
    this.#forgetUsers();
    this.#actions.clear();
    this.#pools = [];
    this.#rev = -1;
    this.#ahead = undefined;
    this.#forgetDerived();
    return had;
  }

  #forgetUsers(): void {
    this.#users.clear();
    this.#nameOwners.clear();
  }

  #forgetDerived(): void {
    this.#waiting = undefined;
    this.#replayed = undefined;
    this.#ledger = undefined;
    this.#parkedNames = undefined;
  }
}

function firstSeqOf(packets: ReadonlyMap<number, MirroredPacket>): number {
  const [first] = packets.keys();
  return first ?? 0;
}
