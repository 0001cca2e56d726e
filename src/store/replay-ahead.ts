import type { Action } from '../core/operations/action.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Replay } from '../core/operations/replay.ts';

/**
 * Replays an action while it is still being written, so that a big import is on the screen as soon as it is
 * saved. It counts only when the customer went from the revision it began at to that action and to nothing
 * else; whatever came between, all is replayed as ever.
 */
export class ReplayAhead {
  readonly action: string;
  readonly #beganAt: number;
  readonly #replayed: Replay;
  readonly #firstSeq: number;
  #nextSeq: number;

  /** `replayed`: what the customer had waiting at the revision `beganAt`, all of it before `firstSeq`. */
  constructor(action: string, beganAt: number, replayed: Replay, firstSeq: number) {
    this.action = action;
    this.#beganAt = beganAt;
    this.#replayed = replayed;
    this.#firstSeq = firstSeq;
    this.#nextSeq = firstSeq;
  }

  /** Takes the packet that is next and leaves any other alone. */
  add(firstSeq: number, operations: readonly Operation[]): void {
    if (firstSeq !== this.#nextSeq) return;
    for (const operation of operations) this.#replayed.add(operation, 'queued');
    this.#nextSeq += operations.length;
  }

  /** `packets`: all of the action, in order; those that were not heard are added now. */
  finish(
    { id, firstSeq, size }: Action,
    rev: number,
    packets: Iterable<readonly [firstSeq: number, operations: readonly Operation[]]>,
  ): Replay | undefined {
    if (id !== this.action || rev !== this.#beganAt + 1 || firstSeq !== this.#firstSeq) return undefined;
    for (const [first, operations] of packets) this.add(first, operations);
    return this.#nextSeq === firstSeq + size ? this.#replayed : undefined;
  }
}
