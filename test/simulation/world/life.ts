import { BookDatabase } from '../../../src/store/schema.ts';
import { deviceLocks } from './platform.ts';

/** When a device is killed: at which of its storage steps, and whether that one is still written. */
export interface Kill {
  /** Writing transactions from now on, the first one is 1. */
  readonly step: number;
  readonly isWritten: boolean;
}

class Killed extends DOMException {
  constructor() {
    super('The device was killed', 'AbortError');
  }
}

/**
 * One life of a device: a connection to its book that can be cut at any boundary of a transaction. What
 * had been committed is in the book; nothing that runs on in a life that is over reaches anything.
 */
export class Life {
  readonly database: BookDatabase;
  readonly #open = new Map<IDBTransaction, IDBTransactionMode>();
  #isOver = false;
  #kill: Kill | undefined;
  /** Writing transactions begun. */
  steps = 0;
  onKilled: () => void = () => undefined;

  private constructor(name: string) {
    this.database = new BookDatabase(name);
  }

  static async start(name: string): Promise<Life> {
    const life = new Life(name);
    await life.database.open();
    lives.set(life.database.backendDB(), life);
    return life;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether a transaction is under way. */
  get isBusy(): boolean {
    return !this.#isOver && this.#open.size > 0;
  }

  killAt(kill: Kill | undefined): void {
    this.#kill = kill && { ...kill, step: this.steps + kill.step };
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const [transaction, mode] of this.#open) if (mode === 'readwrite') abort(transaction);
    this.database.close({ disableAutoOpen: true });
    deviceLocks.forget(this.database.name);
    this.onKilled();
  }

  /** Called for each transaction of this life, which may be its last. */
  begin(begin: () => IDBTransaction, mode: IDBTransactionMode): IDBTransaction {
    if (this.#isOver) throw new Killed();
    const isLast = mode === 'readwrite' && ++this.steps === this.#kill?.step;
    if (isLast && !this.#kill?.isWritten) {
      this.end();
      throw new Killed();
    }
    const transaction = begin();
    this.#open.set(transaction, mode);
    transaction.addEventListener('abort', () => this.#open.delete(transaction));
    transaction.addEventListener('complete', () => {
      this.#open.delete(transaction);
      if (isLast) this.end();
      // It is in the book, and nobody was told. The database itself has to hear it, for what comes next.
      if (this.#isOver) transaction.oncomplete = null;
    });
    return transaction;
  }
}

const lives = new WeakMap<IDBDatabase, Life>();

// Dexie binds a connection's `transaction` when it opens it: only the prototype is early enough.
const beginTransaction = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (names, mode = 'readonly', options) {
  const begin = () => beginTransaction.call(this, names, mode, options);
  const life = lives.get(this);
  return life ? life.begin(begin, mode) : begin();
};

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was about to end by itself.
  }
}
