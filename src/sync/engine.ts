import type { Authority } from '../core/directory/customer.ts';
import { sendableCount, waitingCount } from '../core/outbox/delivery.ts';
import type { Failure } from '../core/outbox/failure.ts';
import type { Rest } from '../core/outbox/rest.ts';
import { isStuck, restAfter, restMs, stuckCause, waitsForPerson, wakened } from '../core/outbox/rest.ts';
import { byTurn } from '../core/outbox/turn.ts';
import type { Remote } from '../remotes/remote.ts';
import type { SyncStatus } from '../protocol/sync.ts';
import { putBack } from '../store/customers.ts';
import { actionsOf } from '../store/customer-actions.ts';
import type { BookDatabase, StoredAction, StoredCustomer } from '../store/schema.ts';
import { patiently } from './patience.ts';
import { runLane } from './send-lane.ts';
import type { LaneEnd } from './send-lane.ts';

export interface EngineEnvironment {
  readonly database: BookDatabase;
  now(): number;
  /** 0 to 1. */
  chance(): number;
  /** Runs something later, once; gives what calls it off. */
  after(ms: number, run: () => void): () => void;
  /** Undefined where nobody answers: customers at `book`. */
  remoteFor(customer: StoredCustomer): Remote | undefined;
  report(status: SyncStatus): void;
}

/** Customers served at a time: one that is slow does not hold the others. */
const lanesAtOnce = 4;

const signIn: Failure = { class: 'sign-in' };

/**
 * Sends what waits and brings home what came of it. One engine runs in all tabs together. Each customer has a
 * lane of its own: closed, left to rest after a failure, or without an answer, it is no concern of the others.
 */
export class Engine {
  readonly #environment: EngineEnvironment;
  #run: Promise<void> | undefined;
  #again = false;
  #look = false;
  /** Customers of whom an authority says that there is news. */
  #news = new Set<string>();
  /** Authorities that want somebody to sign in: until then none of their customers is tried. */
  readonly #signedOut = new Set<Authority>();
  #wakeUp: () => void = () => undefined;
  /** Customers whose turn is still to come in this run. */
  readonly #wanted = new Map<string, StoredCustomer>();
  /** Of those, who is asked for news though nothing waits. */
  readonly #looked = new Set<string>();
  readonly #running = new Map<string, StoredCustomer>();
  /** After a failure, until something works again. */
  readonly #rests = new Map<string, Rest>();
  #callOff: () => void = () => undefined;
  /** Authorities the way to which is closed, of those that could be asked. */
  readonly #closed = new Set<Authority>();
  readonly #answering = new Set<Authority>();
  #faults: unknown[] = [];
  #done = 0;
  #total = 0;

  constructor(environment: EngineEnvironment) {
    this.#environment = environment;
  }

  /**
   * Runs until nothing can be sent; a call meanwhile makes it look once more. `look`: the network came back or
   * a person asks, so that lanes at rest are tried, and the authorities of customers for whom nothing waits
   * are asked what is new.
   */
  wake(look = false): Promise<void> {
    this.#again = true;
    this.#look ||= look;
    this.#wakeUp();
    this.#run ??= this.#runAll();
    return this.#run;
  }

  /**
   * Asks for news of these customers, also when nothing waits for them. Lanes at rest stay so, but for those
   * at which a person had to act first: perhaps somebody has.
   */
  ask(customers: readonly string[]): Promise<void> {
    for (const id of customers) this.#news.add(id);
    return this.wake();
  }

  async #runAll(): Promise<void> {
    const faults: unknown[] = [];
    this.#done = 0;
    this.#total = 0;
    this.#closed.clear();
    this.#faults = faults;
    const lanes = new Map<string, Promise<void>>();
    try {
      while (this.#again || this.#wanted.size > 0 || lanes.size > 0) {
        const woken = new Promise<void>((resolve) => (this.#wakeUp = resolve));
        if (this.#again) await this.#plan();
        for (const customer of this.#next()) {
          this.#wanted.delete(customer.id);
          this.#running.set(customer.id, customer);
          const turn = this.#turn(customer).finally(() => {
            this.#running.delete(customer.id);
            lanes.delete(customer.id);
            this.#wakeLater();
          });
          lanes.set(customer.id, turn);
        }
        if (lanes.size > 0) await Promise.race([...lanes.values(), woken]);
      }
    } catch (error) {
      faults.push(error);
      this.#wanted.clear();
      await Promise.all(lanes.values());
    }
    // At once, and not when the promise settles: a call in between would count on a run that is over.
    this.#run = undefined;
    this.#wakeLater();
    this.#report(this.#endPhase());
    if (faults.length > 0) throw new AggregateError(faults, 'Sending failed at some customers');
  }

