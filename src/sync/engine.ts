import type { Operation } from '../core/operations/operation.ts';
import { isSendable, markSending, takeAnswers, takeEcho, takeFailure } from '../core/outbox/lane.ts';
import type { Remote } from '../remotes/remote.ts';
import type { SyncStatus } from '../protocol/sync.ts';
import { readPackets } from '../store/actions.ts';
import type { PacketRecord } from '../store/actions.ts';
import { hasWaiting } from '../store/mirror.ts';
import type { BookDatabase, StoredAction, StoredCustomer } from '../store/schema.ts';
import { settle } from '../store/settle.ts';
import type { DeliveryChange } from '../store/settle.ts';
import { pulledBase } from './pulled-base.ts';

export interface EngineEnvironment {
  readonly database: BookDatabase;
  now(): number;
  /** Undefined where nobody answers: customers at `book`. */
  remoteFor(customer: StoredCustomer): Remote | undefined;
  report(status: SyncStatus): void;
}

/** Operations read from the store at a time. */
const readAhead = 2000;

/** Sends what waits and brings home what came of it. One engine runs in all tabs together. */
export class Engine {
  readonly #environment: EngineEnvironment;
  #running: Promise<void> | undefined;
  #again = false;
  #look = false;
  #done = 0;
  #total = 0;

  constructor(environment: EngineEnvironment) {
    this.#environment = environment;
  }

  /**
   * Runs until nothing can be sent; a call meanwhile makes it look once more. `look`: also ask the
   * authorities of customers for whom nothing waits what is new.
   */
  wake(look = false): Promise<void> {
    this.#again = true;
    this.#look ||= look;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    let phase: SyncStatus['phase'] = 'stopped';
    try {
      while (this.#again) {
        const look = this.#look;
        this.#again = false;
        this.#look = false;
        phase = 'stopped';
        phase = (await this.#round(look)) ? 'idle' : 'offline';
      }
    } finally {
      // At once, and not when the promise settles: a call in between would count on a run that is over.
      this.#running = undefined;
      this.#environment.report({ phase, done: this.#done, total: this.#total });
    }
  }

  /** Gives whether the way to every remote was open. A fault at one customer is thrown after the others had their turn. */
  async #round(look: boolean): Promise<boolean> {
    const { database, remoteFor } = this.#environment;
    const [customers, actions] = await Promise.all([
      database.customers.toArray(),
      database.actions.toArray(),
    ]);
    const lanes = customers.flatMap((customer) => {
      const remote = remoteFor(customer);
      const own = actions
        .filter((action) => action.customer === customer.id && hasWaiting(action.counts))
        .sort((one, other) => one.firstSeq - other.firstSeq);
      return remote && (look || own.length > 0) ? [{ customer, remote, actions: own }] : [];
    });
    this.#done = 0;
    this.#total = sum(lanes.flatMap((lane) => lane.actions).map(sendableCount));
    let open = true;
    const faults: unknown[] = [];
    for (const { customer, remote, actions: own } of lanes) {
      try {
        const sendable = own.filter((action) => sendableCount(action) > 0);
        const isOpen = (await this.#sendLane(remote, sendable)) && (await this.#pull(remote, customer.id));
        open &&= isOpen;
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'Sending failed at some customers');
    return open;
  }

  /** False when the way was closed. */
  async #sendLane(remote: Remote, actions: readonly StoredAction[]): Promise<boolean> {
    if (!(await remote.isReachable())) return false;
    for (const action of actions) {
      for (let from = 0; from < action.size; from += readAhead) {
        const packets = await readPackets(this.#environment.database, action, from, from + readAhead);
        for (const packet of packets) {
          if (packet.deliveries.some(isSendable) && !(await this.#sendPacket(remote, action, packet)))
            return false;
        }
      }
    }
    return true;
  }

  async #sendPacket(remote: Remote, action: StoredAction, packet: PacketRecord): Promise<boolean> {
    const { database, report } = this.#environment;
    report({ phase: 'sending', done: this.#done, total: this.#total });
    const ids = packet.operations.map(({ id }) => id);
    const write = (change: DeliveryChange['change']) =>
      settle(database, action.customer, {
        deliveries: [{ action: action.id, firstSeq: packet.firstSeq, size: ids.length, change }],
      });
    let sending: readonly Operation[] = [];
    const marked = await write((present) => {
      sending = packet.operations.filter((_, index) => present[index] && isSendable(present[index]));
      return markSending(present);
    });
    // Discarded meanwhile, or its customer removed: nothing to send, and nothing wrong.
    if (!marked || sending.length === 0) return true;
    const pushed = await remote.push(sending);
    if (!pushed.ok) {
      await write((present) => takeFailure(present, pushed.failure));
      return false;
    }
    const answers = new Map(pushed.answers.map((answer) => [answer.operation, answer]));
    await write((present) => takeAnswers(present, ids, answers));
    this.#done += sending.length;
    report({ phase: 'sending', done: this.#done, total: this.#total });
    return true;
  }

  /** Brings home what the authority holds now; what it acknowledged is done with it. */
  async #pull(remote: Remote, customer: string): Promise<boolean> {
    const { database, now } = this.#environment;
    const stored = await database.customers.get(customer);
    if (!stored) return true;
    const pulled = await remote.pull(stored.cursor ?? 0);
    if (!pulled.ok) return false;
    const actions = (await database.actions.toArray()).filter(
      (action) => action.customer === customer && action.counts.acked > 0,
    );
    const echoes: DeliveryChange[] = [];
    for (const action of actions) {
      for (const { firstSeq, operations } of await readPackets(database, action)) {
        const change: DeliveryChange['change'] = (present) => takeEcho(present, pulled.cursor);
        echoes.push({ action: action.id, firstSeq, size: operations.length, change });
      }
    }
    await settle(database, customer, { deliveries: echoes, base: pulledBase(pulled, now()) });
    return true;
  }
}

function sendableCount({ counts }: StoredAction): number {
  return counts.queued + counts.sending + counts.unknown;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
