import type { Action, ActionKind } from '../core/operations/action.ts';
import type { Delivery, DeliveryState } from '../core/outbox/delivery.ts';
import { noCounts } from '../core/outbox/delivery.ts';
import type { ActionKey } from '../vault/keys.ts';
import { makeActionKey } from '../vault/keys.ts';
import { sealJson } from '../vault/seal.ts';
import { deleteParts } from './action-parts.ts';
import { Announcer } from './announced-packets.ts';
import { withBallast } from './ballast.ts';
import { BodyWriter } from './codec.ts';
import type { Body } from './codec.ts';
import { writeDeliveries } from './deliveries.ts';
import type { PacketHead, PacketRow } from './packets.ts';
import type { BookDatabase, StoredDelivery, StoredLeftOut, StoredPacket, StoredPasswords } from './schema.ts';
import { bookKey, takeSequence } from './settings.ts';
import { writeChanges } from './settle.ts';
import type { DeliveryChange } from './settle.ts';

export interface NewAction {
  readonly id: string;
  readonly customer: string;
  readonly what: ActionKind;
  readonly file?: string;
  readonly at: number;
  readonly author: string;
  readonly products: readonly string[];
  readonly replaces?: readonly string[];
  readonly without?: readonly string[];
  /** The kind of its operations: an action has one. */
  readonly kind: PacketHead['kind'];
  /** For new users: the sets of licenses that rows refer to. */
  readonly licenseSets?: NonNullable<PacketHead['licenseSets']>;
}

type Committed = 'saved' | 'stale' | 'gone';

interface Commit {
  readonly customer: string;
  /** The customer's, when all of it was decided. */
  readonly rev: number;
  readonly writers: readonly ActionWriter[];
  readonly replaced: readonly DeliveryChange[];
}

/** A packet's operations were all added; its passwords are not sealed yet. */
interface FullPacket {
  readonly packet: StoredPacket;
  readonly passwords: readonly (string | undefined)[];
  readonly deliveries: readonly Delivery[];
}

/** Packets that are written at once: 48 KB each, their passwords beside. */
const mostWithBallast = 8;

const queued: Delivery = { state: 'queued' };

/**
 * Writes an action: its packets, sealed passwords and left-out rows first, in as many transactions as it
 * takes, the small action record last. Killed anywhere, the action is there or it is not; what was written
 * without a record is swept by `drafts.ts`.
 */
export class ActionWriter {
  readonly #database: BookDatabase;
  readonly #action: NewAction;
  readonly #firstSeq: number;
  readonly #key: ActionKey | undefined;
  readonly #rows: BodyWriter;
  readonly #leftOut = new BodyWriter();
  readonly #counts: Record<DeliveryState, number> = { ...noCounts };
  readonly #announcer: Announcer;
  #passwords: (string | undefined)[] = [];
  #deliveries: Delivery[] = [];
  #nextSeq: number;
  #leftOutParts: StoredLeftOut[] = [];
  #leftOutWritten = 0;
  #hasWritten = false;
  #leftOutCount = 0;
  #full: FullPacket[] = [];
  /** They settle, whatever comes of the writes. */
  readonly #writes: Promise<unknown>[] = [];

  private constructor(
    database: BookDatabase,
    action: NewAction,
    firstSeq: number,
    key: ActionKey | undefined,
  ) {
    this.#database = database;
    this.#announcer = new Announcer(database);
    this.#action = action;
    this.#firstSeq = firstSeq;
    this.#nextSeq = firstSeq;
    this.#key = key;
    const { kind, at, author, customer, id, licenseSets } = action;
    const head: PacketHead = { kind, at, author, customer, action: id, ...(licenseSets && { licenseSets }) };
    this.#rows = new BodyWriter(head);
  }

  /** `size` operations will be added. */
  static async begin(
    database: BookDatabase,
    action: NewAction,
    size: number,
    withPasswords: boolean,
  ): Promise<ActionWriter> {
    const key = withPasswords ? await makeActionKey(await bookKey(database), action.id) : undefined;
    return new ActionWriter(database, action, await takeSequence(database, size), key);
  }

  add(row: PacketRow, delivery: Delivery = queued, password?: string): void {
    this.#passwords.push(password);
    this.#deliveries.push(delivery);
    this.#counts[delivery.state] += 1;
    this.#takeFull(this.#rows.add(row));
  }

  leaveOut(row: unknown): void {
    this.#takeLeftOut(this.#leftOut.add(row));
    this.#leftOutCount += 1;
  }

  /** Writes the packets that are full. Call it now and then; the data is durable when it settles. */
  flush(): Promise<void> {
    const write = this.#write();
    this.#writes.push(write.catch(() => undefined));
    return write;
  }

