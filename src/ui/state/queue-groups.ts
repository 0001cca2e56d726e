import { byTurn } from '../../core/outbox/turn.ts';
import { sendableCount } from '../../core/outbox/delivery.ts';
import type { StoredCustomer } from '../../store/schema.ts';
import type { QueuedAction } from './queue.svelte.ts';

/** What waits for one customer. */
export interface QueueGroup {
  readonly customer: StoredCustomer;
  /** Oldest first; none at a customer who is paused before anything waits. */
  readonly entries: readonly QueuedAction[];
  /** Changes that would go out by themselves, or stay while sending is paused. */
  readonly sendable: number;
  readonly paused: boolean;
  /** At `book` nobody answers: nothing is sent that could be paused. */
  readonly canPause: boolean;
  /** Others go out before it now. */
  readonly canGoFirst: boolean;
}

/** What waits, by customer, in the order in which the customers have their turn. */
export function queueGroups(
  waiting: readonly QueuedAction[],
  customers: readonly StoredCustomer[],
): readonly QueueGroup[] {
  const groups: QueueGroup[] = [];
  const waitedFor = new Set(waiting.map(({ action }) => action.customer));
  let othersBefore = false;
  for (const customer of customers.toSorted(byTurn)) {
    const paused = customer.paused ?? false;
    if (!waitedFor.has(customer.id) && !paused) continue;
    const entries = waiting.filter(({ action }) => action.customer === customer.id);
    const canPause = customer.authority !== 'book';
    const sendable = canPause
      ? entries.reduce((sum, { action }) => sum + sendableCount(action.counts), 0)
      : 0;
    const goesOut = sendable > 0 && !paused;
    groups.push({ customer, entries, sendable, paused, canPause, canGoFirst: goesOut && othersBefore });
    othersBefore ||= goesOut;
  }
  return groups;
}
