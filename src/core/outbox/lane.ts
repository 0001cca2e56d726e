import type { Answer } from './answer.ts';
import type { Delivery } from './delivery.ts';

/**
 * The outbox as a pure state machine, one packet at a time: deliveries and an event give deliveries, or
 * nothing when the event changes nothing. Events of the engine:
 *
 * | from                      | event    | to                                  |
 * | ------------------------- | -------- | ----------------------------------- |
 * | queued, sending, unknown  | send     | sending                             |
 * | sending                   | answer   | acked or refused                    |
 * | sending                   | not-sent | queued                              |
 * | sending                   | unknown  | unknown                             |
 * | acked, echo in            | echo     | done                                |
 */

/** Those that go with the next request. One already sending was cut off with its tab: the same id tells. */
export function isSendable({ state }: Delivery): boolean {
  return state === 'queued' || state === 'sending' || state === 'unknown';
}

export function markSending(present: readonly Delivery[]): readonly Delivery[] | undefined {
  return changed(present, (delivery) => (isSendable(delivery) ? { state: 'sending' } : undefined));
}

export function takeAnswers(
  present: readonly Delivery[],
  operations: readonly string[],
  answers: ReadonlyMap<string, Answer>,
): readonly Delivery[] | undefined {
  return changed(present, (delivery, index) => {
    if (delivery.state !== 'sending') return undefined;
    const answer = answers.get(operations[index] ?? '');
    if (!answer) return { state: 'unknown' };
    return answer.status === 'applied'
      ? { state: 'acked', ackCursor: answer.cursor }
      : { state: 'refused', code: answer.refusal.code, facts: answer.refusal.facts };
  });
}

export function takeFailure(
  present: readonly Delivery[],
  failure: 'not-sent' | 'unknown',
): readonly Delivery[] | undefined {
  const state = failure === 'not-sent' ? 'queued' : 'unknown';
  return changed(present, (delivery) => (delivery.state === 'sending' ? { state } : undefined));
}

/** Base holds everything up to the cursor: what was acknowledged by then is done. */
export function takeEcho(present: readonly Delivery[], cursor: number): readonly Delivery[] | undefined {
  return changed(present, (delivery) =>
    delivery.state === 'acked' && (delivery.ackCursor ?? 0) <= cursor ? { state: 'done' } : undefined,
  );
}

/**
 * A person takes back what has not been sent, whatever became of the rest; 'abort' while any of it is on its
 * way, since then nobody can say what the authority has done.
 */
export function discard(present: readonly Delivery[]): readonly Delivery[] | undefined | 'abort' {
  if (present.some(({ state }) => state === 'sending' || state === 'unknown' || state === 'acked'))
    return 'abort';
  return changed(present, ({ state }) =>
    state === 'queued' || state === 'parked' ? { state: 'discarded' } : undefined,
  );
}

function changed(
  present: readonly Delivery[],
  next: (delivery: Delivery, index: number) => Delivery | undefined,
): readonly Delivery[] | undefined {
  let any = false;
  const all = present.map((delivery, index) => {
    const other = next(delivery, index);
    any ||= other !== undefined;
    return other ?? delivery;
  });
  return any ? all : undefined;
}
