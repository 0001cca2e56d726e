import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
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
  /** The practice remote's cursor: base holds everything up to it. */
  readonly cursor?: number;
  /** When an authority last said what there is: what it did not change is confirmed as of then. */
  readonly pulledAt?: number;
  /** A person keeps its changes here for the time being. */
  readonly paused?: true;
  /** When a person asked to have its changes sent before all others; until none is left to send. */
  readonly sendFirst?: number;
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
