import type { Operation } from '../core/operations/operation.ts';
import type { Replay } from '../core/operations/replay.ts';

/**
 * Replays an action from its first packet on while it is still being written, so that a big import is on the
 * screen as soon as it is saved. It counts only when the customer went from the revision it began at to that
 * action and to nothing else; whatever came between, all is replayed as ever.
 */
export class ReplayAhead {
  readonly action: string;
  readonly #beganAt: number;
  readonly #replayed: Replay;
  #nextSeq: number;

  /** `replayed`: what the customer had waiting at the revision `beganAt`, all of it before `firstSeq`. */
  constructor(action: string, beganAt: number, replayed: Replay, firstSeq: number) {
    this.action = action;
    this.#beganAt = beganAt;
    this.#replayed = replayed;
    this.#nextSeq = firstSeq;
  }

  /** Takes the packet that is next and leaves any other alone. */
  add(firstSeq: number, operations: readonly Operation[]): void {
    if (firstSeq !== this.#nextSeq) return;
    for (const operation of operations) this.#replayed.add(operation, 'queued');
    this.#nextSeq += operations.length;
  }

  /**
   * What you see, now that the customer has come to `rev` with this action; undefined when more than that has
   * changed. `packets`: all of the action, in order; those that were not heard are added now.
   */
  finish(
    action: string,
    rev: number,
    packets: Iterable<readonly [firstSeq: number, operations: readonly Operation[]]>,
  ): Replay | undefined {
    if (action !== this.action || rev !== this.#beganAt + 1) return undefined;
    for (const [firstSeq, operations] of packets) this.add(firstSeq, operations);
    return this.#replayed;
  }
}
