import type { User } from '../core/directory/user.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Answer } from '../core/outbox/answer.ts';
import type { Failure } from '../core/outbox/failure.ts';

/** Code that talks to an authority. Sending the same operation twice gives the stored answer again. */
export interface Remote {
  /** Whether it is worth trying: nothing is marked as sending while the way is known to be closed. */
  isReachable(): Promise<boolean>;
  push(operations: readonly Operation[]): Promise<Pushed>;
  /** What changed after the change number `since`. */
  pull(since: number): Promise<Pulled>;
}

export type Pushed =
  | /** An operation without an answer is taken as unknown. */
    { readonly ok: true; readonly answers: readonly Answer[] }
  | { readonly ok: false; readonly failure: Failure };

export type Pulled =
  | {
      readonly ok: true;
      readonly users: readonly User[];
      /** Assigned and total of every pool, by part number. */
      readonly seats: ReadonlyMap<string, { readonly total: number; readonly assigned: number }>;
      readonly cursor: number;
    }
  | { readonly ok: false; readonly failure: Failure };