  /** Who is to have a turn. */
  async #plan(): Promise<void> {
    const { database, now, remoteFor } = this.#environment;
    const look = this.#look;
    const news = this.#news;
    this.#again = false;
    this.#look = false;
    this.#news = new Set();
    if (look) this.#signedOut.clear();
    const [customers, actions] = await Promise.all([
      database.customers.toArray(),
      database.actions.toArray(),
    ]);
    const byCustomer = new Map<string, StoredAction[]>();
    for (const action of actions) {
      if (!concernsAuthority(action)) continue;
      byCustomer.set(action.customer, [...(byCustomer.get(action.customer) ?? []), action]);
    }
    const resting = new Map(this.#rests);
    this.#rests.clear();
    let left = 0;
    this.#answering.clear();
    for (const customer of customers) {
      const { id, paused, authority } = customer;
      if (!remoteFor(customer)) continue;
      this.#answering.add(authority);
      const isAsked = look || news.has(id);
      if (this.#running.has(id)) this.#running.set(id, customer);
      const own = byCustomer.get(id) ?? [];
      // Of what was sent before it was paused, the outcome still comes home.
      const waits = paused ? own.some(({ counts, toTell = 0 }) => counts.acked + toTell > 0) : own.length > 0;
      const before = resting.get(id);
      const rest = before && (look || (isAsked && waitsForPerson(before))) ? wakened(before) : before;
      if (rest && waits) this.#rests.set(id, rest);
      if ((!waits && !isAsked) || (rest && waits && restMs(rest, now()) > 0)) continue;
      if (this.#signedOut.has(authority)) {
        if (waits) this.#rest(id, signIn, now());
        continue;
      }
      this.#wanted.set(id, customer);
      if (isAsked) this.#looked.add(id);
      if (!paused) left += own.reduce((sum, { counts }) => sum + sendableCount(counts), 0);
    }
    this.#total = this.#done + left;
  }

  /** Those whose turn it is now: while one is to go first, no other begins. */
  #next(): StoredCustomer[] {
    const first = this.#firstTurn();
    return [...this.#wanted.values()]
      .filter(({ id, sendFirst = 0 }) => !this.#running.has(id) && sendFirst >= first)
      .sort(byTurn)
      .slice(0, Math.max(0, lanesAtOnce - this.#running.size));
  }

  #firstTurn(): number {
    const candidates = [...this.#wanted.values(), ...this.#running.values()];
    return candidates.reduce((first, { sendFirst = 0 }) => Math.max(first, sendFirst), 0);
  }

  /** A fault at one customer is kept until the others had their turn. */
  async #turn(customer: StoredCustomer): Promise<void> {
    const { database, now, after, remoteFor } = this.#environment;
    const { id } = customer;
    const remote = remoteFor(customer);
    if (!remote) return;
    let movedAt = now();
    try {
      // What it was wanted for may have gone out while it was running before.
      if (!this.#looked.delete(id) && !(await this.#waits(id))) return;
      const end = await runLane({
        database,
        customer: id,
        authority: customer.authority,
        remote,
        now,
        patiently: (asked) => patiently(asked, after),
        mayGoOn: () => (this.#running.get(id)?.sendFirst ?? 0) >= this.#firstTurn(),
        sending: () => {
          this.#report(this.#runningPhase());
        },
        answered: (count) => {
          this.#done += count;
          if (count > 0) {
            this.#rests.delete(id);
            movedAt = now();
          }
          this.#report(this.#runningPhase());
        },
      });
      await this.#ended(id, end, movedAt);
    } catch (error) {
      this.#faults.push(error);
    }
  }

  /** `movedAt`: when it began, or something last worked. */
  async #ended(id: string, end: LaneEnd, movedAt: number): Promise<void> {
    const { database } = this.#environment;
    const present = this.#running.get(id);
    switch (end.kind) {
      case 'through':
        this.#rests.delete(id);
        if (present?.sendFirst !== undefined) await putBack(database, id);
        return;
      case 'closed':
        this.#rests.delete(id);
        this.#close(present);
        return;
      case 'yielded':
        if (present) this.#wanted.set(id, present);
        return;
      case 'failed':
        if (end.failure.class === 'not-sent') this.#close(present);
        if (end.failure.class === 'sign-in' && present) await this.#signOut(present.authority, movedAt);
        // Where nothing waits it was only asked for news, and is when somebody looks again.
        if (await this.#waits(id)) this.#rest(id, end.failure, movedAt);
    }
  }

  #close(customer: StoredCustomer | undefined): void {
    if (customer) this.#closed.add(customer.authority);
  }

  /** The practice switch closes the way for sample customers: nobody is offline by it while others answer. */
  #isCutOff(): boolean {
    return [...this.#closed].some((authority) => authority !== 'practice' || this.#answering.size === 1);
  }

  /** One customer is told to sign in for all of that authority. */
  async #signOut(authority: Authority, movedAt: number): Promise<void> {
    this.#signedOut.add(authority);
    const others = [...this.#wanted.values()].filter((other) => other.authority === authority);
    for (const { id } of others) {
      this.#wanted.delete(id);
      this.#looked.delete(id);
      if (await this.#waits(id)) this.#rest(id, signIn, movedAt);
    }
  }

  async #waits(customer: string): Promise<boolean> {
    const actions = await actionsOf(this.#environment.database, customer);
    return actions.some(concernsAuthority);
  }

  #rest(id: string, failure: Failure, movedAt: number): void {
    const { now, chance } = this.#environment;
    const before = this.#rests.get(id);
    this.#rests.set(id, restAfter(before, failure, { now: now(), since: movedAt, chance: chance() }));
    this.#wanted.delete(id);
  }

  /** Lanes at rest are tried again by themselves. */
  #wakeLater(): void {
    const { after, now } = this.#environment;
    // Whoever is to have a turn gets it as soon as another one ends: woken for them, the others would run in a circle.
    const resting = Array.from(this.#rests).filter(([id]) => !this.#running.has(id) && !this.#wanted.has(id));
    const waitMs = Math.min(...resting.map(([, rest]) => restMs(rest, now())));
    this.#callOff();
    if (waitMs === Infinity) return;
    this.#callOff = after(waitMs, () => {
      // Nobody waits for what comes of it; the next call tells whoever makes it.
      this.wake().catch((error: unknown) => {
        console.error('Sending has stopped', error);
      });
    });
  }

  #runningPhase(): SyncStatus['phase'] {
    const { now } = this.#environment;
    // Asking once more is not sending: where nothing has worked for long, nothing is promised.
    const isMoving = [...this.#running.keys()].some((id) => {
      const rest = this.#rests.get(id);
      return !rest || !isStuck(rest, now());
    });
    return isMoving ? 'sending' : 'stuck';
  }

  #endPhase(): SyncStatus['phase'] {
    if (this.#faults.length > 0) return 'stopped';
    if (this.#longestStuck()) return 'stuck';
    if (this.#isCutOff()) return 'offline';
    return this.#rests.size > 0 ? 'waiting' : 'idle';
  }

  #longestStuck(): SyncStatus['stuck'] {
    const { now } = this.#environment;
    const [longest] = Array.from(this.#rests, ([customer, rest]) => ({ customer, rest }))
      .filter(({ rest }) => isStuck(rest, now()))
      .sort((one, other) => one.rest.since - other.rest.since);
    if (!longest) return undefined;
    const { customer, rest } = longest;
    return { customer, since: rest.since, cause: stuckCause(rest) };
  }

  #report(phase: SyncStatus['phase']): void {
    const stuck = phase === 'stuck' ? this.#longestStuck() : undefined;
    const total = Math.max(this.#done, this.#total);
    this.#environment.report({ phase, done: this.#done, total, ...(stuck && { stuck }) });
  }
}

/** Something of it waits, or was carried over without the authority knowing it. */
function concernsAuthority({ counts, toTell = 0 }: StoredAction): boolean {
  return waitingCount(counts) > 0 || toTell > 0;
}
