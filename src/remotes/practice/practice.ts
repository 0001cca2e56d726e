import type { PracticeMode } from '../../core/directory/practice-mode.ts';
import type { Seats } from '../../core/directory/pool.ts';
import { borneNameKey } from '../../core/directory/user.ts';
import type { User } from '../../core/directory/user.ts';
import { apply } from '../../core/operations/apply.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Effect, Slice } from '../../core/operations/slice.ts';
import type { Answer } from '../../core/outbox/answer.ts';
import type { Known, Pulled, Pushed, Remote } from '../remote.ts';
import type { PracticeAnswer, PracticeStorage, PracticeUser } from './storage.ts';

export interface PracticeConditions {
  /** Read anew for each request: a person turns the switch while a queue is on its way. */
  mode(): Promise<PracticeMode>;
  /** The time a request takes. */
  delay(): Promise<void>;
}

/**
 * An authority over a plain map: it decides by the same `apply` as everybody, stores every answer, refusals
 * too, with its effect in one write, and gives the stored answer when an operation comes again.
 */
export class PracticeRemote implements Remote, Slice {
  readonly #storage: PracticeStorage;
  readonly #conditions: PracticeConditions;
  readonly #users = new Map<string, PracticeUser>();
  readonly #nameOwners = new Map<string, string>();
  readonly #seats = new Map<string, Seats>();
  readonly #answers = new Map<string, Answer>();
  #cursor = 0;
  #loaded = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(storage: PracticeStorage, conditions: PracticeConditions) {
    this.#storage = storage;
    this.#conditions = conditions;
  }

  user(id: string) {
    return this.#users.get(id)?.user;
  }

  nameOwner(nameKey: string) {
    return this.#nameOwners.get(nameKey);
  }

  seats(product: string) {
    return this.#seats.get(product);
  }

  async isReachable(): Promise<boolean> {
    return (await this.#conditions.mode()) !== 'offline';
  }

  async push(operations: readonly Operation[]): Promise<Pushed> {
    const mode = await this.#conditions.mode();
    if (mode === 'offline') return { ok: false, failure: { class: 'not-sent' } };
    await this.#conditions.delay();
    return this.#inTurn(async () => ({ ok: true, answers: await this.#answer(operations, mode) }));
  }

  async pull({ cursor: since = 0 }: Known): Promise<Pulled> {
    if ((await this.#conditions.mode()) === 'offline') return { ok: false, failure: { class: 'not-sent' } };
    await this.#conditions.delay();
    return this.#inTurn(async () => {
      await this.#load();
      const changed = [...this.#users.values()].filter((entry) => entry.changed > since);
      const users = changed.map(({ user }) => user);
      // Whoever is deleted stays, with a date; and there are no pages.
      const seats = new Map(this.#seats);
      return { ok: true, first: true, whole: false, users, gone: [], seats, cursor: this.#cursor };
    });
  }

  /** One request after the other: each decides on what the one before it has written. */
  #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #answer(operations: readonly Operation[], mode: PracticeMode): Promise<readonly Answer[]> {
    await this.#load();
    const changed = new Map<string, PracticeUser>();
    const given: PracticeAnswer[] = [];
    const answers = operations.map((operation) => {
      const stored = this.#answers.get(operation.id);
      if (stored) return stored;
      const answer = mode === 'refuses' ? notPermitted(operation) : this.#decide(operation, changed);
      this.#answers.set(operation.id, answer);
      given.push({ id: operation.id, answer });
      return answer;
    });
    if (given.length === 0) return answers;
    // Until it is written, nothing is decided: should writing fail, the next request reads anew.
    this.#loaded = false;
    await this.#storage.write({
      head: { cursor: this.#cursor, seats: Object.fromEntries(this.#seats) },
      users: [...changed.values()],
      answers: given,
    });
    this.#loaded = true;
    return answers;
  }

  #decide(operation: Operation, changed: Map<string, PracticeUser>): Answer {
    const applied = apply(this, operation);
    if (!applied.ok) return { operation: operation.id, status: 'refused', refusal: applied.refusal };
    this.#cursor += 1;
    this.#write(applied.effect, changed);
    return { operation: operation.id, status: 'applied', cursor: this.#cursor };
  }

  #write({ user, seats }: Effect, changed: Map<string, PracticeUser>): void {
    const entry = { id: user.id, user, changed: this.#cursor };
    const before = this.user(user.id);
    this.#users.set(user.id, entry);
    changed.set(user.id, entry);
    this.#takeName(user, before);
    for (const { product, by } of seats) {
      const pool = this.#seats.get(product);
      if (pool) this.#seats.set(product, { ...pool, assigned: pool.assigned + by });
    }
  }

  #takeName(user: User, before?: User): void {
    const left = before && borneNameKey(before);
    if (left !== undefined && this.#nameOwners.get(left) === user.id) this.#nameOwners.delete(left);
    const name = borneNameKey(user);
    if (name !== undefined) this.#nameOwners.set(name, user.id);
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    const records = await this.#storage.read();
    for (const map of [this.#users, this.#nameOwners, this.#seats, this.#answers]) map.clear();
    this.#cursor = records?.head.cursor ?? 0;
    this.#loaded = true;
    if (!records) return;
    for (const [product, seats] of Object.entries(records.head.seats)) this.#seats.set(product, seats);
    for (const entry of records.users) {
      this.#users.set(entry.id, entry);
      this.#takeName(entry.user);
    }
    for (const { id, answer } of records.answers) this.#answers.set(id, answer);
  }
}

function notPermitted({ id }: Operation): Answer {
  return { operation: id, status: 'refused', refusal: { code: 'not-permitted', facts: {} } };
}
