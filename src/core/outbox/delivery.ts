import type { RefusalCode } from '../operations/refusal.ts';
import type { Facts } from '../result.ts';

/**
 * The states of an operation on its way. Waiting ones are replayed and count on seats; parked and
 * refused are neither. "Blocked", "ready", "next" are computed, never stored.
 */
export const waitingStates = ['queued', 'sending', 'unknown', 'acked'] as const;
export const endStates = ['done', 'refused', 'discarded', 'superseded'] as const;
/** Sent, and not read back: only the authority could say what came of it. */
const onItsWayStates = ['sending', 'unknown', 'acked'] as const;
export type WaitingState = (typeof waitingStates)[number];
export type EndState = (typeof endStates)[number];
export type DeliveryState = WaitingState | 'parked' | EndState;

/** Why an operation is parked: a person acts first. */
export type ParkedCode = 'short';

/** One operation's delivery. `code` and `facts` say why it is parked, or was refused. */
export interface Delivery {
  readonly state: DeliveryState;
  readonly code?: RefusalCode | ParkedCode;
  readonly facts?: Facts;
  /** The authority's change number that the effect came with: done once base holds it. */
  readonly ackCursor?: number;
  /** Acknowledged, and the authority knows that a person carried it over before. */
  readonly carried?: true;
  /** The operation that does anew what was refused or parked here: superseded by it. */
  readonly replacedBy?: string;
  /** Refused, and a person has put it aside: it keeps its reason and asks nobody any more. */
  readonly settled?: true;
  /** Done at the hub, and not yet carried over into Partner Center. */
  readonly recorded?: true;
  /** Carried over at that time; the hub has still to be told. */
  readonly toTell?: number;
  /** Carried over at that time, and the hub was told so: it is told again when it had to be asked again. */
  readonly told?: number;
}

/** Refused, and nobody has said yet what is to become of it. */
export function isUndecided({ state, settled }: Delivery): boolean {
  return state === 'refused' && !settled;
}

/** How many operations of an action are in which state. */
export type StateCounts = Readonly<Record<DeliveryState, number>>;

export const noCounts: StateCounts = {
  queued: 0,
  sending: 0,
  unknown: 0,
  acked: 0,
  parked: 0,
  done: 0,
  refused: 0,
  discarded: 0,
  superseded: 0,
};

/** How many are to be sent, for the first time or again. */
export function sendableCount({ queued, sending, unknown }: StateCounts): number {
  return queued + sending + unknown;
}

/** How many of them are replayed and count on seats. */
export function waitingCount(counts: StateCounts): number {
  return sendableCount(counts) + counts.acked;
}

/** How many of them are over: nothing more comes of those. */
export function endedCount(counts: StateCounts): number {
  return endStates.reduce((sum, state) => sum + counts[state], 0);
}

export function onItsWayCount(counts: StateCounts): number {
  return onItsWayStates.reduce((sum, state) => sum + counts[state], 0);
}

export function isOnItsWay(state: DeliveryState): boolean {
  return (onItsWayStates as readonly string[]).includes(state);
}

export function isWaiting(state: DeliveryState): state is WaitingState {
  return (waitingStates as readonly string[]).includes(state);
}
