import type { StateCounts } from '../outbox/delivery.ts';

/**
 * What a person did in one go. Written last, it makes its packets real: packets without it are a draft
 * that is not replayed, holds no seat and is swept.
 */
export interface Action {
  readonly id: string;
  readonly customer: string;
  readonly what: ActionKind;
  /** For 'upload-users' the name of the file. */
  readonly file?: string;
  readonly at: number;
  readonly author: string;
  readonly firstSeq: number;
  /** Operations in it. */
  readonly size: number;
  /** Rows of the file that were left out and why are kept beside it. */
  readonly leftOut: number;
  readonly products: readonly string[];
  readonly counts: StateCounts;
  /** The action's password key, wrapped by the book key; absent when it carries no passwords. */
  readonly wrappedKey?: Uint8Array;
  /** Of its operations that are done: those only at the hub, not yet carried over into Partner Center. */
  readonly recorded?: number;
  /** Operations that were carried over without the hub knowing it yet. */
  readonly toTell?: number;
  /** Where Partner Center is not reached: who did it there by hand, and when; one for each go. */
  readonly carriedOver?: readonly CarryOverMark[];
  /** Of the refused operations, how many a person has put aside: they stand in front of nobody any more. */
  readonly settled?: number;
  /** The actions of which this one does operations anew. */
  readonly replaces?: readonly string[];
  /** Products that are left out here on purpose, since there was no seat or no pool of them. */
  readonly without?: readonly string[];
}

/** How many refused operations still ask a person what is to become of them. */
export function undecidedCount({ counts, settled = 0 }: Pick<Action, 'counts' | 'settled'>): number {
  return counts.refused - settled;
}

export interface CarryOverMark {
  readonly by: string;
  readonly at: number;
}

export type ActionKind =
  'upload-users' | 'manage-licenses' | 'delete-users' | 'restore-users' | 'reset-passwords';
