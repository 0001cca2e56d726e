import type { Authority } from '../directory/customer.ts';
import type { Delivery } from '../outbox/delivery.ts';
import { isWaiting } from '../outbox/delivery.ts';
import type { Action } from './action.ts';

/**
 * How many changes of an action are recorded and not yet in Partner Center, so that a person can carry them
 * over: at `book` what is queued, and everywhere what was done at the hub.
 */
export function recordedCount({ counts, recorded = 0 }: Action, authority: Authority): number {
  return recorded + (authority === 'book' ? counts.queued : 0);
}

/** Whether a change is only recorded: nothing but a person brings it into Partner Center. */
export function isRecorded({ state, recorded }: Delivery, authority: Authority): boolean {
  return recorded === true || (authority === 'book' && isWaiting(state));
}