  async #write(): Promise<void> {
    const full = this.#full;
    const leftOut = this.#leftOutParts;
    this.#full = [];
    this.#leftOutParts = [];
    if (full.length === 0 && leftOut.length === 0) return;
    // What one person does in a minute. A list of thousands would use the ballast up and fail all the same.
    const isSmall = !this.#hasWritten && full.length + leftOut.length <= mostWithBallast;
    this.#hasWritten = true;
    this.#announcer.announce(
      this.#action.customer,
      this.#firstSeq,
      full.map(({ packet }) => packet),
    );
    const passwords = await this.#seal(full);
    const deliveries = full.flatMap((packet) => this.#stored(packet));
    const write = () =>
      this.#put(
        full.map(({ packet }) => packet),
        passwords,
        leftOut,
        deliveries,
      );
    await (isSmall ? withBallast(write) : write());
  }

  async #put(
    packets: readonly StoredPacket[],
    passwords: readonly StoredPasswords[],
    leftOut: readonly StoredLeftOut[],
    deliveries: readonly StoredDelivery[],
  ): Promise<void> {
    const tables = ['packets', 'passwords', 'leftOut', 'deliveries'] as const;
    let failure: unknown;
    const written = this.#database.transaction('rw', tables, ({ idbtrans }) => {
      // Straight into the stores: Dexie would tell each single one to all tabs and workers, whom an action
      // that is not real yet does not concern.
      const put = (table: (typeof tables)[number], records: readonly object[]) => {
        const store = idbtrans.objectStore(table);
        for (const record of records) {
          const request = store.put(record);
          // Dexie looks at the transaction's error, which is not there yet when a request fails.
          request.onerror = () => (failure ??= request.error);
        }
      };
      put('packets', packets);
      put('passwords', passwords);
      put('leftOut', leftOut);
      put('deliveries', deliveries);
    });
    await written.catch((error: unknown) => {
      throw failure ?? error;
    });
  }

  /**
   * Makes the action real, if nothing of the customer changed since `rev`, when seats were last checked;
   * else the caller checks again and calls again. 'gone': the customer is no longer there.
   */
  commit(rev: number): Promise<Committed> {
    const { customer } = this.#action;
    return ActionWriter.commitAll(this.#database, { customer, rev, writers: [this], replaced: [] });
  }

  /**
   * The same for several actions of one customer. `replaced`: what becomes of the operations that they do anew;
   * all of it is written or nothing.
   */
  static async commitAll(
    database: BookDatabase,
    { customer: id, rev, writers, replaced }: Commit,
  ): Promise<Committed> {
    for (const writer of writers) await writer.#finish();
    const { customers, actions, deliveries } = database;
    const tables = replaced.length > 0 ? [customers, actions, deliveries] : [customers, actions];
    return withBallast(() =>
      database.transaction('rw', tables, async () => {
        const customer = await customers.get(id);
        if (!customer) return 'gone';
        if (customer.rev !== rev) return 'stale';
        await customers.put({ ...customer, rev: rev + 1 });
        if (replaced.length > 0) await writeChanges(database, id, rev + 1, { deliveries: replaced });
        await actions.bulkAdd(writers.map((writer) => ({ ...writer.#record(), rev: rev + 1 })));
        return 'saved';
      }),
    );
  }

  async #finish(): Promise<void> {
    this.#takeFull(this.#rows.finish());
    this.#takeLeftOut(this.#leftOut.finish());
    await this.flush();
    this.#announcer.close();
  }

  /** Deletes what was written of an action that did not become real. What cannot be deleted now is swept later. */
  async abandon(): Promise<void> {
    this.#announcer.close();
    await Promise.all(this.#writes);
    const { actions, packets, passwords, deliveries, leftOut } = this.#database;
    const { id } = this.#action;
    await this.#database.transaction('rw', [actions, packets, passwords, deliveries, leftOut], async () => {
      // A commit that ended in an error may have happened all the same.
      if (!(await actions.get(id))) await deleteParts(this.#database, id);
    });
  }

  #record(): Action {
    const { kind: _kind, licenseSets: _sets, ...action } = this.#action;
    return {
      ...action,
      firstSeq: this.#firstSeq,
      size: this.#nextSeq - this.#firstSeq,
      leftOut: this.#leftOutCount,
      counts: this.#counts,
      ...(this.#key && { wrappedKey: this.#key.wrapped }),
    };
  }

  #takeFull(bodies: readonly Body[]): void {
    for (const { bytes, count } of bodies) {
      this.#full.push({
        packet: { action: this.#action.id, firstSeq: this.#nextSeq, body: bytes },
        passwords: this.#passwords.slice(0, count),
        deliveries: this.#deliveries.slice(0, count),
      });
      this.#nextSeq += count;
      this.#passwords = this.#passwords.slice(count);
      this.#deliveries = this.#deliveries.slice(count);
    }
  }

  #takeLeftOut(bodies: readonly Body[]): void {
    for (const { bytes, count } of bodies) {
      const part = this.#leftOutWritten++;
      this.#leftOutParts.push({ action: this.#action.id, part, count, body: bytes });
    }
  }

  async #seal(full: readonly FullPacket[]): Promise<StoredPasswords[]> {
    const key = this.#key?.key;
    if (!key) return [];
    return Promise.all(
      full.map(async ({ packet: { action, firstSeq }, passwords }) => ({
        action,
        firstSeq,
        sealed: await sealJson(key, passwordsPlace(action, firstSeq), passwords),
      })),
    );
  }

  /** Only what is not simply queued is written down. `rev` 0: read with its action, never as news. */
  #stored({ packet: { action, firstSeq }, deliveries }: FullPacket): StoredDelivery[] {
    if (deliveries.every(({ state }) => state === 'queued')) return [];
    return [{ action, firstSeq, customer: this.#action.customer, rev: 0, ...writeDeliveries(deliveries) }];
  }
}

export function passwordsPlace(action: string, firstSeq: number): string {
  return `passwords|${action}|${firstSeq}`;
}
