import { userNameKey } from '../core/directory/user.ts';
import { apply } from '../core/operations/apply.ts';
import type { Choice } from '../core/operations/choice.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Refusal } from '../core/operations/refusal.ts';
import { remedyFor } from '../core/operations/remedy.ts';
import { View } from '../core/operations/view.ts';
import type { Delivery } from '../core/outbox/delivery.ts';
import type { Outcome } from './decision.ts';
import { firstOf } from './fitting.ts';
import { doneAnew } from './replacement.ts';
import type { Replacements } from './replacement.ts';
import type { Entry, Standing } from './standing.ts';

export interface Decided {
  readonly outcomes: ReadonlyMap<Entry, Outcome>;
  /** Chosen operations that would not work that way; they stay as they are. */
  readonly left: number;
  /** Why one of these would not. */
  readonly refusal: Refusal | undefined;
}

interface Sources {
  newId(): string;
  newPassword(): string;
}

const queued: Delivery = { state: 'queued' };

/**
 * Plays a person's choice through, one operation after the other, against what is there and the seats that are
 * free, so that nothing is promised that would only be refused again. What rests on a chosen operation goes with
 * it.
 */
export class Decider {
  readonly #standing: Standing;
  readonly #choice: Choice;
  readonly #sources: Sources;
  readonly #trial: View;
  readonly #outcomes = new Map<Entry, Outcome>();
  /** What became of operations: of earlier decisions, and of this one. */
  readonly #before: Replacements;
  readonly #operations = new Map<string, string>();
  readonly #users = new Map<string, string>();
  #left = 0;
  #refusal: Refusal | undefined;

  constructor(standing: Standing, before: Replacements, choice: Choice, sources: Sources) {
    this.#standing = standing;
    this.#before = before;
    this.#choice = choice;
    this.#sources = sources;
    this.#trial = new View(standing.mirror.promisable());
  }

  decide(chosen: readonly Entry[]): Decided {
    for (const entry of chosen) this.#decideOne(entry);
    // Seats go to those who were chosen first.
    for (const [entry, outcome] of Array.from(this.#outcomes)) this.#takeAlong(entry, outcome);
    return { outcomes: this.#outcomes, left: this.#left, refusal: this.#refusal };
  }

  #decideOne(entry: Entry): void {
    const operation = this.#mapped(entry.operation);
    if (this.#choice.kind === 'wait') {
      this.#wait(entry, operation, this.#choice.product);
      return;
    }
    const id = this.#sources.newId();
    const remedy = remedyFor(operation, this.#choice, { id, slice: this.#trial });
    if (!remedy) {
      this.#noteUser(entry.operation, operation);
      this.#outcomes.set(entry, { kind: 'drop' });
      return;
    }
    const refusal = this.#takenByParked(entry.operation, remedy) ?? this.#try(remedy);
    if (refusal) {
      this.#left += 1;
      this.#refusal = firstOf(this.#refusal, refusal);
      return;
    }
    if (entry.delivery.state === 'parked' && this.#choice.kind === 'again' && operation === entry.operation) {
      this.#outcomes.set(entry, { kind: 'queue' });
      return;
    }
    const password = this.#choice.kind === 'new-password' && { password: this.#sources.newPassword() };
    this.#replace(entry, { kind: 'replace', by: remedy, delivery: queued, ...password });
  }

  /** One who is parked waits already. */
  #wait(entry: Entry, operation: Operation, product: string): void {
    if (entry.delivery.state === 'parked') return;
    const delivery: Delivery = { state: 'parked', code: 'short', facts: { product } };
    const by = { ...operation, id: this.#sources.newId() };
    this.#replace(entry, { kind: 'replace', by, delivery });
  }

  #takeAlong(parent: Entry, outcome: Outcome): void {
    for (const entry of this.#standing.dependentsOf(parent.operation.id)) {
      if (this.#outcomes.has(entry)) continue;
      if (outcome.kind === 'drop' && this.#choice.kind === 'drop') this.#outcomes.set(entry, outcome);
      else this.#follow(entry);
    }
  }

  /** It follows whom it is about; where it would be refused again it stays, and has a card of its own. */
  #follow(entry: Entry): void {
    const operation = this.#mapped(entry.operation);
    const { state } = entry.delivery;
    if (operation === entry.operation && state !== 'refused') return;
    const by = { ...operation, id: this.#sources.newId() };
    if (state === 'parked' || this.#choice.kind === 'wait') {
      if (state === 'parked') this.#replace(entry, { kind: 'replace', by, delivery: entry.delivery });
      return;
    }
    const refusal = this.#try(by);
    if (!refusal) this.#replace(entry, { kind: 'replace', by, delivery: queued });
  }

  #replace(entry: Entry, outcome: Extract<Outcome, { kind: 'replace' }>): void {
    this.#outcomes.set(entry, outcome);
    this.#operations.set(entry.operation.id, outcome.by.id);
    this.#noteUser(entry.operation, outcome.by);
  }

  #noteUser({ id, kind }: Operation, by: Operation): void {
    if (kind !== 'create-user') return;
    if (by.kind === 'update-licenses') this.#users.set(id, by.userId);
    else if (this.#choice.kind !== 'link' || by.kind !== 'create-user') this.#users.set(id, by.id);
    // Nothing was left to give to the user who has the name.
    else this.#users.set(id, this.#trial.nameOwner(userNameKey(by.user.userName)) ?? id);
  }

  /** The same object when nothing of it is about anything that was replaced. */
  #mapped(operation: Operation): Operation {
    if (operation.kind === 'create-user') return operation;
    const mapped = doneAnew(operation, {
      operation: (id) => this.#operations.get(id) ?? this.#before.operation(id),
      user: (id) => this.#users.get(id) ?? this.#before.user(id),
    });
    return JSON.stringify(mapped) === JSON.stringify(operation) ? operation : mapped;
  }

  #try(operation: Operation): Refusal | undefined {
    const applied = apply(this.#trial, operation);
    if (!applied.ok) return applied.refusal;
    this.#trial.write(applied.effect);
    return undefined;
  }

  /** Somebody who stands aside has the name already, and perhaps a slip with it. */
  #takenByParked(before: Operation, after: Operation): Refusal | undefined {
    if (before.kind !== 'create-user' || after.kind !== 'create-user') return undefined;
    const { userName } = after.user;
    if (userNameKey(userName) === userNameKey(before.user.userName)) return undefined;
    if (!this.#standing.mirror.hasName(userName)) return undefined;
    return { code: 'name-taken', facts: { userName } };
  }
}
