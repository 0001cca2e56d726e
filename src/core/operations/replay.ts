import type { WaitingState } from '../outbox/delivery.ts';
import { apply } from './apply.ts';
import type { Operation } from './operation.ts';
import type { Refusal } from './refusal.ts';
import type { SeatChange } from './slice.ts';
import { baseSlice, View } from './view.ts';
import type { Base } from './view.ts';

/** An operation that waits, with how far it has got. */
export interface Waiting {
  readonly operation: Operation;
  readonly state: WaitingState;
}

export interface Replayed {
  /** What you see: base with every waiting operation that works. */
  readonly view: View;
  /** Operations that could not work as base stands now, and why. They stay in the queue. */
  readonly obstacles: ReadonlyMap<string, Refusal>;
  /** What each working operation does to seats, in order: the ledger's input. */
  readonly seatSteps: readonly SeatStep[];
}

export interface SeatStep {
  readonly action: string;
  readonly state: WaitingState;
  readonly changes: readonly SeatChange[];
}

/** Lays the waiting operations over base, in the order of their sequence numbers. */
export function replay(base: Base, waiting: readonly Waiting[]): Replay {
  const replayed = new Replay(base);
  for (const { operation, state } of inOrder(waiting)) replayed.add(operation, state);
  return replayed;
}

/** A replay that goes on: operations are added in the order of their sequence numbers. */
export class Replay implements Replayed {
  readonly view: View;
  readonly obstacles = new Map<string, Refusal>();
  readonly seatSteps: SeatStep[] = [];

  constructor(base: Base) {
    this.view = new View(baseSlice(base));
  }

  add(operation: Operation, state: WaitingState): void {
    const applied = apply(this.view, operation);
    if (!applied.ok) {
      this.obstacles.set(operation.id, applied.refusal);
      return;
    }
    const { effect } = applied;
    this.view.write(effect);
    if (effect.seats.length > 0) {
      this.seatSteps.push({ action: operation.action, state, changes: effect.seats });
    }
  }
}

function inOrder(waiting: readonly Waiting[]): readonly Waiting[] {
  // Nearly always in order already, and then a sort of 100,000 would be the dearest part of this file.
  for (let index = 1; index < waiting.length; index++) {
    if ((waiting[index]?.operation.seq ?? 0) < (waiting[index - 1]?.operation.seq ?? 0)) {
      return [...waiting].sort((one, other) => one.operation.seq - other.operation.seq);
    }
  }
  return waiting;
}
