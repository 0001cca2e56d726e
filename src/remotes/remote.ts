import type { AuditHead } from '../core/directory/audit-head.ts';
import type { CustomerFields } from '../core/directory/customer.ts';
import type { User } from '../core/directory/user.ts';
import type { CarryOverMark } from '../core/operations/action.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Answer } from '../core/outbox/answer.ts';
import type { Failure } from '../core/outbox/failure.ts';

/** Code that talks to an authority. Sending the same operation twice gives the stored answer again. */
export interface Remote {
  /** Whether it is worth trying: nothing is marked as sending while the way is known to be closed. */
  isReachable(): Promise<boolean>;
  /**
   * `passwords`: of new users, by operation. They travel beside it and stay nowhere on the way.
   * `known`: the link of the authority's audit that a pull would bring along now.
   */
  push(
    operations: readonly Operation[],
    passwords?: ReadonlyMap<string, string>,
    known?: AuditHead,
  ): Promise<Pushed>;
  /**
   * Says who carried these operations over into Partner Center, and when; saying it twice changes nothing. Only
   * where an authority that does not bring them there itself keeps that.
   */
  tellCarriedOver?(operations: readonly string[], mark: CarryOverMark): Promise<Failure | undefined>;
  /**
   * What changed after what is known; all there is when nothing is. `after`: `next` of the page before.
   */
  pull(known: Known, after?: string): Promise<Pulled>;
}

/** What a device has of a customer already. */
export interface Known {
  /** Base holds everything up to this change number. */
  readonly cursor?: number;
  /** The newest link of the authority's audit that came with an answer or a page. */
  readonly audit?: AuditHead;
}

export type Pushed =
  | /** An operation without an answer is taken as unknown. */
    {
      readonly ok: true;
      readonly answers: readonly Answer[];
      /** Of an authority that keeps a chained audit: these answers are in it, and it leads on from the known link. */
      readonly audit?: AuditHead;
    }
  | { readonly ok: false; readonly failure: Failure };

export type Pulled = PulledPage | { readonly ok: false; readonly failure: Failure };

export interface PulledPage {
  readonly ok: true;
  /** No page before this one counts. */
  readonly first: boolean;
  /** These pages hold everything there is: who is not in them is gone. */
  readonly whole: boolean;
  readonly users: readonly User[];
  /** Ids of users who were there and are not any more. */
  readonly gone: readonly string[];
  /** What people keep of the customer by hand, where the authority keeps that. */
  readonly customer?: CustomerFields;
  /** Assigned and total of every pool, by part number. */
  readonly seats: ReadonlyMap<string, { readonly total: number; readonly assigned: number }>;
  /** With the last page everything up to this change is there. */
  readonly cursor: number;
  /** Where the next page begins; absent on the last one. It stays good for a while. */
  readonly next?: string;
  /** Of an authority that keeps a chained audit. */
  readonly audit?: AuditHead;
  /** Its audit does not lead on from the known link: what was acknowledged may be lost there. */
  readonly otherHistory?: true;
}
