import type { Answer } from './answer.ts';
import type { Delivery } from './delivery.ts';
import { isOnItsWay } from './delivery.ts';
import type { Failure } from './failure.ts';

/**
 * The outbox as a pure state machine, one packet at a time: deliveries and an event give deliveries, or
 * nothing when the event changes nothing. Events of the engine:
 *
 * | from                      | event    | to                                  |
 * | ------------------------- | -------- | ----------------------------------- |
 * | queued, sending, unknown  | send     | sending                             |
 * | sending                   | answer   | acked or refused                    |
 * | sending                   | failure  | queued; unknown when it may be there |
 * | sending                   | cut off  | unknown                             |
 * | acked, echo in            | echo     | done                                |
 * | acked, history is another | echo     | unknown                             |
 * | done at the hub, likewise | echo     | unknown                             |
 */

/** Those that go with the next request. Of one already sending or unknown the same id tells. */
export function isSendable({ state }: Delivery): boolean {
  return state === 'queued' || state === 'sending' || state === 'unknown';
}

export function markSending(present: readonly Delivery[]): readonly Delivery[] | undefined {
  return changed(present, (delivery) => (isSendable(delivery) ? onItsWay(delivery, 'sending') : undefined));
}

export function takeAnswers(
  present: readonly Delivery[],
  operations: readonly string[],
  answers: ReadonlyMap<string, Answer>,
): readonly Delivery[] | undefined {
  return changed(present, (delivery, index) => {
    if (delivery.state !== 'sending') return undefined;
    const answer = answers.get(operations[index] ?? '');
    if (!answer) return onItsWay(delivery, 'unknown');
    return answer.status === 'applied'
      ? {
          ...onItsWay(delivery, 'acked'),
          ackCursor: answer.cursor,
          ...(answer.carried && { carried: true }),
        }
      : { state: 'refused', code: answer.refusal.code, facts: answer.refusal.facts };
  });
}

/** `before`: the deliveries that were marked for this request. */
export function takeFailure(
  present: readonly Delivery[],
  failure: Failure,
  before: readonly Delivery[],
): readonly Delivery[] | undefined {
  return changed(present, (delivery, index) => {
    if (delivery.state !== 'sending') return undefined;
    // That this request did nothing says nothing of one before it.
    const isNew = before[index]?.state === 'queued';
    return onItsWay(delivery, isNew && failure.class !== 'unknown' ? 'queued' : 'unknown');
  });
}

/** The request ended with its tab or with the device: nobody can say what came of it. */
export function cutOff(present: readonly Delivery[]): readonly Delivery[] | undefined {
  return changed(present, (delivery) =>
    delivery.state === 'sending' ? onItsWay(delivery, 'unknown') : undefined,
  );
}

/**
 * Base holds everything up to the cursor: what was acknowledged by then is done. `recorded`: with this
 * authority that does not bring it into Partner Center, and where it does not know of a person who did.
 */
export function takeEcho(
  present: readonly Delivery[],
  cursor: number,
  recorded = false,
): readonly Delivery[] | undefined {
  const done: Delivery = recorded ? { state: 'done', recorded } : { state: 'done' };
  return changed(present, ({ state, ackCursor = 0, told, carried }) => {
    if (state !== 'acked' || ackCursor > cursor) return undefined;
    if (carried) return onItsWay({ ...(told !== undefined && { told }) }, 'done');
    return told === undefined ? done : { state: 'done', toTell: told };
  });
}

/** A person carried over what was only recorded; `at`: when, where the hub has to be told of it. */
export function takeCarriedOver(present: readonly Delivery[], at?: number): readonly Delivery[] | undefined {
  return changed(present, ({ recorded }) =>
    recorded ? { state: 'done', ...(at !== undefined && { toTell: at }) } : undefined,
  );
}

/** The hub knows of the one that was carried over at that time. */
export function takeTold(present: readonly Delivery[], at: number): readonly Delivery[] | undefined {
  return changed(present, ({ toTell }) => (toTell === at ? { state: 'done', told: at } : undefined));
}

/**
 * The hub's history is not the one that these were acknowledged in: the same ids are asked again. What it
 * knows it answers as before, what it has lost it does anew. What was done elsewhere is no matter of the hub.
 */
export function askAgain(present: readonly Delivery[]): readonly Delivery[] | undefined {
  return changed(present, (delivery) => {
    const { state, recorded, toTell, told = toTell } = delivery;
    const wasAtHub = state === 'done' && (recorded === true || told !== undefined);
    if (state !== 'acked' && !wasAtHub) return undefined;
    return onItsWay({ ...(told !== undefined && { told }) }, 'unknown');
  });
}

/**
 * From now on nobody but a person says what becomes of these. What was on its way waits for one to carry it
 * over: whether the authority before had it, nobody may ever learn. Nor is anybody left to be told.
 */
export function keepHere(present: readonly Delivery[]): readonly Delivery[] | undefined {
  return changed(present, ({ state, toTell }) => {
    if (isOnItsWay(state)) return { state: 'queued' };
    return toTell === undefined ? undefined : { state: 'done' };
  });
}

/**
 * A person takes back what has not been sent, whatever became of the rest; 'abort' while any of it is on its
 * way, since then nobody can say what the authority has done.
 */
export function discard(present: readonly Delivery[]): readonly Delivery[] | undefined | 'abort' {
  if (present.some(({ state }) => isOnItsWay(state))) return 'abort';
  return changed(present, ({ state }) =>
    state === 'queued' || state === 'parked' ? { state: 'discarded' } : undefined,
  );
}

/** That it was carried over before stays with it. */
function onItsWay({ told }: Pick<Delivery, 'told'>, state: Delivery['state']): Delivery {
  return told === undefined ? { state } : { state, told };
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
