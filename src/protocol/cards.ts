import type { Choice } from '../core/operations/choice.ts';
import type { Conflict } from '../core/operations/conflict.ts';
import type { OperationKind } from '../core/operations/operation.ts';
import type { RefusalCode } from '../core/operations/refusal.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import type { Facts, Problem, Result } from '../core/result.ts';
import type { PoolLine } from './directory.ts';

/** What a person does with operations that did not go through. Each is one transaction. */
export interface CardVerbs {
  /** What of a customer did not go through, by reason, with the first `limit` people of each. */
  cards(customer: string, limit: number): Promise<readonly Card[]>;
  /** Does what was chosen with all of it that would work now. */
  choose(choice: CardChoice): Promise<MaybeChosen>;
  /** Queues operations of an action that are parked as short, in order, as far as seats are free now. */
  requeueShort(action: string): Promise<MaybeChosen>;
  /**
   * Queues what was refused in an action anew, as a new action that says what it replaces, as far as it would
   * work now; the old operations become superseded. Passwords stay the same.
   */
  retry(action: string): Promise<MaybeChosen>;
}

export type MaybeChosen = Result<Chosen, Problem<OutboxProblemCode>>;

/** Operations of a customer that did not go through for the same reason: a person says what becomes of them. */
export interface Card {
  /** The same for as long as it is about the same. */
  readonly key: string;
  /** 'no-seats' also for those that were never sent and stand aside. */
  readonly reason: RefusalCode;
  readonly facts: Facts;
  /** 'mixed': of both kinds. */
  readonly kind: OperationKind | 'mixed';
  /** What somebody else changed, for each of them alike. */
  readonly conflicts: readonly Conflict[];
  /** For 'no-seats': the pool. */
  readonly seats?: PoolLine;
  /** How many of them the authority has refused; the others stand aside. */
  readonly refused: number;
  readonly total: number;
  /** Operations that rest on them and go with them. */
  readonly dependents: number;
  /** The first ones, in their order. */
  readonly people: readonly CardPerson[];
}

/** One operation of a card. */
export interface CardPerson {
  readonly operation: string;
  readonly displayName: string;
  readonly userName: string;
  readonly location?: string;
  /** Part numbers. */
  readonly assign: readonly string[];
  readonly revoke: readonly string[];
  /** It stands aside and was never sent. */
  readonly parked: boolean;
  /** For 'name-taken': who has the name, when the book knows. */
  readonly bearer?: { readonly displayName: string; readonly products: readonly string[] };
}

/** A choice for a card. */
export interface CardChoice {
  readonly customer: string;
  readonly card: string;
  /** Only these of it; else all. */
  readonly operations?: readonly string[];
  readonly choice: Choice;
}

/** What came of it. */
export interface Chosen {
  /** New ones, which do it. */
  readonly actions: readonly string[];
  readonly queued: number;
  /** That stand aside anew. */
  readonly parked: number;
  /** That are not to be done any more, or have nothing left to do. */
  readonly dropped: number;
  /** That would not work that way and stay as they are. */
  readonly left: number;
}
