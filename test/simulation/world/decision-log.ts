import { subjectOf } from '../../../src/core/operations/facets.ts';
import type { Seats } from '../../../src/core/directory/pool.ts';
import type { Operation } from '../../../src/core/operations/operation.ts';
import type { Court } from './laws.ts';

/** What an authority made of an operation. */
export interface Decision {
  readonly device: string;
  readonly isApplied: boolean;
}

/** Looks at each decision of an authority as it is made. */
export class DecisionLog {
  readonly decisions = new Map<string, Decision>();
  /** Parked and queued again later: out of their order, because a person wanted it so. */
  readonly requeued = new Set<string>();
  readonly #court: Court;
  /** Decided without what they rest on, which a person may have let go: by that. */
  readonly #ahead = new Map<string, string>();
  /** The last sequence number decided, by device and user. */
  readonly #lastSeq = new Map<string, number>();

  constructor(court: Court) {
    this.#court = court;
  }

  add(operation: Operation, device: string, isApplied: boolean): void {
    const { id, kind, seq, dependsOn = [] } = operation;
    const isNew = !this.decisions.has(id);
    this.#court.hold('each effect exactly once', isNew, () => `${kind} ${id} of ${device} was decided twice`);
    for (const parent of dependsOn) if (!this.decisions.has(parent)) this.#ahead.set(parent, id);
    const child = this.#ahead.get(id);
    this.#court.hold(
      'dependents never before what they rest on',
      child === undefined,
      () => `${child} of ${device} was decided before ${id}`,
    );
    this.decisions.set(id, { device, isApplied });
    if (this.requeued.has(id)) return;
    const user = `${device}/${subjectOf(operation)}`;
    const last = this.#lastSeq.get(user) ?? 0;
    this.#court.hold('the order of a user is kept', seq > last, () => `${user}: ${seq} after ${last}`);
    this.#lastSeq.set(user, seq);
  }

  seats(before: ReadonlyMap<string, Seats>, after: ReadonlyMap<string, Seats>): void {
    for (const [product, { total, assigned }] of after) {
      const was = before.get(product)?.assigned ?? 0;
      this.#court.hold(
        'assigned never grows past total',
        assigned <= total || assigned <= was,
        () => `${product}: from ${was} to ${assigned} of ${total}`,
      );
    }
  }
}
