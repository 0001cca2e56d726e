import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { AuditHead } from '../core/directory/audit-head.ts';
import type { Customer } from '../core/directory/customer.ts';
import type { Pool } from '../core/directory/pool.ts';
import type { Action } from '../core/operations/action.ts';
import { noCounts } from '../core/outbox/delivery.ts';

/**
 * Raised whenever records change their shape. Old code must never write into a newer book; `open.ts`
 * enforces that, since Dexie 4 alone lets it.
 */
export const schemaVersion = 2;

/** `rev` rises with every write to anything of the customer; readers compare it and read what is newer. */
export interface StoredCustomer extends Customer {
  readonly rev: number;
  /** The authority's change number up to which base holds everything; absent before the first pull. */
  readonly cursor?: number;
  /** When an authority last said what there is: what it did not change is confirmed as of then. */
  readonly pulledAt?: number;
  /** A pull that was cut off: what has come is kept, and it goes on from there. */
  readonly partial?: PartialPull;
  /** Users were taken out of base with this `rev`: who has read before it reads everything anew. */
  readonly shrunkAt?: number;
  /** The end of the authority's audit chain as of its last answer or page. */
  readonly audit?: AuditHead;
  /** When the authority's history turned out not to be the one pulled before; until a person has seen it. */
  readonly historyChangedAt?: number;
  /** The authority's id of it, where that is another one. */
  readonly remoteId?: string;
  /** Some of its users have other ids at the authority: `links.ts`. */
  readonly linked?: true;
  /** A person keeps its changes here for the time being. */
  readonly paused?: true;
  /** When a person asked to have its changes sent before all others; until none is left to send. */
  readonly sendFirst?: number;
}

export interface PartialPull {
  /** The cursor it began from; absent when it began from nothing. */
  readonly since?: number;
  /** It is to replace base, and is gathered beside it. */
  readonly whole: boolean;
  /** The authority's own mark of where it goes on. */
  readonly after: string;
  /** Users that have come, without those who are deleted, as the hub counts them. */
  readonly users: number;
  /** When the last of them came. */
  readonly at: number;
}

/** All pools of a customer: a few dozen at most. */
export interface StoredPools {
  readonly customer: string;
  readonly pools: readonly Pool[];
}

/**
 * A sorted run of items. `from` is a fence that never moves: the page of an item is the greatest fence not
 * above its id; the first page of a scope starts at ''.
 */
export interface StoredPage {
  readonly scope: string;
  readonly from: string;
  readonly rev: number;
  readonly count: number;
  readonly body: Uint8Array;
}

export interface StoredAction extends Action {
  readonly rev: number;
}

/** A run of operations of one action; never changes. */
export interface StoredPacket {
  readonly action: string;
  readonly firstSeq: number;
  readonly body: Uint8Array;
}

/** The states of a packet's operations; absent while all of them are just queued. */
export interface StoredDelivery {
  readonly action: string;
  readonly firstSeq: number;
  readonly customer: string;
  readonly rev: number;
  /** One letter for each operation: `store/deliveries.ts`. */
  readonly states: string;
  /** Codes and facts of those that have some. */
  readonly body: Uint8Array;
}

/** The passwords of a packet, in its order, sealed under the action's key. */
export interface StoredPasswords {
  readonly action: string;
  readonly firstSeq: number;
  readonly sealed: Uint8Array;
}

/** Rows of a file that were left out of an action. */
export interface StoredLeftOut {
  readonly action: string;
  readonly part: number;
  readonly count: number;
  readonly body: Uint8Array;
}

export interface StoredSetting {
  readonly key: string;
  readonly value: unknown;
}

export class BookDatabase extends Dexie {
  declare customers: EntityTable<StoredCustomer, 'id'>;
  declare pools: EntityTable<StoredPools, 'customer'>;
  declare pages: Table<StoredPage, [string, string]>;
  declare actions: EntityTable<StoredAction, 'id'>;
  declare packets: Table<StoredPacket, [string, number]>;
  declare deliveries: Table<StoredDelivery, [string, number]>;
  declare passwords: Table<StoredPasswords, [string, number]>;
  declare leftOut: Table<StoredLeftOut, [string, number]>;
  declare settings: EntityTable<StoredSetting, 'key'>;

  constructor(name: string) {
    // Strict: what is said to be saved has been flushed. Measured: nothing for pages in bulk, 0.1 to 0.5 ms
    // for a single write. The cache would clone every read and is of no use to workers.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      customers: 'id',
      pools: 'customer',
      pages: '[scope+from], [scope+rev]',
      actions: 'id, [customer+rev]',
      packets: '[action+firstSeq]',
      deliveries: '[action+firstSeq], [customer+rev]',
      passwords: '[action+firstSeq]',
      leftOut: '[action+part]',
      settings: 'key',
    });
    // A state more, whose letter older code does not know; actions made before lack its count.
    this.version(schemaVersion).upgrade((transaction) =>
      transaction
        .table<StoredAction>('actions')
        .toCollection()
        .modify((action, place) => {
          place.value = { ...action, counts: { ...noCounts, ...action.counts } };
        }),
    );
  }
}
