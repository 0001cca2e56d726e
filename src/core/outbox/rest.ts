import type { Failure } from './failure.ts';

/** How a customer's lane is left alone after a request failed. */
export interface Rest {
  /** The last one. */
  readonly failure: Failure;
  /** Failures since something last worked, and since when. */
  readonly failures: number;
  readonly since: number;
  /** When it began: a clock that says less has been set back, and its times say nothing any more. */
  readonly from: number;
  /** When to try again by itself; never while a person has to act first. */
  readonly until: number;
  /** What the authority asked for: no click makes it earlier. */
  readonly notBefore: number;
}

const firstMs = 2000;
const longestMs = 5 * 60_000;

/**
 * Twice as long after each failure. `since`: when something last worked, or was first tried. `chance` (0 to 1) takes away up to half of it, so that not all devices
 * come back at the same moment after the authority was gone.
 */
export function restAfter(
  before: Rest | undefined,
  failure: Failure,
  { now, since: movedAt, chance }: { readonly now: number; readonly since: number; readonly chance: number },
): Rest {
  const failures = (before?.failures ?? 0) + 1;
  const from = now;
  // After a clock was set back it would lie ahead.
  const since = Math.min(before?.since ?? movedAt, now);
  const backOffMs = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20)) * (1 - chance / 2);
  switch (failure.class) {
    case 'not-sent':
    case 'unknown':
      return { failure, failures, since, from, until: now + backOffMs, notBefore: now };
    case 'retryable': {
      const asked = failure.retryAfterMs ?? 0;
      const notBefore = now + asked;
      // A little later than asked for, for the same reason.
      return {
        failure,
        failures,
        since,
        from,
        until: now + Math.max(backOffMs, asked * (1 + chance / 10)),
        notBefore,
      };
    }
    case 'sign-in':
    case 'access':
    case 'ours':
      return { failure, failures, since, from, until: Infinity, notBefore: now };
  }
}

/** After the network came back, or because a person asks: at once, unless the authority said when. */
export function wakened(rest: Rest): Rest {
  return { ...rest, until: rest.notBefore };
}

/** By itself it is never tried again. */
export function waitsForPerson({ until }: Rest): boolean {
  return until === Infinity;
}

/** How long it is still to be left alone; 0 when it is to be tried. */
export function restMs({ from, until }: Rest, now: number): number {
  if (now < from && until !== Infinity) return 0;
  return Math.max(0, until - now);
}

/** This long without any success is no hiccup. */
const stuckAfterMs = 60_000;

/** Nothing has worked for a while, or nothing will by itself. Without a network there is nothing strange in it. */
export function isStuck(rest: Rest, now: number): boolean {
  return rest.failure.class !== 'not-sent' && (now - rest.since >= stuckAfterMs || waitsForPerson(rest));
}

/** What keeps a lane from moving: each asks something else of a person. */
export type StuckCause = 'sign-in' | 'access' | 'too-old' | 'silent';

export function stuckCause({ failure }: Rest): StuckCause {
  switch (failure.class) {
    case 'sign-in':
    case 'access':
      return failure.class;
    case 'ours':
      return 'too-old';
    case 'not-sent':
    case 'unknown':
    case 'retryable':
      return 'silent';
  }
}
